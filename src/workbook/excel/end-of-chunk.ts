import type { CellValue } from '../../entries/workbook-contents';

/**
 * Rows written at once, and the letters in them: bounded, so that a request stays well below the 5 MB that Excel on the
 * web takes and the work can be stopped between two. Not too few: Excel calculates the whole workbook after each.
 */
const ROWS_AT_ONCE = 10_000;
const LETTERS_AT_ONCE = 2_000_000;

/** Where the rows that can be written at once from `start` on end: at least one, none beyond `limit`. */
export function endOfChunk(
  cells: readonly (readonly CellValue[])[],
  start: number,
  limit = cells.length,
): number {
  let [end, letters] = [start, 0];
  while (end < limit && end - start < ROWS_AT_ONCE && letters < LETTERS_AT_ONCE)
    letters += JSON.stringify(cells[end++]).length;
  return end;
}
