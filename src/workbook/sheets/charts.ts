import { DATE_FORMAT } from '../number-format';
import type { SheetBlueprint } from '../sheet-blueprint';
import type { CellValue } from '../../entries/workbook-contents';
import { SHEET } from './sheet-names';
import { fixedColumn, tableSheet } from './table-sheet';

export const SERIES_COLUMNS = [
  'KPI',
  'Period end',
  'Value',
  'Mean',
  'Lower limit',
  'Upper limit',
  'Target',
  'Signal',
  'Judgement',
] as const;

/** The series and limits that native charts draw from, since a chart needs cells. Absent where no KPI has a series. */
export function chartsSheet(rows: CellValue[][]): SheetBlueprint {
  const limit = '#,##0.0##';
  const formats: Record<string, string> = {
    'Period end': DATE_FORMAT,
    Mean: limit,
    'Lower limit': limit,
    'Upper limit': limit,
  };
  return tableSheet({
    name: SHEET.charts,
    title: 'Charts',
    purpose: 'The points and control limits behind the charts, as they were when the charts were last drawn.',
    frozenColumns: 2,
    table: {
      name: 'PcpSeries',
      key: ['KPI', 'Period end'],
      columns: SERIES_COLUMNS.map((header) =>
        fixedColumn(header, header === 'KPI' ? 32 : 14, {
          wrap: false,
          numberFormat: formats[header] ?? 'General',
        }),
      ),
      rows,
    },
  });
}
