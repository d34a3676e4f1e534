import type { Observation } from '../judgement/observation';

/** The headers of PcpData, in their order. Other tools rely on both. */
export const DATA_COLUMNS = [
  'KPI',
  'Period end',
  'Covers',
  'Area',
  'Breakdown',
  'Value',
  'Numerator',
  'Denominator',
  'Marker',
  'Source',
  'Note',
] as const;
export type DataColumn = (typeof DATA_COLUMNS)[number];

/** A row of PcpData that could be read: an observation with what it is of and where it stands. */
export interface Entry extends Observation {
  /** Row of the sheet, from 1. */
  row: number;
  /** Id in upper case, without spaces around it; not necessarily one of the plan's. */
  kpi: string;
  area: string;
  /** Empty for the whole; else "Ethnicity: Black", two dimensions joined by "; ". */
  breakdown: string;
  /** A milestone's word ("In progress"), the only text that a Value may hold; null for a figure. */
  word: string | null;
  source: string;
  note: string;
}

/** What can be said of a row that is no entry because one of its cells could not be read. */
export type UnreadableRow = Pick<Entry, 'row' | 'kpi' | 'area' | 'breakdown' | 'source'>;

export type DataColumnPositions = Readonly<Record<DataColumn, number>>;

/** Position of each of our columns in a table, by header (case and spaces aside); -1 where it is missing. */
export function dataColumnPositions(columns: readonly string[]): DataColumnPositions {
  const headers = columns.map((header) => header.trim().toLowerCase());
  return Object.fromEntries(
    DATA_COLUMNS.map((column) => [column, headers.indexOf(column.toLowerCase())]),
  ) as Record<DataColumn, number>;
}
