import { invalidArgument } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** `Excel.WorksheetFreezePanes`. */
export class WorksheetFreezePanes extends HostObject {
  readonly className = 'WorksheetFreezePanes';

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  private freeze(rows: number, columns: number): void {
    this.worksheet.workbook.engine.byAddIn(() =>
      this.worksheet.engine.setFreeze({
        ySplit: rows,
        startRow: rows || -1,
        xSplit: columns,
        startColumn: columns || -1,
      }),
    );
  }

  freezeRows(count = 1): void {
    this.freeze(count, 0);
  }

  freezeColumns(count = 1): void {
    this.freeze(0, count);
  }

  /** Freezes what is above and left of the end of the range, which begins in A1. */
  freezeAt(frozen: Range | string): void {
    const range = frozen instanceof Range ? frozen : this.worksheet.getRange(frozen);
    if (range.box.row !== 0 || range.box.column !== 0)
      throw invalidArgument('WorksheetFreezePanes.freezeAt', 'The range begins in A1.');
    this.freeze(range.isEntireColumn ? 0 : range.box.rows, range.isEntireRow ? 0 : range.box.columns);
  }

  unfreeze(): void {
    this.worksheet.workbook.engine.byAddIn(() => this.worksheet.engine.cancelFreeze());
  }

  getLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.worksheet.engine.getFreeze();
    if (!xSplit && !ySplit) return null;
    if (!xSplit) return this.worksheet.getRange(`1:${ySplit}`);
    if (!ySplit) return this.worksheet.getRangeByIndexes(0, 0, 1, xSplit).getEntireColumn();
    return this.worksheet.getRangeByIndexes(0, 0, ySplit, xSplit);
  }
}
