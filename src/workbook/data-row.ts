import { DATA_COLUMNS, type DataColumn } from '../entries/entry';
import type { NewEntry } from '../entries/import/import-plan';
import type { CellValue } from '../entries/workbook-contents';

/** An entry as its row of PcpData, in the order of the contract's columns. Markers stand in brackets, side by side. */
export function dataRow(entry: NewEntry): CellValue[] {
  const cells: Record<DataColumn, CellValue> = {
    KPI: entry.kpi,
    'Period end': entry.periodEnd,
    Covers: entry.covers,
    Area: entry.area,
    Breakdown: entry.breakdown || null,
    Value: entry.word ?? entry.value,
    Numerator: entry.numerator,
    Denominator: entry.denominator,
    Marker: entry.markers.map((marker) => `[${marker}]`).join('') || null,
    Source: entry.source || null,
    Note: entry.note || null,
  };
  return DATA_COLUMNS.map((column) => cells[column]);
}

/** What an observation is of: two rows with the same key are the same figure entered twice. */
export function observationKey(row: readonly CellValue[]): string {
  return row
    .slice(0, 5)
    .map((value) =>
      String(value ?? '')
        .trim()
        .toLowerCase(),
    )
    .join('|');
}
