import type { Caller } from './engine-values';

/** Cells of one sheet and column, one below the other. */
export interface CellRange {
  sheetId: string;
  range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

/**
 * Cells as few ranges: each run of cells below one another in a column is one. The engine compares every formula with
 * every range, so that 100,000 cells one by one would be compared ten thousand million times.
 */
export function cellRanges(cells: readonly Caller[]): CellRange[] {
  const columns = new Map<string, { sheetId: string; column: number; rows: number[] }>();
  for (const { sheetId, row, column } of cells) {
    const key = `${sheetId}!${column}`;
    const known = columns.get(key);
    if (known) known.rows.push(row);
    else columns.set(key, { sheetId, column, rows: [row] });
  }
  return [...columns.values()].flatMap(({ sheetId, column, rows }) => {
    const ranges: CellRange[] = [];
    for (const row of rows.sort((a, b) => a - b)) {
      const last = ranges.at(-1)?.range;
      if (last && row <= last.endRow + 1) last.endRow = row;
      else {
        const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        ranges.push({ sheetId, range });
      }
    }
    return ranges;
  });
}
