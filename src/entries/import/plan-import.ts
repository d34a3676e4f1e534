import { findDefinition } from '../../framework/find-definition';
import type { Plan } from '../../framework/plan';
import { readDate } from '../../judgement/read-date';
import { DATA_COLUMNS } from '../entry';
import { workbookDefinitions } from '../workbook-definitions';
import type { WorkbookContents } from '../workbook-contents';
import { decimalMarkOf } from './decimal-mark';
import { ImportCancelled, type ImportOptions } from './import-options';
import type { ColumnMatch, ImportPlan } from './import-plan';
import { lineWithoutFigure } from './line-without-figure';
import { matchColumns } from './match-columns';
import { merger } from './merge-entry';
import { publicationOf } from './publication';
import { lineReader } from './read-line';
import type { SourceRow, SourceTable } from './source-table';
import { PublicationSums } from './sum-publication';
import { shortened, shortMessage } from '../shortened';

export { ImportCancelled, type ImportOptions } from './import-options';

/** Lines between two looks at the clock. */
const CHUNK = 200;
/** Milliseconds of work between two pauses, so that the pane stays alive. */
const AT_ONCE = 12;

/** What an import would do to a workbook. Pure; gives the event loop its turn between chunks of a large file. */
export async function planImport(
  source: SourceTable,
  contents: WorkbookContents,
  plan: Plan,
  options: ImportOptions = {},
): Promise<ImportPlan> {
  const publication = publicationOf(source.headers);
  const columns = publication ? [] : matchColumns(source, options.columns);
  const given = new Set<string>(
    publication ? [...DATA_COLUMNS.slice(0, 6), 'Marker'] : columns.flatMap(({ column }) => column ?? []),
  );
  const missing = publication ? [] : missingColumns(source, columns, plan);
  const result: ImportPlan = {
    layout: publication?.layout ?? (missing.length === 0 ? 'entries' : 'unknown'),
    columns,
    added: [],
    changed: [],
    same: 0,
    refused: [],
    leftOut: [],
  };
  if (missing.length > 0) {
    const first = source.headers.length > 0 ? source.headers : (source.rows[0]?.cells ?? []);
    result.refused.push({ line: 1, text: shortened(first.join(', ')), reason: whyUnknown(first, missing) });
    return result;
  }
  const areas = [contents.cover.area ?? plan.area, ...plan.peers];
  const merge = merger(contents, plan, options, given, result);
  if (publication) {
    const sums = new PublicationSums(publication, areas);
    await inChunks(source.rows, options, (row) => sums.add(row));
    for (const { line, entry } of sums.entries()) merge(line, entry, () => `${entry.kpi}, ${entry.area}`);
    result.refused.unshift(...sums.refused);
    result.leftOut = sums.leftOut();
  } else {
    const definitions = workbookDefinitions(contents, plan);
    await pause();
    const decimal = decimalMarkOf(source.delimiter === ',' ? [] : figuresOf(source.rows, columns));
    await pause();
    const read = lineReader({ columns, definitions, areas, decimal, defaults: options.defaults ?? {} });
    const isKpi = (typed: string) => definitions.has(typed.toUpperCase());
    const left = new Map<string, number>();
    await inChunks(source.rows, options, (row) => {
      const what = row.broken === undefined ? lineWithoutFigure(row, columns, isKpi) : null;
      if (what !== null) {
        left.set(what, (left.get(what) ?? 0) + 1);
        return;
      }
      const { entry, reasons } = read(row);
      if (entry) merge(row.line, entry, () => textOf(row));
      else
        result.refused.push({ line: row.line, text: textOf(row), reason: shortMessage(reasons.join(' ')) });
    });
    result.leftOut = [...left].map(([category, lines]) => ({ category, lines }));
  }
  return result;
}

/** The columns that a file of entries cannot do without, and that are not there. */
function missingColumns(source: SourceTable, columns: readonly ColumnMatch[], plan: Plan): string[] {
  const needed = ['KPI', 'Period end', 'Value'] as const;
  // Lines without a header are rows of PcpData if the first of them begins with a KPI that is known.
  if (source.headers.length === 0 && !findDefinition(plan, source.rows[0]?.cells[0] ?? ''))
    return [...needed];
  return needed.filter((name) => !columns.some(({ column }) => column === name));
}

/** Why nothing can be read of a file with such a first line: its periods may stand side by side, as publications have them. */
function whyUnknown(first: readonly string[], missing: readonly string[]): string {
  const periods = first.filter((cell) => readDate(cell) !== null);
  return periods.length < 2
    ? `No column is understood to be ${missing.join(', ')}. Give it that name in the first line.`
    : `Periods stand side by side (${shortened(periods.slice(0, 3).join(', '))} …): give each figure a line of its own, ` +
        'with its KPI, Period end and Value.';
}

function* figuresOf(rows: readonly SourceRow[], columns: readonly ColumnMatch[]): Generator<string> {
  const positions = columns.flatMap(({ column }, at) =>
    column === 'Value' || column === 'Numerator' || column === 'Denominator' ? [at] : [],
  );
  for (const { cells } of rows) for (const at of positions) yield cells[at] ?? '';
}

/** Gives the event loop its turn. */
function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}

/** Takes the lines in turn, pausing after each chunk for progress and cancel. */
async function inChunks(
  rows: readonly SourceRow[],
  options: ImportOptions,
  take: (row: SourceRow) => void,
): Promise<void> {
  let since = performance.now();
  for (let from = 0; from < rows.length; from += CHUNK) {
    if (options.signal?.aborted) throw new ImportCancelled('The import was stopped; nothing was written.');
    for (const row of rows.slice(from, from + CHUNK)) take(row);
    const done = Math.min(from + CHUNK, rows.length);
    if (done < rows.length && performance.now() - since < (options.atOnce ?? AT_ONCE)) continue;
    options.onProgress?.(done, rows.length);
    if (done < rows.length) await pause();
    since = performance.now();
  }
}

function textOf({ cells }: SourceRow): string {
  const text = cells.join(', ').replace(/\s+/g, ' ').trim();
  return shortened(text);
}
