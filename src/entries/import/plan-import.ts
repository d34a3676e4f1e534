import { findDefinition } from '../../framework/find-definition';
import { nearestIds } from '../../framework/nearest-ids';
import type { Plan } from '../../framework/plan';
import { isMeasured } from '../../judgement/like-with-like';
import { observationKey } from '../checks/check-identity';
import { coversFinding, dateFinding } from '../checks/check-period';
import {
  DATA_COLUMNS,
  dataColumnPositions,
  readEntries,
  readEntry,
  type DataColumn,
  type Entry,
} from '../entry';
import { PROBLEM_CODES } from '../problem-codes';
import { readDate } from '../read-date';
import { readNumber } from '../read-number';
import { valueFindings } from '../value-findings';
import { workbookDefinitions } from '../workbook-definitions';
import type { CellValue, WorkbookContents } from '../workbook-contents';
import type { ImportPlan, NewEntry } from './import-plan';
import { ImportCancelled, type ImportOptions } from './import-options';
import { matchColumns } from './match-columns';
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

/** Puts one entry where it belongs in the result: refused, new, changed or the same. */
function merger(
  contents: WorkbookContents,
  plan: Plan,
  options: ImportOptions,
  given: ReadonlySet<string>,
  result: ImportPlan,
) {
  const held = new Map<string, Entry | 'twice'>();
  for (const entry of readEntries(contents).entries) {
    const key = observationKey(entry);
    held.set(key, held.has(key) ? 'twice' : entry);
  }
  const definitions = workbookDefinitions(contents, plan);
  const areas = new Map(
    [contents.cover.area ?? plan.area, ...plan.peers].map((area) => [area.toLowerCase(), area]),
  );
  const lines = new Map<string, number>();

  const reasonAgainst = (entry: NewEntry, line: number): string | null => {
    const definition = definitions.get(entry.kpi);
    if (!definition) {
      const [nearest] = nearestIds(plan, entry.kpi, 1);
      const hint = nearest === undefined ? '.' : `; did you mean ${nearest}?`;
      return `${entry.kpi} is not a KPI of the framework${hint}`;
    }
    if (!areas.has(entry.area.toLowerCase()))
      return `“${entry.area}” is neither the force nor one of its peers.`;
    const findings = [dateFinding(entry, options.today ?? Infinity)];
    if (isMeasured(definition)) {
      findings.push(coversFinding(entry, definition), ...valueFindings(entry, definition));
      if (entry.word !== null) return `${entry.kpi} is measured; “${entry.word}” is no figure.`;
    } else if (entry.value !== null)
      return `${entry.kpi} is a milestone; ${entry.value} says nothing about it.`;
    const wrong = findings.find((finding) => finding && PROBLEM_CODES[finding.code].severity === 'error');
    if (wrong) return wrong.message;
    if (
      entry.value === null &&
      entry.word === null &&
      entry.numerator === null &&
      entry.markers.length === 0
    ) {
      return 'There is no value, and no marker says why.';
    }
    const key = observationKey(entry);
    const earlier = lines.get(key);
    if (earlier !== undefined) return `Line ${earlier} holds the same KPI, period, area and breakdown.`;
    if (held.get(key) === 'twice') return 'The workbook holds this observation twice: delete one first.';
    lines.set(key, line);
    return null;
  };

  return (line: number, read: NewEntry, text: () => string): void => {
    const reason = reasonAgainst(read, line);
    if (reason !== null) {
      result.refused.push({ line, text: text(), reason });
      return;
    }
    const { row: _line, ...entry } = { row: 0, ...read };
    entry.area = areas.get(entry.area.toLowerCase()) ?? entry.area;
    const before = held.get(observationKey(entry));
    if (before === undefined || before === 'twice') {
      result.added.push(entry);
      return;
    }
    const columns = changedColumns(before, entry, given);
    if (columns.length === 0) result.same += 1;
    else result.changed.push({ row: before.row, before, after: replaced(before, entry, given), columns });
  };
}

/** The columns that a file may change, with what each holds in an entry. */
const CHANGEABLE = {
  Value: ({ value, word }) => `${value ?? ''}${word ?? ''}`,
  Numerator: ({ numerator }) => String(numerator ?? ''),
  Denominator: ({ denominator }) => String(denominator ?? ''),
  Marker: ({ markers }) => [...markers].sort().join(' '),
  Source: ({ source }) => source,
  Note: ({ note }) => note,
} satisfies Partial<Record<DataColumn, (entry: NewEntry) => string>>;

/** Columns of the file that hold something else than the workbook does. */
function changedColumns(before: Entry, after: NewEntry, given: ReadonlySet<string>): string[] {
  return Object.entries(CHANGEABLE)
    .filter(([column, read]) => given.has(column) && read(before) !== read(after))
    .map(([column]) => column);
}

/** The entry as it would stand: what the file does not have stays as it is. */
function replaced({ row: _row, ...before }: Entry, after: NewEntry, given: ReadonlySet<string>): NewEntry {
  return {
    ...before,
    ...(given.has('Value') ? { value: after.value, word: after.word } : {}),
    ...(given.has('Numerator') ? { numerator: after.numerator } : {}),
    ...(given.has('Denominator') ? { denominator: after.denominator } : {}),
    ...(given.has('Marker') ? { markers: after.markers } : {}),
    ...(given.has('Source') ? { source: after.source } : {}),
    ...(given.has('Note') ? { note: after.note } : {}),
  };
}
