import type { ExcelDate } from '../framework/definition';
import { chartNotes, drawnLimits } from '../judgement/chart-notes';
import { judgePoint, type PointJudgement } from '../judgement/variation';
import { formatPeriod } from '../judgement/words';
import { chartPhases, chartPoints, USUAL_CHART } from '../judgement/xmr-chart';
import type { Signal } from '../judgement/xmr-signals';
import type { Measure } from './measures-of';

/** One figure of the series with what the control chart makes of it. Unrounded; limits as they are drawn. */
export interface HistoryRow {
  periodEnd: ExcelDate;
  period: string;
  value: number;
  lower: number;
  upper: number;
  signal: Signal;
  judgement: PointJudgement;
}

/** The series of a measure, oldest first, and what its reader must be told. */
export interface History {
  rows: HistoryRow[];
  notes: string[];
}

/** The figures behind the chart, for its table; empty where there are none, or for a milestone. */
export function historyOfMeasure({ definition, row }: Measure): History {
  const series = row?.figures?.series;
  if (definition.kind === 'milestone' || !series || series.covers === null) return { rows: [], notes: [] };
  const { covers, points } = series;
  const values = points.map(({ value }) => value);
  const options = { ...USUAL_CHART, rebase: series.rebase };
  const rows = chartPoints(values, options).map((point, index): HistoryRow => {
    const { lower, upper } = drawnLimits(point.limits, definition.unit);
    const periodEnd = points[index]?.periodEnd ?? 0;
    return {
      periodEnd,
      period: formatPeriod(periodEnd, covers),
      value: point.value,
      lower,
      upper,
      signal: point.signal,
      judgement: judgePoint(point, definition.direction),
    };
  });
  return { rows, notes: chartNotes(chartPhases(values, options), covers === 'Month') };
}
