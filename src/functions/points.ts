import { DIRECTIONS } from '../framework/definition';
import { judgePoint } from '../judgement/variation';
import { chartPoints } from '../judgement/xmr-chart';
import { choiceArgument } from './cell-argument';
import { drawableChart } from './chart-arguments';

const COLUMNS = 8;

/** Every point: value, mean, lower, upper, lower near, upper near, signal, judgement. An empty cell has an empty row. */
export function points(
  values: unknown,
  direction?: unknown,
  screen?: unknown,
  rebase?: unknown,
  fixAfter?: unknown,
): (number | string)[][] {
  const wanted = choiceArgument(direction, 'direction', DIRECTIONS, 'none');
  const chart = drawableChart(values, screen, rebase, fixAfter);
  const rows = Array.from({ length: chart.cells }, () => new Array<number | string>(COLUMNS).fill(''));
  chartPoints(chart.values, chart.options).forEach((point, i) => {
    const { mean, lower, upper, lowerNear, upperNear } = point.limits;
    const row = [
      point.value,
      mean,
      lower,
      upper,
      lowerNear,
      upperNear,
      point.signal,
      judgePoint(point, wanted),
    ];
    rows[chart.positions[i] ?? i] = row;
  });
  return rows;
}
