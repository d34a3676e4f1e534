/**
 * What is measured: the terms of a KPI's definition.
 *
 * A `Definition` is all that is needed to judge a figure. It comes from the plan (`seeds/`), or from a row of
 * the workbook's PcpFramework table, where an analyst may have edited it or written a KPI of their own.
 * Kinds are told apart so that an impossible KPI cannot be written down: a milestone has no unit, a target
 * has a figure, a baseline to stay at, or a setting that is still to be entered.
 */
export const KINDS = ['target', 'trajectory', 'monitor', 'milestone'] as const;
export type Kind = (typeof KINDS)[number];

/** What is wanted of the figure; `parity` wants a ratio nearer to 1, `none` wants nothing (monitored). */
export const DIRECTIONS = ['increase', 'decrease', 'maintain', 'parity', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What sort of number it is; decides the chance model (see `judgement/`). */
export const STATISTICS = [
  'events', // things counted over a time: offences
  'stock', // things counted at a date: officers in post
  'running total', // counted from a start: officers gained since the programme began
  'proportion', // numerator of a denominator
  'survey', // an estimate from a sample
  'rate', // events by population
  'duration', // days, hours
  'disparity', // ratio of two groups' rates
  'score', // an index, a mean, a ratio of totals
] as const;
export type Statistic = (typeof STATISTICS)[number];

/** Which figures are compared (judgement/README.md, section 2): 12 months of events, the last snapshot, the latest period. */
export const BASES = ['12 months', 'snapshot', 'latest'] as const;
export type Basis = (typeof BASES)[number];

export const FREQUENCIES = ['Month', 'Quarter', 'Year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const OPERATORS = ['>', '>=', '<', '<='] as const;
export type Operator = (typeof OPERATORS)[number];

export type Lead = 'force' | 'partnership';

/** A day as Excel holds it: whole days since 30 December 1899, so 44469 is 30 September 2021. */
export type ExcelDate = number;

/**
 * The figure to reach. Percent targets are fractions (0.06). `baseline`: "remain at the same level or higher".
 * `setting`: the plan points to a document that has the figure (the Citizens Charter); the analyst enters it.
 */
export type Target =
  | { operator: Operator; value: number }
  | { operator: Operator; value: 'baseline' }
  | { operator: Operator; value: null; setting: string };

interface Placed {
  /** Contract: upper case with underscores, as `DA_OUTCOME`. */
  id: string;
  /** Short name in our words. */
  measure: string;
  section: number | null;
  objective: string;
  subObjective: string | null;
  lead: Lead;
  source: string | null;
  frequency: Frequency;
  /** The plan's own wording, word for word; parent and sub-bullet joined by a space. */
  commitment: string;
  /** Where it stands in the paper: "Appendix A; paragraph 11". */
  reference: string;
  /**
   * The id whose rows of PcpData hold this measure's figures, where they are not its own: the plan counts
   * personal robbery under two objectives, and most proxies are figures of a KPI. See `figures-id.ts`.
   */
  figuresFrom?: string;
}

interface Measured {
  direction: Direction;
  /** "count", "percent", "rate per 1,000", "days" … decides the number format. */
  unit: string;
  statistic: Statistic;
  basis: Basis;
  /** Smallest change that matters, as a share of the baseline; null: 1 % for stocks, 5 % for the rest. */
  changeThatMatters: number | null;
  /** As printed in the plan: "2019/20", "year ending June 2019". */
  baselinePeriod: string | null;
  baseline: number | null;
  baselineSize: number | null;
  /** Compared with most similar forces (paper, paragraph 6). */
  peers: boolean;
}

export type TargetDefinition = Placed &
  Measured & {
    kind: 'target';
    target: Target;
    due: ExcelDate | null;
    /** A miss by no more than this share of the target is Near; null: no such band. */
    nearWithin: number | null;
  };
/** "Remains at the same level or higher": the figure to reach is the baseline itself. */
export interface BaselineTarget {
  operator: Operator;
  value: 'baseline';
}
/**
 * A trajectory has no number to reach, on purpose (paper, paragraph 8). One that is to stay where it was
 * (body-worn video: "at the same level or higher") carries its baseline as the target and is judged as a target is:
 * Met or Not met, and No baseline until there is one. `target` is absent for all others.
 */
export type TrajectoryDefinition = Placed & Measured & { kind: 'trajectory'; target?: BaselineTarget };
export type MonitorDefinition = Placed & Measured & { kind: 'monitor' };
export type MilestoneDefinition = Placed & { kind: 'milestone'; due: ExcelDate | null };

export type Definition = TargetDefinition | TrajectoryDefinition | MonitorDefinition | MilestoneDefinition;
export type MeasuredDefinition = Exclude<Definition, MilestoneDefinition>;
