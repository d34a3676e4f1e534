import type { Definition, ExcelDate } from '../framework/definition';
import { everyDefinition, type Plan } from '../framework/plan';
import { readEntries, type Entry } from '../entries/entry';
import type { WorkbookContents } from '../entries/workbook-contents';
import { readWorkbookDefinitions } from '../entries/workbook-definitions';
import { explain } from '../judgement/explain';
import { FigureRefused } from '../judgement/figure-refused';
import { judge, type Question } from '../judgement/judge';
import { figuresCompared, isMeasured, type FiguresCompared } from '../judgement/like-with-like';
import type { Status, Verdict } from '../judgement/verdict';
import { formatDate } from '../judgement/words';
import { isOpen, readActions, type Action } from './actions';

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
 * `asOf`: the day of judging; the end of the reporting period unless told. Linear in the number of entries.
 */
export function scorecardOf(contents: WorkbookContents, plan: Plan, asOf?: ExcelDate | null): ScorecardRow[] {
  const figures = heldFigures(contents, plan);
  const { byId, rows } = readWorkbookDefinitions(contents, plan);
  const ofPlan = new Set(plan.kpis.map(({ id }) => id));
  const known = new Set(everyDefinition(plan).map(({ id }) => id));
  const actions = openActions(contents);
  return [...byId.values()]
    .filter(({ id }) => ofPlan.has(id) || (rows.has(id) && !known.has(id)))
    .map((definition) =>
      scorecardRow(definition, figures, asOf ?? figures.periodEnd, actions.get(definition.id) ?? ''),
    );
}

/** A row of PcpNational as the workbook's formulas show it. */
export interface NationalRow {
  priority: string;
  measure: string;
  level: 'National' | 'Proxy' | 'Supporting';
  /** The measure's own id; its figures may be another's (`row.definition.figuresFrom`). */
  kpi: string;
  source: string;
  baseline: number | null;
  latest: number | string | null;
  periodEnd: ExcelDate | null;
  change: number | null;
  direction: string;
  row: ScorecardRow;
}

/**
 * The national priorities' measures in the order of the priorities: national, proxies, then those that only the
 * statement quotes. All are compared with the national baseline period (paper, paragraph 14).
 */
export function nationalOf(contents: WorkbookContents, plan: Plan): NationalRow[] {
  const figures = heldFigures(contents, plan);
  const measures = [
    ...plan.national.map((measure) => ({ level: 'National' as const, measure })),
    ...plan.proxies.map((measure) => ({ level: 'Proxy' as const, measure })),
    ...plan.supporting.map((measure) => ({ level: 'Supporting' as const, measure })),
  ];
  return plan.priorities.flatMap((priority) =>
    measures
      .filter(({ measure }) => measure.objective === priority)
      .map(({ level, measure }) => {
        const definition = { ...measure, baselinePeriod: plan.nationalBaseline };
        const row = scorecardRow(definition, figures, figures.periodEnd, '');
        const { kpi, baseline, latest, periodEnd, change } = row;
        const source = measure.source ?? '';
        const told = { priority, measure: measure.measure, level, kpi, source, direction: measure.direction };
        return { ...told, baseline, latest, periodEnd, change, row };
      }),
  );
}

/** What the workbook holds of the whole, by KPI: the force's and each peer's. */
interface HeldFigures {
  periodEnd: ExcelDate;
  /** By "KPI|area", the area in small letters. */
  byKpiAndArea: ReadonlyMap<string, readonly Entry[]>;
  area: string;
  peers: readonly string[];
}

function heldFigures(contents: WorkbookContents, plan: Plan): HeldFigures {
  const byKpiAndArea = new Map<string, Entry[]>();
  let last = 0;
  for (const entry of readEntries(contents).entries) {
    if (entry.breakdown !== '') continue;
    last = Math.max(last, entry.periodEnd);
    const key = `${entry.kpi}|${entry.area.toLowerCase()}`;
    const known = byKpiAndArea.get(key);
    if (known) known.push(entry);
    else byKpiAndArea.set(key, [entry]);
  }
  const area = contents.cover.area ?? plan.area;
  return { periodEnd: contents.cover.periodEnd ?? last, byKpiAndArea, area, peers: plan.peers };
}

function entriesOf(figures: HeldFigures, definition: Definition, area: string): readonly Entry[] {
  const id = definition.figuresFrom ?? definition.id;
  return figures.byKpiAndArea.get(`${id}|${area.trim().toLowerCase()}`) ?? [];
}

function scorecardRow(
  definition: Definition,
  held: HeldFigures,
  asOf: ExcelDate,
  action: string,
): ScorecardRow {
  const entries = entriesOf(held, definition, held.area);
  const figures = isMeasured(definition) ? figuresCompared(entries, definition, held.periodEnd) : null;
  const word = figures ? null : lastWord(entries, held.periodEnd);
  const latest = figures
    ? (figures.latest ?? (figures.unavailable && `[${figures.unavailable}]`))
    : (word?.word ?? null);
  const question = questionAbout(definition, { value: latest, size: figures?.size ?? null }, figures, asOf);
  const { verdict, explanation } = judged(question);
  const comparable = figures !== null && figures.notComparable === null;
  const change = figures && comparable ? fractionChanged(figures.latest, figures.baseline) : null;
  const { id, measure, objective, kind } = definition;
  return {
    ...{ kpi: id, measure, objective, kind },
    periodEnd: figures?.periodEnd ?? word?.periodEnd ?? null,
    latest,
    size: figures?.size ?? null,
    previous: figures?.previous ?? null,
    baseline: figures?.baseline ?? null,
    baselineSize: figures?.baselineSize ?? null,
    target: verdict.target?.value ?? targetOf(definition, figures),
    change,
    status: verdict.status,
    was:
      figures?.previous == null
        ? null
        : judged({ ...question, current: { value: figures.previous, size: figures.size } }).verdict.status,
    variation: '',
    peers: '',
    explanation,
    action,
    definition,
    question,
    verdict,
    figures,
  };
}

/** A milestone's word of the last period that has one. */
function lastWord(entries: readonly Entry[], periodEnd: ExcelDate): Entry | null {
  return entries.reduce<Entry | null>(
    (last, entry) =>
      entry.word !== null && entry.periodEnd <= periodEnd && entry.periodEnd > (last?.periodEnd ?? 0)
        ? entry
        : last,
    null,
  );
}

function questionAbout(
  definition: Definition,
  current: Question['current'],
  figures: FiguresCompared | null,
  asOf: ExcelDate,
): Question {
  const baseline = figures?.baseline == null ? null : { value: figures.baseline, size: figures.baselineSize };
  // A number to reach is reached or not, whatever happened to the series since the baseline.
  const isNumber = definition.kind === 'target' && definition.target.value !== 'baseline';
  return {
    definition,
    current,
    baseline,
    asOf,
    notComparable: isNumber ? null : (figures?.notComparable ?? null),
  };
}

/** The verdict in words; a figure that cannot be one has no verdict, and the explanation says why. */
function judged(question: Question): { verdict: Verdict; explanation: string } {
  try {
    const verdict = judge(question);
    return { verdict, explanation: explain(question, verdict) };
  } catch (error) {
    if (!(error instanceof FigureRefused)) throw error;
    const verdict = judge({ ...question, current: { value: null, size: null } });
    return { verdict, explanation: error.message };
  }
}

function fractionChanged(latest: number | null, baseline: number | null): number | null {
  return latest === null || baseline === null || baseline === 0 ? null : latest / baseline - 1;
}

/** The figure to reach, also where there is no figure to judge yet. */
function targetOf(definition: Definition, figures: FiguresCompared | null): number | null {
  if (definition.kind === 'milestone' || definition.kind === 'monitor' || !definition.target) return null;
  return definition.target.value === 'baseline' ? (figures?.baseline ?? null) : definition.target.value;
}

/** By KPI: what was decided last and is not done, with who and by when, as the scorecard's Action says it. */
function openActions(contents: WorkbookContents): Map<string, string> {
  const last = new Map<string, Action>();
  for (const action of readActions(contents)) {
    const known = last.get(action.kpi);
    if (!isOpen(action) || action.decision === '' || (known && (known.raised ?? 0) >= (action.raised ?? 0)))
      continue;
    last.set(action.kpi, action);
  }
  return new Map([...last].map(([kpi, action]) => [kpi, inWords(action)]));
}

function inWords({ decision, owner, due }: Action): string {
  if (owner === '') return decision;
  return `${decision} (${owner}${due === null ? '' : ` due ${shortDay(due)}`})`;
}

/** 30 September 2021 -> "30 Sep 2021", as the workbook's own TEXT has it. */
function shortDay(date: ExcelDate): string {
  return formatDate(date).replace(/ (\w{3})\w* /, ' $1 ');
}
