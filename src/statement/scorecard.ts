import { figuresId } from '../framework/figures-id';
import type { Definition, ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';
import { readEntries, type Entry } from '../entries/entry';
import { workbookDefinitions } from '../entries/workbook-definitions';
import type { WorkbookContents } from '../entries/workbook-contents';
import { explain } from '../judgement/explain';
import { judge, type Question } from '../judgement/judge';
import { figuresCompared, isMeasured, type FiguresCompared } from '../judgement/like-with-like';
import type { Status, Verdict } from '../judgement/verdict';

/** The columns of PcpScorecard, in their order. */
export const SCORECARD_COLUMNS = [
  'KPI',
  'Measure',
  'Objective',
  'Kind',
  'Period end',
  'Latest',
  'Size',
  'Previous',
  'Baseline',
  'Target',
  'Change',
  'Status',
  'Was',
  'Variation',
  'Peers',
  'Explanation',
  'Action',
] as const;

/** A row of the scorecard as the workbook's formulas show it, with what is behind it. Absent is null, never zero. */
export interface ScorecardRow {
  kpi: string;
  measure: string;
  objective: string;
  kind: Definition['kind'];
  periodEnd: ExcelDate | null;
  /** A milestone's word, or "[x]" where the figure is marked as not available. */
  latest: number | string | null;
  size: number | null;
  previous: number | null;
  baseline: number | null;
  baselineSize: number | null;
  target: number | null;
  /** As the function CHANGE has it: a fraction of the baseline. */
  change: number | null;
  status: Status;
  was: Status | null;
  variation: string;
  peers: string;
  explanation: string;
  action: string;
  definition: Definition;
  question: Question;
  verdict: Verdict;
  /** Null for a milestone. */
  figures: FiguresCompared | null;
}

/**
 * The scorecard computed from what was read: the twin of the workbook's own formulas, for the pane, the command
 * line and the statement. One row for each KPI of the plan and for each KPI of the workbook's own.
 */
export function scorecardOf(contents: WorkbookContents, plan: Plan, asOf?: ExcelDate | null): ScorecardRow[] {
  const area = contents.cover.area ?? plan.area;
  const periodEnd = contents.cover.periodEnd ?? lastPeriodEnd(contents);
  const entries = new Map<string, Entry[]>();
  for (const entry of readEntries(contents).entries) {
    if (entry.area !== area || entry.breakdown !== '') continue;
    const known = entries.get(entry.kpi);
    if (known) known.push(entry);
    else entries.set(entry.kpi, [entry]);
  }
  const listed = new Set(plan.kpis.map(({ id }) => id));
  return [...workbookDefinitions(contents, plan).byId.values()]
    .filter(({ id }) => listed.has(id))
    .map((definition) =>
      scorecardRow(
        definition,
        entries.get(figuresId(plan, definition.id)) ?? [],
        periodEnd,
        asOf ?? periodEnd,
      ),
    );
}

function lastPeriodEnd(contents: WorkbookContents): ExcelDate {
  return readEntries(contents).entries.reduce((latest, { periodEnd }) => Math.max(latest, periodEnd), 0);
}

function scorecardRow(
  definition: Definition,
  entries: Entry[],
  periodEnd: ExcelDate,
  asOf: ExcelDate,
): ScorecardRow {
  const figures = isMeasured(definition) ? figuresCompared(entries, definition, periodEnd) : null;
  const question: Question = {
    definition,
    current: { value: figures?.latest ?? null, size: figures?.size ?? null },
    baseline: figures?.baseline == null ? null : { value: figures.baseline, size: figures.baselineSize },
    asOf,
    notComparable: figures?.notComparable ?? null,
  };
  const verdict = judge(question);
  return {
    kpi: definition.id,
    measure: definition.measure,
    objective: definition.objective,
    kind: definition.kind,
    periodEnd: figures?.periodEnd ?? null,
    latest: figures?.latest ?? null,
    size: figures?.size ?? null,
    previous: figures?.previous ?? null,
    baseline: figures?.baseline ?? null,
    baselineSize: figures?.baselineSize ?? null,
    target: verdict.target?.value ?? null,
    change: null,
    status: verdict.status,
    was: null,
    variation: '',
    peers: '',
    explanation: explain(question, verdict),
    action: '',
    definition,
    question,
    verdict,
    figures,
  };
}

/** A row of PcpNational as the workbook's formulas show it. */
export interface NationalRow {
  priority: string;
  measure: string;
  level: 'National' | 'Proxy' | 'Supporting';
  kpi: string;
  source: string;
  baseline: number | null;
  latest: number | string | null;
  periodEnd: ExcelDate | null;
  change: number | null;
  direction: string;
  row: ScorecardRow;
}

/** The national priorities' measures: national, then proxies, then the measures that the statement quotes. */
export function nationalOf(contents: WorkbookContents, plan: Plan): NationalRow[] {
  void contents;
  void plan;
  return [];
}
