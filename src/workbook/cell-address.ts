import { columnLetters } from '../entries/column-letters';

/** A rectangle of cells; rows and columns from 1, both ends included. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** (5, 2) -> "B5". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** "B5" or "$B$5" -> row 5, column 2; null for what is no address of a sheet's cell. */
export function cellOfAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row < 1 || row > LAST_ROW || column > LAST_COLUMN ? null : { row, column };
}

/** "A4:K143" or "B5" -> the rectangle; null for what is none. */
export function rangeOfAddress(address: string): CellRange | null {
  const [from, to, more] = address.split(':');
  const first = cellOfAddress(from ?? '');
  const last = to === undefined ? first : cellOfAddress(to);
  if (!first || !last || more !== undefined || last.row < first.row || last.column < first.column)
    return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** The rectangle as "A4:K143", or "B5" where it is one cell. */
export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}
