import type { ExcelDate } from '../../framework/definition';
import type { PointJudgement } from '../../judgement/variation';
import type { Limits } from '../../judgement/xmr-limits';

export interface ControlChartPoint {
  periodEnd: ExcelDate;
  value: number;
  /** Those of the point's phase, as they are calculated. */
  limits: Limits;
  judgement: PointJudgement;
}

/** What a control chart shows: the points by date, oldest first, with the limits of each. */
export interface ControlChart {
  /** The measure, and whose: "Burglary, West Midlands". */
  title: string;
  unit: string;
  points: readonly ControlChartPoint[];
  /** Drawn as a dashed line; null: none. */
  target: number | null;
}
