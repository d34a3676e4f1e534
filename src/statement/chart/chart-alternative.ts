import { formatCount, formatMonth, formatValue } from '../../judgement/words';
import { drawnLimits } from '../../judgement/chart-notes';
import type { PointJudgement } from '../../judgement/variation';
import type { ControlChart, ControlChartPoint } from './charted-series';
import { listWords } from '../sentence/list-words';

const SIGNALS: readonly (readonly [PointJudgement, string])[] = [
  ['Improvement', 'of improvement'],
  ['Concern', 'of concern'],
  ['Change', 'of change'],
];

/**
 * A control chart in words, for who cannot see it: how many points and when, lowest and highest, the limits, where the
 * last point lies, which points are more than common cause.
 */
export function chartAlternative(chart: ControlChart): string {
  const [first] = chart.points;
  const last = chart.points.at(-1);
  if (!first || !last) return `Control chart of ${chart.title} without any points.`;
  const limits = drawnLimits(last.limits, chart.unit);
  const words = (value: number) => formatValue(chart.unit, value);
  // A limit is no figure: a tenth of an offence in six thousand says nothing.
  const limit = (value: number) => words(Math.abs(value) >= 100 ? Math.round(value) : value);
  const by = (better: (a: number, b: number) => boolean): ControlChartPoint =>
    chart.points.reduce((best, point) => (better(point.value, best.value) ? point : best), first);
  const low = by((a, b) => a < b);
  const high = by((a, b) => a > b);
  return [
    `Control chart of ${chart.title}: ${formatCount(chart.points.length, 'point')} from ${formatMonth(first.periodEnd)} to ${formatMonth(last.periodEnd)}.`,
    `The lowest is ${words(low.value)} (${formatMonth(low.periodEnd)}), the highest ${words(high.value)} (${formatMonth(high.periodEnd)}), the last ${words(last.value)}.`,
    `The mean is ${limit(limits.mean)}, the limits are ${limit(limits.lower)} and ${limit(limits.upper)}.`,
    ...(chart.target === null ? [] : [`The target is ${words(chart.target)}.`]),
    signalWords(chart),
  ].join(' ');
}

function signalWords(chart: ControlChart): string {
  const told = SIGNALS.flatMap(([judgement, words]) => {
    const dates = chart.points
      .filter((point) => point.judgement === judgement)
      .map(({ periodEnd }) => formatMonth(periodEnd));
    return dates.length > 0
      ? [`${formatCount(dates.length, 'point')} ${words} (${firstAndLast(dates)})`]
      : [];
  });
  return told.length === 0
    ? 'No point is beyond common cause.'
    : `There ${startsWithOne(told) ? 'is' : 'are'} ${listWords(told)}.`;
}

function startsWithOne(told: readonly string[]): boolean {
  return (told[0] ?? '').startsWith('1 ');
}

function firstAndLast(dates: readonly string[]): string {
  return dates.length <= 3 ? listWords(dates) : `between ${dates[0] ?? ''} and ${dates.at(-1) ?? ''}`;
}
