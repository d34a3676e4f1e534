import type { Direction } from '../../framework/definition';
import type { Series } from '../../judgement/like-with-like';
import { FEWEST_POINTS, variationOf, type Variation } from '../../judgement/variation';
import { chartPoints, USUAL_CHART } from '../../judgement/xmr-chart';

/**
 * The scorecard's Variation: that of the series since its last break, as the workbook's formula has it. Empty where
 * there is no series (years are no series: too few, and rolling ones overlap) and where an XmR chart is the wrong tool.
 */
export function seriesVariation({ covers, points }: Series, direction: Direction): Variation | '' {
  if (covers === null || covers === 'Year') return '';
  const phase = points.at(-1)?.phase;
  const values = points.filter((point) => point.phase === phase).map(({ value }) => value);
  if (values.length < FEWEST_POINTS) return 'Too few points';
  const chart = chartPoints(values, USUAL_CHART);
  return chart.at(-1)?.limits.collapsed ? '' : variationOf(chart, direction);
}
