import { DATA_COLUMNS, type DataColumn } from '../entry';
import { COLUMN_NAMES, plainHeader } from './column-names';
import type { ColumnMatch } from './import-plan';
import type { SourceTable } from './source-table';

/** Our column of a header, with how good the name is (0 the best), else null. */
function named(header: string): { column: DataColumn; rank: number } | null {
  const name = plainHeader(header);
  for (const column of DATA_COLUMNS) {
    const rank = COLUMN_NAMES[column].indexOf(name);
    if (rank >= 0) return { column, rank };
  }
  return null;
}

/** Whether a line names our columns: of KPI, period, value and area at least two. */
export function namesOurColumns(cells: readonly string[]): boolean {
  const ours = new Set(cells.map((cell) => named(cell)?.column));
  const telling: DataColumn[] = ['KPI', 'Period end', 'Value', 'Area'];
  return telling.filter((column) => ours.has(column)).length >= 2;
}

const SAMPLES = 3;

/**
 * Matches the file's columns to ours by name; each of ours is taken once, by the best of its names. Without a header
 * line the columns are ours in their order. `corrected` is what a person has changed in the preview.
 */
export function matchColumns(
  source: SourceTable,
  corrected: Record<string, string | null> = {},
): ColumnMatch[] {
  const width = Math.max(source.headers.length, ...source.rows.slice(0, 20).map(({ cells }) => cells.length));
  const headers = Array.from({ length: width }, (_, n) => source.headers[n] ?? '');
  const taken = new Map<string, { at: number; rank: number }>();
  headers.forEach((header, at) => {
    const chosen = Object.hasOwn(corrected, header) ? corrected[header] : undefined;
    const match =
      chosen === undefined ? named(header) : chosen === null ? null : { column: chosen, rank: -1 };
    if (!match || match.rank >= (taken.get(match.column)?.rank ?? Infinity)) return;
    taken.set(match.column, { at, rank: match.rank });
  });
  const columns = new Map([...taken].map(([column, { at }]) => [at, column]));
  return headers.map((header, n) => ({
    header: header || `Column ${n + 1}`,
    column: (source.headers.length === 0 ? DATA_COLUMNS[n] : columns.get(n)) ?? null,
    sample: source.rows.slice(0, SAMPLES).map(({ cells }) => cells[n] ?? ''),
  }));
}
