import type { ICommandInfo, IRange } from '@univerjs/core';
import { CanceledError } from '@univerjs/core';
import {
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveColCommand,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
  SetRangeValuesCommand,
} from '@univerjs/sheets';
import { ApiError } from '../protocol/api-error';
import type { Box } from './address';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** What changes the contents of cells: refused where one of them is locked. */
const CONTENTS = new Set([
  SetRangeValuesCommand.id,
  ClearSelectionContentCommand.id,
  ClearSelectionAllCommand.id,
  // By their names: these live in the grid's own package, which there is none of without a page.
  'univer.command.paste',
  'univer.command.cut',
  'sheet.command.auto-fill',
]);

/** What moves cells: refused on a protected sheet, as nothing here is exempted from that. */
const STRUCTURE = new Set([
  'sheet.command.move-range',
  'sheet.command.insert-row',
  InsertRowByRangeCommand.id,
  InsertColCommand.id,
  InsertColByRangeCommand.id,
  RemoveRowCommand.id,
  RemoveRowByRangeCommand.id,
  RemoveColCommand.id,
  RemoveColByRangeCommand.id,
  InsertRangeMoveDownCommand.id,
  InsertRangeMoveRightCommand.id,
  DeleteRangeMoveLeftCommand.id,
  DeleteRangeMoveUpCommand.id,
]);

interface Target {
  subUnitId?: string;
  range?: IRange;
  ranges?: IRange[];
}

/**
 * Stops a person's command that would change locked cells of a protected sheet, as Excel does; `refused` hears the
 * words. What the add-in writes was checked before it came here.
 *
 * @throws CanceledError, which the engine takes for a command that was not carried out.
 */
export function refuseProtectedEdit(
  workbook: Workbook,
  { id, params }: Readonly<ICommandInfo>,
  refused: (words: string) => void,
): void {
  if (workbook.engine.writingForAddIn || !(CONTENTS.has(id) || STRUCTURE.has(id))) return;
  const { subUnitId, range, ranges } = (params ?? {}) as Target;
  const sheet = workbook.worksheets.all().find((each) => each.id === subUnitId) ?? workbook.worksheets.active;
  if (!sheet.protection.protected) return;
  try {
    if (STRUCTURE.has(id)) sheet.checkNotProtected('Worksheet');
    for (const box of ranges?.map(boxOf) ?? [range ? boxOf(range) : workbook.selected.box])
      checkLocked(sheet, box);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    refused(error.message);
    throw new CanceledError();
  }
}

const checkLocked = (sheet: Worksheet, box: Box) => sheet.checkMayWrite(box, 'Range.values');

function boxOf({ startRow, startColumn, endRow, endColumn }: IRange): Box {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
