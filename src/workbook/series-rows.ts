import type { CellValue } from '../entries/workbook-contents';
import type { ScorecardRow } from '../statement/scorecard/scorecard';
import { drawnLimits } from '../judgement/chart-notes';
import { FEWEST_POINTS, judgePoint } from '../judgement/variation';
import { chartPoints, USUAL_CHART } from '../judgement/xmr-chart';

/**
 * Rows of PcpSeries: the points and control limits of each KPI that has a series long enough to tell special from
 * common cause, by date. Months or quarters of counted events, rates and shares, and snapshots; never yearly totals
 * that overlap.
 */
export function seriesRows(scorecard: readonly ScorecardRow[]): CellValue[][] {
  return scorecard.flatMap(({ kpi, definition, figures, target }) => {
    if (definition.kind === 'milestone' || !figures || figures.series.covers === 'Year') return [];
    const { points, rebase } = figures.series;
    if (points.length < FEWEST_POINTS) return [];
    const charted = chartPoints(
      points.map(({ value }) => value),
      { ...USUAL_CHART, rebase },
    );
    return charted.map((point, index): CellValue[] => {
      const { mean, lower, upper } = drawnLimits(point.limits, definition.unit);
      const periodEnd = points[index]?.periodEnd ?? null;
      const judgement = judgePoint(point, definition.direction);
      return [kpi, periodEnd, point.value, mean, lower, upper, target, point.signal, judgement];
    });
  });
}
