import { figuresId } from '../../framework/figures-id';
import type { ExcelDate } from '../../framework/definition';
import type { Plan } from '../../framework/plan';
import type { Entry } from '../../entries/entry';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { countsOf, type OutcomeCounts } from '../scorecard/outcomes';
import { reportSections, type SectionReport } from './report-sections';
import { monthEnd } from '../../judgement/period';
import { STATUS_CLASS, type Status, type StatusClass } from '../../judgement/verdict';
import { isOpen, readActions, type Action } from '../scorecard/actions';
import { partFigures } from '../sentence/part-figures';
import { revisedFigures } from './revised-figures';
import { scorecardOf, type ScorecardRow } from '../scorecard/scorecard';

/** A measure whose class is another than one period ago (the scorecard's Was). */
export interface Moved {
  row: ScorecardRow;
  was: Status;
  /** Between good, caution and bad; "otherwise" where one of the two says nothing of better or worse. */
  way: 'better' | 'worse' | 'otherwise';
}

/** A measure that the workbook holds something of. */
export interface HeldMeasure {
  row: ScorecardRow;
  /** The last figure of one that cannot be judged yet: two quarters do not make 12 months. */
  part: Entry | null;
}

/** An action, and what has become of its measure since. */
export interface ReportedAction {
  action: Action;
  measure: string;
  /** Null where the plan has no such measure. */
  status: Status | null;
}

/** The quarter's report against the plan, as data: the pane, the sheet and the document show the same. */
export interface QuarterlyReport {
  periodEnd: ExcelDate | null;
  /** The day of writing: decides what is overdue. */
  today: ExcelDate;
  measures: number;
  counts: OutcomeCounts;
  sections: SectionReport[];
  /** Missed, overdue or worsening, in the plan's order. */
  exceptions: { row: ScorecardRow; actions: Action[] }[];
  /** Monitored measures that changed, with what was decided. */
  reviews: { row: ScorecardRow; actions: Action[] }[];
  /** Near its target, or before its date. */
  onTheWay: ScorecardRow[];
  moved: Moved[];
  revised: Entry[];
  /** Measures that can be judged, and those whose figures do not yet make a whole period. */
  withFigures: HeldMeasure[];
  /** Measures of which nothing is held at all. */
  noData: ScorecardRow[];
  /** Open and lately closed actions, each with its measure as it stands now. */
  actions: ReportedAction[];
}

/** Computes the report from the workbook; `today` decides what is due. */
export function quarterlyReport(contents: WorkbookContents, plan: Plan, today: ExcelDate): QuarterlyReport {
  const rows = scorecardOf(contents, plan, today);
  const actions = actionsToReport(readActions(contents), contents.cover.periodEnd ?? today);
  const partFigure = partFigures(contents, plan);
  const held = rows.map((row): HeldMeasure => ({
    row,
    part: row.status === 'No data' ? partFigure(row.definition) : null,
  }));
  const inPart = new Set(held.flatMap(({ row, part }) => (part === null ? [] : [row])));
  const withActions = (row: ScorecardRow) => ({ row, actions: actionsOf(plan, actions, row) });
  return {
    periodEnd: contents.cover.periodEnd,
    today,
    measures: rows.length,
    counts: countsOf(rows, inPart),
    sections: reportSections(rows, plan, inPart),
    exceptions: rows.filter(({ status }) => STATUS_CLASS[status] === 'bad').map(withActions),
    reviews: rows.filter(({ status }) => status === 'Review').map(withActions),
    onTheWay: rows.filter(({ status }) => status === 'Near' || status === 'Not yet met'),
    moved: rows.flatMap(movedOf),
    revised: revisedFigures(contents, plan),
    withFigures: held.filter(({ row, part }) => row.status !== 'No data' || part !== null),
    noData: held.flatMap(({ row, part }) => (row.status === 'No data' && part === null ? [row] : [])),
    actions: actions.map((action) => reportedAction(plan, action, rows)),
  };
}

const RANK: Partial<Record<StatusClass, number>> = { good: 2, caution: 1, bad: 0 };

function movedOf(row: ScorecardRow): Moved[] {
  const { was, status } = row;
  if (was === null || STATUS_CLASS[was] === STATUS_CLASS[status]) return [];
  const [before, after] = [RANK[STATUS_CLASS[was]], RANK[STATUS_CLASS[status]]];
  const way = before === undefined || after === undefined ? 'otherwise' : after > before ? 'better' : 'worse';
  return [{ row, was, way }];
}

function actionsOf(plan: Plan, actions: readonly Action[], row: ScorecardRow): Action[] {
  return actions.filter(({ kpi }) => kpi === row.kpi || kpi === figuresId(plan, row.kpi));
}

/** Open ones, and those closed that were raised within the half-year before the end of the period. */
function actionsToReport(actions: readonly Action[], periodEnd: ExcelDate): Action[] {
  const since = monthEnd(periodEnd, -6);
  return actions.filter((action) => isOpen(action) || (action.raised !== null && action.raised > since));
}

function reportedAction(plan: Plan, action: Action, rows: readonly ScorecardRow[]): ReportedAction {
  const row = rows.find((each) => actionsOf(plan, [action], each).length > 0);
  return { action, measure: row?.measure ?? action.kpi, status: row?.status ?? null };
}
