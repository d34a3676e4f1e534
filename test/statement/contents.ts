import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { DATA_COLUMNS } from '../../src/entries/entry';
import { entriesOfPaper } from '../../src/entries/entries-of-paper';
import type { CellValue, CoverContents, ReadTable } from '../../src/entries/workbook-contents';
import { excelDate } from '../../src/judgement/period';
import { ACTION_COLUMNS } from '../../src/entries/action-words';
import { STATEMENT_COLUMNS, type StatementRow } from '../../src/statement/priorities/statement-row';
import type { Editable, EditableContents } from '../entries/editable';

/** A figure as a test names it; what is left out is blank. */
export interface TestEntry {
  kpi: string;
  /** "2021-03-31". */
  end: string;
  covers?: 'Month' | 'Quarter' | 'Year' | 'Snapshot';
  area?: string;
  breakdown?: string;
  value?: number | string | null;
  numerator?: number | null;
  denominator?: number | null;
  marker?: string;
  source?: string;
  note?: string;
}

export interface TestWorkbook {
  entries?: readonly TestEntry[];
  cover?: Partial<CoverContents>;
  statement?: readonly Partial<StatementRow>[];
  actions?: readonly (readonly CellValue[])[];
  notes?: readonly (readonly [string, CellValue])[];
}

/** "2021-09-30" → 44469. */
export function day(iso: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = iso.split('-').map(Number);
  return excelDate(year, month, dayOfMonth);
}

/** A workbook as a reader would have read it, of the quarter to 30 September 2021 unless told otherwise. */
export function testContents(workbook: TestWorkbook = {}): EditableContents {
  const data = (workbook.entries ?? []).map((entry): CellValue[] => [
    entry.kpi,
    day(entry.end),
    entry.covers ?? 'Year',
    entry.area ?? 'West Midlands',
    entry.breakdown ?? null,
    entry.value ?? null,
    entry.numerator ?? null,
    entry.denominator ?? null,
    entry.marker ?? null,
    entry.source ?? null,
    entry.note ?? null,
  ]);
  const statement = (workbook.statement ?? []).map((row): CellValue[] => [
    row.priority ?? null,
    row.voice ?? null,
    row.applies ?? null,
    row.reason ?? null,
    row.figures ?? null,
    row.reflection ?? null,
    row.plannedAction ?? null,
    row.toldUnder ?? null,
    row.complete ?? null,
  ]);
  const cover: CoverContents = {
    area: 'West Midlands',
    periodEnd: day('2021-09-30'),
    preparedBy: null,
    version: null,
    state: null,
    marking: null,
    ...workbook.cover,
  };
  return {
    cover,
    tables: {
      PcpData: table('PCP Data', 'PcpData', DATA_COLUMNS, data),
      PcpStatement: table('PCP Statement', 'PcpStatement', STATEMENT_COLUMNS, statement),
      PcpActions: table('PCP Actions', 'PcpActions', ACTION_COLUMNS, workbook.actions ?? []),
      PcpNotes: table('PCP Notes', 'PcpNotes', ['Note', 'Text'], workbook.notes ?? []),
    },
    sheets: [],
  };
}

function table(
  sheet: string,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Editable<ReadTable> {
  return {
    sheet,
    name,
    headerRow: 3,
    firstColumn: 1,
    columns: [...columns],
    rows: rows.map((values, at) => ({ row: 4 + at, values: [...values] })),
  };
}

/** The figures that the paper prints, as a workbook holds them. */
export function paperContents(workbook: Omit<TestWorkbook, 'entries'> = {}): EditableContents {
  const contents = testContents(workbook);
  const rows = entriesOfPaper().map((entry, at) => ({
    row: 4 + at,
    values: [
      entry.kpi,
      entry.periodEnd,
      entry.covers,
      entry.area,
      entry.breakdown,
      entry.value ?? entry.word,
      entry.numerator,
      entry.denominator,
      entry.markers.map((marker) => `[${marker}]`).join(' '),
      entry.source,
      entry.note,
    ],
  }));
  const data = contents.tables['PcpData'];
  if (data) data.rows = rows;
  return contents;
}

/** The real series that come with the project, as a workbook holds them. */
export function exampleContents(workbook: Omit<TestWorkbook, 'entries'> = {}): EditableContents {
  const csv = readFileSync(join(__dirname, '../../seeds/west-midlands/example-figures.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const number = (text: string | undefined) => (text ? Number(text) : null);
  const contents = testContents(workbook);
  const read = contents.tables['PcpData'];
  if (read) {
    read.rows = data.map((row, at) => ({
      row: 4 + at,
      values: DATA_COLUMNS.map((column): CellValue => {
        const text = row[column] ?? '';
        if (column === 'Period end') return day(text);
        return ['Value', 'Numerator', 'Denominator'].includes(column) ? number(text) : text || null;
      }),
    }));
  }
  return contents;
}
