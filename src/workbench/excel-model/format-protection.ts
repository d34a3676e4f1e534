import { HostObject } from '../protocol/host-object';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

/** Kept with the cell, so that it moves with it. Every cell is locked until told otherwise, as in Excel. */
const KEY = 'unlocked';

export function isLocked(worksheet: Worksheet, row: number, column: number): boolean {
  return worksheet.engine.getSheet().getCellRaw(row, column)?.custom?.[KEY] !== true;
}

/** `Excel.FormatProtection`. */
export class FormatProtection extends HostObject {
  readonly className = 'FormatProtection';

  constructor(private readonly range: Range) {
    super();
  }

  get locked(): boolean | null {
    const { row, column, rows, columns } = this.range.stored;
    const first = isLocked(this.range.worksheet, row, column);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++)
        if (isLocked(this.range.worksheet, r, c) !== first) return null;
    }
    return first;
  }

  set locked(locked: boolean) {
    this.range.worksheet.checkMayFormat('FormatProtection.locked');
    const { engine } = this.range.worksheet.workbook;
    const cells = this.range.engine;
    const kept = cells.getCustomMetaDatas();
    engine.byAddIn(() =>
      cells.setCustomMetaDatas(
        kept.map((row) => row.map((data) => ({ ...data, [KEY]: locked ? undefined : true }))),
      ),
    );
  }
}
