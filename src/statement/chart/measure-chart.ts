import { chartNotes } from '../../judgement/chart-notes';
import { chartPhases, chartPoints, USUAL_CHART } from '../../judgement/xmr-chart';
import { FEWEST_POINTS, judgePoint } from '../../judgement/variation';
import { controlChart, type ChartSize } from './control-chart';
import type { DocumentPicture } from '../document/document';
import type { SignalColours } from './point-marks';
import type { ScorecardRow } from '../scorecard/scorecard';

/**
 * The control chart of a measure, from the series that its scorecard row has; null where a chart would mislead: fewer
 * than 12 points, yearly figures, which are rolling totals more often than not, or limits that fall onto the mean.
 * `area`: whose figures they are; `colours`: of its signals, the usual ones unless told.
 */
export function measureChart(
  row: ScorecardRow,
  area: string,
  size?: ChartSize,
  colours?: SignalColours,
): DocumentPicture | null {
  const { definition, figures } = row;
  const series = figures?.series;
  if (definition.kind === 'milestone' || !series || series.covers === 'Year') return null;
  if (series.points.length < FEWEST_POINTS) return null;
  const values = series.points.map(({ value }) => value);
  const options = { ...USUAL_CHART, rebase: series.rebase };
  const phases = chartPhases(values, options);
  if (phases.some(({ limits }) => limits.collapsed)) return null;
  const points = chartPoints(values, options).map((point, at) => ({
    periodEnd: series.points[at]?.periodEnd ?? 0,
    value: point.value,
    limits: point.limits,
    judgement: judgePoint(point, definition.direction),
  }));
  const title = `${row.measure}, ${area}${COVERS_WORDS[series.covers ?? 'Snapshot']}${unitWords(definition.unit)}`;
  const target =
    definition.kind === 'target' && definition.basis !== '12 months'
      ? (row.verdict.target?.value ?? null)
      : null;
  const picture = controlChart({ title, unit: definition.unit, points, target }, size, colours);
  return {
    ...picture,
    alternative: [picture.alternative, ...chartNotes(phases, series.covers === 'Month')].join(' '),
  };
}

const COVERS_WORDS = {
  Month: ', by month',
  Quarter: ', by quarter',
  Year: ', by year',
  Snapshot: '',
} as const;

/** The axis has bare numbers, so a unit is named beside the title: "(days)". */
function unitWords(unit: string): string {
  return ['count', 'percent', 'ratio', 'score'].includes(unit) ? '' : ` (${unit})`;
}
