import { DATA_COLUMNS, type DataColumn } from '../entry';
import { writeMarkers } from '../markers';
import type { CellValue } from '../workbook-contents';
import type { NewEntry } from './import-plan';

/** An entry as its row of PcpData, in the order of `DATA_COLUMNS`; blanks are null, dates are serial numbers. */
export function entryRow(entry: NewEntry): CellValue[] {
  const cells: Record<DataColumn, CellValue> = {
    KPI: entry.kpi,
    'Period end': entry.periodEnd,
    Covers: entry.covers,
    Area: entry.area,
    Breakdown: entry.breakdown,
    Value: entry.value ?? entry.word,
    Numerator: entry.numerator,
    Denominator: entry.denominator,
    Marker: writeMarkers(entry.markers),
    Source: entry.source,
    Note: entry.note,
  };
  return DATA_COLUMNS.map((column) => (cells[column] === '' ? null : cells[column]));
}
