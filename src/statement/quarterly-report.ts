import { figuresId } from '../framework/figures-id';
import type { ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';
import type { Entry } from '../entries/entry';
import type { WorkbookContents } from '../entries/workbook-contents';
import { STATUS_CLASS, type Status, type StatusClass } from '../judgement/verdict';
import { isOpen, readActions, type Action } from './actions';
import { revisedFigures } from './revised-figures';
import { scorecardOf, type ScorecardRow } from './scorecard';

/** How the statuses are counted in the report; every status is in exactly one. */
export const OUTCOMES = {
  Met: ['Met', 'Done'],
  Missed: ['Not met', 'Overdue'],
  Improving: ['Improving'],
  Worsening: ['Worsening'],
  'To review': ['Review'],
  'On the way or steady': ['Near', 'Not yet met', 'In progress', 'No clear change', 'Stable'],
  'Not judged': [
    'Setting needed',
    'No baseline',
    'Monitored',
    'Not started',
    'Not available',
    'Not comparable',
  ],
  'No data': ['No data'],
} as const satisfies Record<string, readonly Status[]>;
export type Outcome = keyof typeof OUTCOMES;
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as Outcome[];

export type OutcomeCounts = Record<Outcome, number>;

export interface ObjectiveReport {
  objective: string;
  measures: number;
  counts: OutcomeCounts;
}
export interface SectionReport {
  number: number | null;
  title: string;
  measures: number;
  counts: OutcomeCounts;
  objectives: ObjectiveReport[];
}

/** A measure whose class is another than a quarter ago. */
export interface Moved {
  row: ScorecardRow;
  was: Status;
  /** Between good, caution and bad; "otherwise" where one of the two says nothing of better or worse. */
  way: 'better' | 'worse' | 'otherwise';
}

/** The quarter's report against the plan, as data: the pane, the sheet and the document show the same. */
export interface QuarterlyReport {
  periodEnd: ExcelDate | null;
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
  noData: ScorecardRow[];
  openActions: Action[];
}

/** Computes the report from the workbook; `today` decides what is due. */
export function quarterlyReport(contents: WorkbookContents, plan: Plan, today: ExcelDate): QuarterlyReport {
  const rows = scorecardOf(contents, plan, today);
  const actions = readActions(contents);
  const withActions = (row: ScorecardRow) => ({ row, actions: actionsOf(plan, actions, row) });
  return {
    periodEnd: contents.cover.periodEnd,
    measures: rows.length,
    counts: countsOf(rows),
    sections: sectionsOf(rows, plan),
    exceptions: rows.filter(({ status }) => STATUS_CLASS[status] === 'bad').map(withActions),
    reviews: rows.filter(({ status }) => status === 'Review').map(withActions),
    onTheWay: rows.filter(({ status }) => status === 'Near' || status === 'Not yet met'),
    moved: rows.flatMap(movedOf),
    revised: revisedFigures(contents, plan),
    noData: rows.filter(({ status }) => status === 'No data'),
    openActions: actions.filter(isOpen),
  };
}

/** The column that a status is counted in. */
export function outcomeOf(status: Status): Outcome {
  const held = OUTCOME_NAMES.find((name) => (OUTCOMES[name] as readonly Status[]).includes(status));
  return held ?? 'Not judged';
}

function countsOf(rows: readonly ScorecardRow[]): OutcomeCounts {
  const counts = Object.fromEntries(OUTCOME_NAMES.map((name) => [name, 0])) as OutcomeCounts;
  for (const { status } of rows) counts[outcomeOf(status)] += 1;
  return counts;
}

/** The plan's sections and objectives in its order; measures of the workbook's own come last. */
function sectionsOf(rows: readonly ScorecardRow[], plan: Plan): SectionReport[] {
  const known = plan.sections.map(({ number, title, objectives }) => ({
    number,
    title,
    objectives: objectives.map((objective) => objective.title),
  }));
  const isKnown = ({ definition }: ScorecardRow) => known.some(({ number }) => number === definition.section);
  const own = [...new Set(rows.filter((row) => !isKnown(row)).map(({ objective }) => objective))];
  const all =
    own.length > 0 ? [...known, { number: null, title: 'Measures of your own', objectives: own }] : known;
  return all.map(({ number, title, objectives }) => {
    const within = rows.filter((row) =>
      number === null ? !isKnown(row) : row.definition.section === number,
    );
    const names = [...new Set([...objectives, ...within.map(({ objective }) => objective)])];
    return {
      number,
      title,
      measures: within.length,
      counts: countsOf(within),
      objectives: names.flatMap((objective) => {
        const measured = within.filter((row) => row.objective === objective);
        return measured.length > 0
          ? [{ objective, measures: measured.length, counts: countsOf(measured) }]
          : [];
      }),
    };
  });
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
