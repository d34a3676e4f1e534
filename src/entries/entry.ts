import type { Observation } from '../judgement/observation';
import type { Problem } from './problem';
import { problemAt } from './problem-at';
import { readEntry, text } from './read-entry';
import type { WorkbookContents } from './workbook-contents';

/** The headers of PcpData, in the order of the contract (design brief, section 4). */
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

/** What `readEntries` found: every row of the table is in exactly one of them, empty rows apart. */
export interface EntriesRead {
  entries: Entry[];
  /** Rows that could not be read as an entry, one problem for each cell at fault. */
  problems: Problem[];
}

export type DataColumnPositions = Readonly<Record<DataColumn, number>>;

/** Position of each of our columns in a table, by header (case and spaces aside); -1 where it is missing. */
export function dataColumnPositions(columns: readonly string[]): DataColumnPositions {
  const headers = columns.map((header) => header.trim().toLowerCase());
  return Object.fromEntries(
    DATA_COLUMNS.map((column) => [column, headers.indexOf(column.toLowerCase())]),
  ) as Record<DataColumn, number>;
}

/**
 * Turns PcpData into entries. A row with a cell that cannot be what its column asks for is no entry: it is
 * reported instead, so nothing is lost silently. A workbook without PcpData has no entries and no problems here.
 */
export function readEntries(contents: WorkbookContents): EntriesRead {
  const table = contents.tables['PcpData'];
  const read: EntriesRead = { entries: [], problems: [] };
  if (!table) return read;
  const at = dataColumnPositions(table.columns);
  for (const { row, values } of table.rows) {
    if (values.every((value) => value === null || value === '')) continue;
    const entry = readEntry(values, at, row, (column, code, message, rest) => {
      const kpi = text(values[at.KPI]).toUpperCase();
      read.problems.push(problemAt(table, row, column, { code, message, ...(kpi ? { kpi } : {}), ...rest }));
    });
    if (entry) read.entries.push(entry);
  }
  return read;
}
