import { CommandType } from '@univerjs/core';
import { SetWorksheetRowAutoHeightMutation, SetWorksheetRowIsAutoHeightMutation } from '@univerjs/sheets';
import type { Workbook } from '../excel-model/workbook';

/** Rows that fit what is in them by themselves: nobody's change. */
const FITTING = [SetWorksheetRowAutoHeightMutation.id, SetWorksheetRowIsAutoHeightMutation.id];

/** Whether the workbook has been changed, by a person or the add-in, since it was opened or saved. */
export class UnsavedChanges {
  private changes = 0;
  private kept = 0;

  constructor({ engine }: Workbook) {
    engine.commands.onCommandExecuted(({ id, type, params }, options) => {
      const { unitId } = (params ?? {}) as { unitId?: string };
      if (FITTING.includes(id)) return;
      // The formula bar is a document of its own, and what is calculated is not a change of anybody's.
      if (type !== CommandType.MUTATION || unitId !== engine.unitId) return;
      if (!options?.onlyLocal && !options?.fromFormula) this.changes += 1;
    });
  }

  get any(): boolean {
    return this.changes !== this.kept;
  }

  /** To be called before the workbook is written somewhere; what it answers with, once that is done. */
  saving(): () => void {
    const { changes } = this;
    return () => (this.kept = changes);
  }
}
