import type { Observation } from '../judgement/observation';
import type { Problem } from './problem';
import { problemAt } from './problem-at';
import { readEntry, text } from './read-entry';
import type { ReadTable, WorkbookContents } from './workbook-contents';

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

/** What can be said of a row that is no entry because one of its cells could not be read. */
export type UnreadableRow = Pick<Entry, 'row' | 'kpi' | 'area' | 'breakdown' | 'source'>;

/** What `readEntries` found: every row of the table is an entry or unreadable, empty rows apart. */
export interface EntriesRead {
  readonly entries: readonly Entry[];
  readonly unreadable: readonly UnreadableRow[];
  /** One for each cell that could not be read. A column that is missing makes rows unreadable without a problem. */
  readonly problems: readonly Problem[];
}

export type DataColumnPositions = Readonly<Record<DataColumn, number>>;

/** Position of each of our columns in a table, by header (case and spaces aside); -1 where it is missing. */
export function dataColumnPositions(columns: readonly string[]): DataColumnPositions {
  const headers = columns.map((header) => header.trim().toLowerCase());
  return Object.fromEntries(
    DATA_COLUMNS.map((column) => [column, headers.indexOf(column.toLowerCase())]),
  ) as Record<DataColumn, number>;
}

/** Checks, scorecard and statement all ask for the entries of the same contents, which nobody changes. */
const alreadyRead = new WeakMap<WorkbookContents, EntriesRead>();

/**
 * Turns PcpData into entries, once for each contents. A row with a cell that cannot be what its column asks for is
 * no entry: it is reported instead, so nothing is lost silently. A workbook without PcpData has no entries and no
 * problems here.
 */
export function readEntries(contents: WorkbookContents): EntriesRead {
  const known = alreadyRead.get(contents);
  if (known) return known;
  const read = readTable(contents.tables['PcpData']);
  alreadyRead.set(contents, read);
  return read;
}

function readTable(table: ReadTable | undefined): EntriesRead {
  const entries: Entry[] = [];
  const unreadable: UnreadableRow[] = [];
  const problems: Problem[] = [];
  if (!table) return { entries, unreadable, problems };
  const at = dataColumnPositions(table.columns);
  for (const { row, values } of table.rows) {
    if (values.every((value) => value === null || value === '')) continue;
    const kpi = text(values[at.KPI]).toUpperCase();
    const entry = readEntry(values, at, row, (column, code, message, rest) => {
      if (at[column] < 0) return;
      problems.push(problemAt(table, row, column, { code, message, ...(kpi ? { kpi } : {}), ...rest }));
    });
    if (entry) entries.push(entry);
    else {
      const words = { area: text(values[at.Area]), breakdown: text(values[at.Breakdown]) };
      unreadable.push({ row, kpi, ...words, source: text(values[at.Source]) });
    }
  }
  return { entries, unreadable, problems };
}
