import { DATA_COLUMNS, type DataColumn } from '../../entries/entry';
import type { NewEntry } from '../../entries/import/import-plan';
import { writeMarkers } from '../../entries/markers';
import type { CellValue } from '../../entries/workbook-contents';

/** An entry as the cells of its row of PcpData, by column. What is not there is null: a blank cell, never a zero. */
export function entryCells(entry: NewEntry): Record<DataColumn, CellValue> {
  return {
    KPI: entry.kpi,
    'Period end': entry.periodEnd,
    Covers: entry.covers,
    Area: entry.area,
    Breakdown: entry.breakdown || null,
    Value: entry.value ?? entry.word,
    Numerator: entry.numerator,
    Denominator: entry.denominator,
    Marker: writeMarkers(entry.markers) || null,
    Source: entry.source || null,
    Note: entry.note || null,
  };
}

/** The same in the order of the columns. */
export function entryRow(entry: NewEntry): CellValue[] {
  const cells = entryCells(entry);
  return DATA_COLUMNS.map((column) => cells[column]);
}
