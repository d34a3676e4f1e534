import type { SourceRow } from './source-table';

/** Why a line with more fields than the header cannot be trusted. */
export const TOO_MANY_FIELDS =
  'The line has more fields than the header. A field that holds the delimiter, such as 1,234, needs quotation marks.';

/**
 * The lines below a header that have more fields than it has: a field that holds the delimiter without quotation
 * marks pushes all that follow one column to the right. A delimiter at the end of most lines is harmless.
 */
export function linesTooLong(rows: readonly SourceRow[], headers: readonly string[]): SourceRow[] {
  const longer = rows.filter(({ cells }) => cells.length > headers.length);
  const harmless = longer.length * 2 > rows.length ? headers.length + 1 : headers.length;
  return longer.filter(
    ({ cells }) =>
      cells.length > harmless ||
      cells.slice(headers.length).some((cell) => cell.trim() !== '') ||
      cells.some((cell, at) => /^\s*-?\d{1,3}$/.test(cell) && /^\d{3}(\.\d+)?\s*$/.test(cells[at + 1] ?? '')),
  );
}
