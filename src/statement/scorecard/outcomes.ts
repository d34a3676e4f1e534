import type { Status } from '../../judgement/verdict';
import type { ScorecardRow } from './scorecard';

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

/** The column that a status is counted in. */
export function outcomeOf(status: Status): Outcome {
  const held = OUTCOME_NAMES.find((name) => (OUTCOMES[name] as readonly Status[]).includes(status));
  return held ?? 'Not judged';
}

/** How many of the rows are in each column; those that hold part of a period have figures, and are not judged yet. */
export function countsOf(rows: readonly ScorecardRow[], inPart: ReadonlySet<ScorecardRow>): OutcomeCounts {
  const counts = Object.fromEntries(OUTCOME_NAMES.map((name) => [name, 0])) as OutcomeCounts;
  for (const row of rows) counts[inPart.has(row) ? 'Not judged' : outcomeOf(row.status)] += 1;
  return counts;
}
