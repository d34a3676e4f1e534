import type { ExcelDate } from '../framework/definition';
import { COVERS, type Covers, type Observation } from '../judgement/observation';
import { problemAt } from './problem-at';
import type { Problem } from './problem';
import { readMarkers } from './markers';
import { readDate } from './read-date';
import { isErrorValue, readNumber } from './read-number';
import type { CellValue, ReadTable, WorkbookContents } from './workbook-contents';

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

/** Position of each of our columns in a table, by header (case and spaces aside); -1 where it is missing. */
export function dataColumnPositions(columns: readonly string[]): Record<DataColumn, number> {
  const headers = columns.map((header) => header.trim().toLowerCase());
  return Object.fromEntries(
    DATA_COLUMNS.map((column) => [column, headers.indexOf(column.toLowerCase())]),
  ) as Record<DataColumn, number>;
}

const COVERS_BY_NAME = new Map<string, Covers>(COVERS.map((covers) => [covers.toLowerCase(), covers]));

/**
 * Turns PcpData into entries. A row with a cell that cannot be what its column asks for is no entry: it is
 * reported instead, so nothing is lost silently. A workbook without PcpData has no entries and no problems here.
 */
export function readEntries(contents: WorkbookContents): EntriesRead {
  const table = contents.tables['PcpData'];
  const read: EntriesRead = { entries: [], problems: [] };
  if (!table) return read;
  const at = dataColumnPositions(table.columns);
  for (const row of table.rows) {
    if (row.values.every((value) => value === null || value === '')) continue;
    readRow(table, row.row, row.values, at, read);
  }
  return read;
}

function readRow(
  table: ReadTable,
  row: number,
  values: readonly CellValue[],
  at: Record<DataColumn, number>,
  read: EntriesRead,
): void {
  const before = read.problems.length;
  const cell = (column: DataColumn): CellValue => (at[column] < 0 ? null : (values[at[column]] ?? null));
  const refuse = (
    column: DataColumn,
    code: string,
    message: string,
    fix: string,
    replacement?: string | number,
  ) => {
    const kpi = text(cell('KPI')).toUpperCase();
    read.problems.push(
      problemAt(table, row, column, {
        code,
        severity: 'error',
        message,
        fix,
        ...(kpi ? { kpi } : {}),
        ...(replacement === undefined ? {} : { replacement }),
      }),
    );
  };

  const kpi = text(cell('KPI')).toUpperCase();
  if (!kpi)
    refuse('KPI', 'kpi-missing', 'This row has figures but no KPI.', 'Choose the KPI, or clear the row.');
  const periodEnd = periodEndOf(cell('Period end'), refuse);
  const covers = coversOf(cell('Covers'), refuse);
  const area = text(cell('Area'));
  if (!area)
    refuse(
      'Area',
      'area-missing',
      'This row does not say which area it is of.',
      'Type the force’s name as it stands on the cover, or the peer’s.',
    );
  const markers = readMarkers(text(cell('Marker')));
  const { value, word, marker } = valueOf(cell('Value'), refuse);
  const numerator = partOf(cell('Numerator'), 'Numerator', refuse);
  const denominator = partOf(cell('Denominator'), 'Denominator', refuse);
  if (read.problems.length > before || periodEnd === null || covers === null) return;
  read.entries.push({
    row,
    kpi,
    periodEnd,
    covers,
    area,
    breakdown: text(cell('Breakdown')),
    value,
    word,
    numerator,
    denominator,
    markers: marker && !markers.includes(marker) ? [...markers, marker] : markers,
    source: text(cell('Source')),
    note: text(cell('Note')),
  });
}

type Refuse = (
  column: DataColumn,
  code: string,
  message: string,
  fix: string,
  replacement?: string | number,
) => void;

function text(value: CellValue): string {
  return value === null ? '' : typeof value === 'string' ? value.trim() : String(value);
}

function periodEndOf(value: CellValue, refuse: Refuse): ExcelDate | null {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2_958_466) return value;
  if (value === null || value === '') {
    refuse(
      'Period end',
      'period-missing',
      'The period’s last day is missing.',
      'Type the last day of the period, such as 30/09/2021.',
    );
    return null;
  }
  if (isErrorValue(value)) {
    refuse(
      'Period end',
      'error-value',
      `The period end shows ${value}.`,
      'Type the last day of the period, such as 30/09/2021.',
    );
    return null;
  }
  const read =
    typeof value === 'string'
      ? readDate(value)
      : typeof value === 'number' && value > 0 && value < 2_958_466
        ? Math.floor(value)
        : null;
  refuse(
    'Period end',
    'period-not-a-date',
    typeof value === 'number'
      ? `${value} is not a whole day.`
      : `“${value}” is text, not a date that Excel can compare.`,
    'Type the last day of the period as a date, such as 30/09/2021.',
    read ?? undefined,
  );
  return null;
}

function coversOf(value: CellValue, refuse: Refuse): Covers | null {
  const typed = text(value);
  const covers = COVERS_BY_NAME.get(typed.toLowerCase());
  if (covers) return covers;
  if (!typed)
    refuse(
      'Covers',
      'covers-missing',
      'It is not said what this figure covers.',
      'Choose Month, Quarter, Year or Snapshot.',
    );
  else
    refuse(
      'Covers',
      'covers-unknown',
      `“${typed}” is not one of Month, Quarter, Year or Snapshot.`,
      'Choose one of the four.',
    );
  return null;
}

const UNAVAILABLE = /^\[([xcz])\]$/i;
const MILESTONE_WORDS = new Map(
  ['Done', 'In progress', 'Not started', 'Overdue'].map((word) => [word.toLowerCase(), word]),
);

function valueOf(
  value: CellValue,
  refuse: Refuse,
): { value: number | null; word: string | null; marker: string | null } {
  const nothing = { value: null, word: null, marker: null };
  if (typeof value === 'number') return { ...nothing, value };
  const typed = text(value);
  if (!typed) return nothing;
  const unavailable = UNAVAILABLE.exec(typed)?.[1];
  if (unavailable) return { ...nothing, marker: unavailable.toLowerCase() };
  const word = MILESTONE_WORDS.get(typed.toLowerCase());
  if (word) return { ...nothing, word };
  refuseNumber(value, 'Value', refuse);
  return nothing;
}

function partOf(value: CellValue, column: 'Numerator' | 'Denominator', refuse: Refuse): number | null {
  if (typeof value === 'number') return value;
  const typed = text(value);
  if (!typed || UNAVAILABLE.test(typed)) return null;
  refuseNumber(value, column, refuse);
  return null;
}

function refuseNumber(value: CellValue, column: DataColumn, refuse: Refuse): void {
  if (isErrorValue(value)) {
    refuse(
      column,
      'error-value',
      `The cell shows ${value}.`,
      'Type the figure, or leave it blank with the marker [x] where it is not available.',
    );
    return;
  }
  const read = typeof value === 'string' ? readNumber(value) : null;
  refuse(
    column,
    'text-in-number',
    `“${value}” is text: it would be left out of every sum.`,
    read === null ? 'Type the figure as a number; words belong in Note.' : `Type it as the number ${read}.`,
    read ?? undefined,
  );
}
