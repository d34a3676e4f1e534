import { findDefinition } from '../../framework/find-definition';
import type { Plan } from '../../framework/plan';
import { DATA_COLUMNS, dataColumnPositions, type DataColumn, type Entry } from '../entry';
import { readDate } from '../../judgement/read-date';
import { readEntry } from '../read-entry';
import { readNumber } from '../read-number';
import type { CellValue, WorkbookContents } from '../workbook-contents';
import { ImportCancelled, type ImportOptions } from './import-options';
import type { ImportPlan } from './import-plan';
import { matchColumns } from './match-columns';
import { merger } from './merge-entry';
import { publicationOf } from './publication';
import type { SourceRow, SourceTable } from './read-source';
import { PublicationSums } from './sum-publication';

export { ImportCancelled, type ImportOptions } from './import-options';

/** Lines between two pauses: a few milliseconds of work, so that the pane stays alive. */
const CHUNK = 2_000;

/** What an import would do to a workbook. Pure; gives the event loop its turn between chunks of a large file. */
export async function planImport(
  source: SourceTable,
  contents: WorkbookContents,
  plan: Plan,
  options: ImportOptions = {},
): Promise<ImportPlan> {
  const publication = publicationOf(source.headers);
  const columns = matchColumns(source, options.columns);
  const given = new Set(columns.flatMap(({ column }) => (column === null ? [] : [column])));
  const understood =
    publication !== null ||
    (given.has('KPI') && given.has('Value') && (source.headers.length > 0 || isOfOurs(source, plan)));
  const result: ImportPlan = {
    layout: publication?.layout ?? (understood ? 'entries' : 'unknown'),
    columns: publication ? [] : columns,
    added: [],
    changed: [],
    same: 0,
    refused: [],
    leftOut: [],
  };
  if (!understood) {
    const reason = 'The file has no columns that are understood: KPI, Period end and Value at least.';
    result.refused.push({ line: 1, text: source.headers.join(', ').slice(0, 80), reason });
    return result;
  }
  const merge = merger(
    contents,
    plan,
    options,
    publication ? new Set(DATA_COLUMNS.slice(0, 6)) : given,
    result,
  );
  if (publication) {
    const areas = [contents.cover.area ?? plan.area, ...plan.peers];
    const sums = new PublicationSums(publication, areas);
    await inChunks(source.rows, options, (row) => sums.add(row));
    for (const { line, entry } of sums.entries()) merge(line, entry, () => `${entry.kpi}, ${entry.area}`);
    result.refused.unshift(...sums.refused);
    result.leftOut = sums.leftOut();
  } else {
    const read = entryReader(columns, options, plan);
    await inChunks(source.rows, options, (row) => {
      const { entry, reasons } = read(row);
      if (entry) merge(row.line, entry, () => textOf(row));
      else result.refused.push({ line: row.line, text: textOf(row), reason: reasons.join(' ') });
    });
  }
  return result;
}

/** Whether lines without a header are rows of PcpData: the first of them begins with a KPI that is known. */
function isOfOurs({ rows }: SourceTable, plan: Plan): boolean {
  return findDefinition(plan, rows[0]?.cells[0] ?? '') !== undefined;
}

/** Takes the lines in turn, pausing after each chunk for progress and cancel. */
async function inChunks(
  rows: readonly SourceRow[],
  options: ImportOptions,
  take: (row: SourceRow) => void,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    if (options.signal?.aborted) throw new ImportCancelled('The import was stopped; nothing was written.');
    for (const row of rows.slice(from, from + CHUNK)) take(row);
    options.onProgress?.(Math.min(from + CHUNK, rows.length), rows.length);
    if (from + CHUNK < rows.length) await new Promise((resume) => setTimeout(resume, 0));
  }
}

function textOf({ cells }: SourceRow): string {
  const text = cells.join(', ');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const OURS = dataColumnPositions(DATA_COLUMNS);

/** Reads one line as an entry: text to dates and numbers first, then as a row of PcpData is read. */
function entryReader(columns: ImportPlan['columns'], options: ImportOptions, plan: Plan) {
  const at = DATA_COLUMNS.map((column) => columns.findIndex((match) => match.column === column));
  const { defaults = {} } = options;
  const fallback: Partial<Record<DataColumn, string>> = {
    Area: defaults.area ?? plan.area,
    ...(defaults.covers === undefined ? {} : { Covers: defaults.covers }),
    ...(defaults.source === undefined ? {} : { Source: defaults.source }),
  };
  return ({ line, cells }: SourceRow): { entry: Entry | null; reasons: string[] } => {
    const values = DATA_COLUMNS.map((column, n): CellValue => {
      const text = (cells[at[n] ?? -1] ?? '').trim();
      return text === '' ? (fallback[column] ?? null) : typed(column, text);
    });
    const reasons: string[] = [];
    const entry = readEntry(values, OURS, line, (_column, _code, message, rest) => {
      reasons.push(rest?.fix === undefined ? message : `${message} ${rest.fix}`);
    });
    return { entry, reasons };
  };
}

/** A field as Excel would hold it: dates and numbers as numbers, all else as text. */
function typed(column: DataColumn, text: string): CellValue {
  if (column === 'Period end') return readDate(text) ?? text;
  const isFigure = column === 'Value' || column === 'Numerator' || column === 'Denominator';
  return isFigure ? (readNumber(text) ?? text) : text;
}
