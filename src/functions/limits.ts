import { lastLimits } from '../judgement/xmr-chart';
import { drawableChart } from './chart-arguments';

/** Mean, lower, upper, lower near and upper near limit of the last phase: one row of five. */
export function limits(values: unknown, screen?: unknown, rebase?: unknown, fixAfter?: unknown): number[][] {
  const chart = drawableChart(values, screen, rebase, fixAfter);
  const { mean, lower, upper, lowerNear, upperNear } = lastLimits(chart.values, chart.options);
  return [[mean, lower, upper, lowerNear, upperNear]];
}
