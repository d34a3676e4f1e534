import { DATA_COLUMNS, type DataColumn } from '../entry';
import type { ColumnMatch } from './import-plan';
import type { SourceTable } from './read-source';

/** What people and publications call our columns; letters and digits only, in small letters. */
const NAMES: Record<DataColumn, readonly string[]> = {
  KPI: ['kpi', 'kpiid', 'id', 'indicator', 'indicatorid', 'measureid', 'measure'],
  'Period end': [
    'periodend',
    'periodending',
    'date',
    'enddate',
    'monthending',
    'quarterending',
    'yearending',
    'period',
  ],
  Covers: ['covers', 'periodtype', 'frequency', 'periodlength'],
  Area: ['area', 'force', 'forcename', 'policeforce', 'pfa', 'areaname'],
  Breakdown: ['breakdown', 'group', 'category'],
  Value: ['value', 'figure', 'count', 'total', 'number', 'result'],
  Numerator: ['numerator', 'num'],
  Denominator: ['denominator', 'denom', 'outof', 'base'],
  Marker: ['marker', 'markers', 'shorthand', 'flag', 'status'],
  Source: ['source', 'datasource', 'sourcename'],
  Note: ['note', 'notes', 'comment', 'comments', 'remark'],
};

const plain = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Our column of a header, else null. */
export function columnNamed(header: string): DataColumn | null {
  const name = plain(header);
  return DATA_COLUMNS.find((column) => NAMES[column].includes(name)) ?? null;
}

/** Headers of the publications that are recognised as a whole. */
export const HOME_OFFICE_HEADERS = [
  'Financial Year',
  'Financial Quarter',
  'Force Name',
  'Offence Code',
  'Number of Offences',
];
export const ONS_HEADERS = ['12 months ending', 'PFA', 'Offence', 'Rolling year total number of offences'];

/** Position of a publication's header, from 0; -1 where it is missing. */
export function positionOf(headers: readonly string[], header: string): number {
  return headers.findIndex((each) => plain(each) === plain(header));
}

export function hasHeaders(headers: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((header) => positionOf(headers, header) >= 0);
}

/** Whether a line names columns: a publication's all, or ours of KPI, period and value at least two. */
export function isHeaderRow(cells: readonly string[]): boolean {
  if (hasHeaders(cells, HOME_OFFICE_HEADERS) || hasHeaders(cells, ONS_HEADERS)) return true;
  const ours = new Set(cells.map(columnNamed));
  return (
    ['KPI', 'Period end', 'Value', 'Area'].filter((column) => ours.has(column as DataColumn)).length >= 2
  );
}

const SAMPLES = 3;

/**
 * Matches the file's columns to ours by name; each of ours is taken once, by the better name first. Without a header
 * line the columns are ours in their order. `corrected` is what a person has changed in the preview.
 */
export function matchColumns(
  source: SourceTable,
  corrected: Record<string, string | null> = {},
): ColumnMatch[] {
  const taken = new Set<string>();
  const width = Math.max(source.headers.length, ...source.rows.slice(0, 20).map(({ cells }) => cells.length));
  const headers = Array.from({ length: width }, (_, n) => source.headers[n] ?? '');
  const columns = headers.map((header, n) => {
    if (source.headers.length === 0) return DATA_COLUMNS[n] ?? null;
    const chosen = Object.hasOwn(corrected, header) ? (corrected[header] ?? null) : columnNamed(header);
    if (chosen === null || taken.has(chosen)) return null;
    taken.add(chosen);
    return chosen;
  });
  return headers.map((header, n) => ({
    header: header || `Column ${n + 1}`,
    column: columns[n] ?? null,
    sample: source.rows.slice(0, SAMPLES).map(({ cells }) => cells[n] ?? ''),
  }));
}
