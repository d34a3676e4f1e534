import type { DataColumn } from '../entry';
import type { ColumnMatch } from './import-plan';
import { plainHeader } from './column-names';
import type { SourceRow } from './source-table';

const TELLING: readonly DataColumn[] = ['Value', 'Numerator', 'Denominator', 'Marker'];
const TOTAL = /^(grand |sub-?|over-?all )?totals?\b/i;

/**
 * What a line is that is no observation, else null: a total of the lines above, the header once more, or a note that
 * says nothing in the columns of figures. Such lines are left out and counted, not refused.
 */
export function lineWithoutFigure(
  { cells }: SourceRow,
  columns: readonly ColumnMatch[],
  isKpi: (typed: string) => boolean,
): string | null {
  const kpi = (cells[columns.findIndex(({ column }) => column === 'KPI')] ?? '').trim();
  if (isKpi(kpi)) return null;
  const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  if (TOTAL.test(kpi === '' ? first : kpi)) return 'Totals';
  if (
    columns.every(
      ({ header }, n) => plainHeader(header) === plainHeader(cells[n] ?? '') || cells[n] === undefined,
    )
  )
    return 'The header, repeated';
  const tells = columns.some(
    ({ column }, n) => TELLING.includes(column as DataColumn) && (cells[n] ?? '').trim() !== '',
  );
  return tells ? null : 'Titles and notes';
}
