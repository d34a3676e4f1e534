import type { ICellData } from '@univerjs/core';
import type { Box } from './address';
import type { Worksheet } from './worksheet';

const hasContents = (cell: ICellData) =>
  (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f || cell.si || cell.p);

/**
 * The smallest box around the used cells within a box. A formatted blank cell is used too, as in Excel, unless only
 * values are asked for or its whole column was formatted.
 */
export function usedBox(worksheet: Worksheet, within: Box, valuesOnly: boolean): Box | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const include = (row: number, column: number) => {
    if (row < within.row || row >= within.row + within.rows) return;
    if (column < within.column || column >= within.column + within.columns) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  const { engine } = worksheet.workbook;
  worksheet.engine
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell) return;
      const formatted = !valuesOnly && Boolean(cell.s) && !worksheet.formattedColumns.has(column);
      if (formatted || hasContents(cell)) include(row, column);
    });
  engine.forEachSpilled(worksheet.id, include);
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
