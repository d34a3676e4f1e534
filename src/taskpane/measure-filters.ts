import { STATUS_CLASS, type StatusClass } from '../judgement/verdict';
import { OUTCOME_NAMES, outcomeOf, type Outcome } from '../statement/scorecard/outcomes';
import type { Measure } from './measures-of';

/** What the list of measures can be narrowed to: how they came out, what a board asks about first, what moved. */
export type MeasureFilter = 'all' | 'attention' | 'moved' | Outcome;

/** The filters in the order offered. */
export const MEASURE_FILTERS: readonly MeasureFilter[] = ['all', 'attention', 'moved', ...OUTCOME_NAMES];

export function passesFilter({ row }: Measure, filter: MeasureFilter): boolean {
  if (filter === 'all') return true;
  if (row === null) return false;
  if (filter === 'attention') return ['bad', 'review'].includes(STATUS_CLASS[row.status]);
  if (filter === 'moved') return row.was !== null && STATUS_CLASS[row.was] !== STATUS_CLASS[row.status];
  return outcomeOf(row.status) === filter;
}

const RANK: Record<StatusClass, number> = { bad: 0, review: 1, caution: 2, good: 3, neutral: 4 };

/** The worst first, those without a verdict last; in the plan's order where equal. */
export function exceptionsFirst(measures: readonly Measure[]): Measure[] {
  const rank = ({ row }: Measure) => (row ? RANK[STATUS_CLASS[row.status]] : RANK.neutral + 1);
  return [...measures].sort((a, b) => rank(a) - rank(b));
}
