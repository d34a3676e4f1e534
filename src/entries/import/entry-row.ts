import { DATA_COLUMNS, type DataColumn } from '../entry';
import { writeMarkers } from '../markers';
import { readNumber } from '../read-number';
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

/**
 * Text from outside for a cell that Excel would interpret: a number if it is one ("-5" stays minus five), else with
 * an apostrophe where it begins as a formula does ("=1+1", "@SUM", "+44 …", "-see note").
 */
export function neverFormula(value: CellValue): CellValue {
  if (typeof value !== 'string' || !/^[=+\-@\t\r]/.test(value)) return value;
  return readNumber(value) ?? `'${value}`;
}
