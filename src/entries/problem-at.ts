import type { Problem } from './problem';
import type { ReadTable } from './workbook-contents';

/** Letters of a column of the sheet, from 1: 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 of a table's column in a row of the sheet; empty where the table has no such column. */
export function cellAt(table: ReadTable, row: number, column: string): string {
  const wanted = column.toLowerCase();
  const position = table.columns.findIndex((header) => header.trim().toLowerCase() === wanted);
  return position < 0 ? '' : `${columnLetters(table.firstColumn + position)}${row}`;
}

/** A problem with its place filled in: the table's sheet, the cell as A1 and the column's header. */
export function problemAt(
  table: ReadTable,
  row: number,
  column: string,
  problem: Omit<Problem, 'sheet' | 'cell' | 'column'>,
): Problem {
  return { ...problem, sheet: table.sheet, cell: cellAt(table, row, column), column };
}
