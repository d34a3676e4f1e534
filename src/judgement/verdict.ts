import type { Operator } from '../framework/definition';

/** The status words of README.md, section 2, and the class that decides their colour. */
export const STATUS_CLASS = {
  Met: 'good',
  Near: 'caution',
  'Not yet met': 'caution',
  'Not met': 'bad',
  'Setting needed': 'neutral',
  Improving: 'good',
  Worsening: 'bad',
  'No clear change': 'caution',
  'No baseline': 'neutral',
  Review: 'review',
  Stable: 'neutral',
  Monitored: 'neutral',
  Done: 'good',
  'In progress': 'caution',
  'Not started': 'neutral',
  Overdue: 'bad',
  'No data': 'neutral',
  'Not available': 'neutral',
  'Not comparable': 'neutral',
} as const;
export type Status = keyof typeof STATUS_CLASS;
export type StatusClass = 'good' | 'caution' | 'bad' | 'neutral' | 'review';

/** What the verdict's `change` is: see `measureChange`. */
export type ChangeScale =
  /** (value - baseline) / baseline: -0.22 is a fall of 22 %. */
  | 'fraction'
  /** value - baseline of two percentages: 0.03 is a rise of three percentage points. */
  | 'percentage points'
  /** |ln value| - |ln baseline| of two ratios: below nought is nearer to parity. */
  | 'log ratio';

/** What the interval is of, so that a sentence never says more than the interval does. */
export interface VerdictInterval {
  lower: number;
  /** null: no upper end (nothing was counted in the baseline). */
  upper: number | null;
  /** `change`: of the fraction or the percentage points; `value`: of the figure itself, against its target. */
  of: 'change' | 'value';
}

/** Why a verdict is as it is, for `explain` and for notes. Wording is done there. */
export type Reason =
  /** Counted in full: the threshold decides alone. */
  | 'exact'
  /** The threshold decides alone, although chance may play a part. */
  | 'chance not tested'
  | 'survey size missing'
  /** An average of a survey, whose interval only its publisher can work out. */
  | 'survey mean'
  /** Outcomes of recent quarters are still being recorded. */
  | 'outcome rates mature'
  /** Offences come in clusters, so that the test finds a change somewhat too readily. */
  | 'events cluster';

/** A status with the numbers behind it. Everything unrounded; what does not apply is null. */
export interface Verdict {
  status: Status;
  class: StatusClass;
  /** The figure judged; text for a marker or a milestone's word. */
  value: number | string | null;
  baseline: number | null;
  target: { operator: Operator; value: number } | null;
  change: number | null;
  changeScale: ChangeScale | null;
  interval: VerdictInterval | null;
  /** Is the change at least the KPI's change that matters? For a target: null. */
  matters: boolean | null;
  /** Is the change (for a target: the side of the target that the figure is on) beyond chance at 95 %? */
  beyondChance: boolean | 'not tested';
  reasons: Reason[];
  /** Why the comparison was not made, in words; null when it was. */
  notComparable: string | null;
}
