/**
 * The limits of an XmR chart, as NHS England's "Making Data Count" draws them and NHSRplotthedots 0.2.2 computes them.
 * Better than that on two points: a series that never moves has limits equal to its mean (there: not a number), and
 * means are taken twice over, so that the mean of equal figures is that figure to the last digit.
 */
export interface Limits {
  mean: number;
  lower: number;
  upper: number;
  lowerNear: number;
  upperNear: number;
}

/** Limits with what a reader should know of how they came about. */
export interface PhaseLimits extends Limits {
  /** The moving ranges that were kept are all nought although the figures do move: an XmR chart is the wrong tool. */
  collapsed: boolean;
}

/** Limits lie so many mean moving ranges from the mean: 3 / d2 for ranges of two. */
const LIMIT = 2.66;
const NEAR_LIMIT = (2 * LIMIT) / 3;
/** Moving ranges of at least so many mean moving ranges are outlying (D4 for ranges of two). */
const OUTLYING = 3.267;

/**
 * Limits from the figures of a phase, `from` and up to but not `to`. With `screen`, outlying moving ranges are dropped
 * once, for the limits only; the mean is of all figures. One figure has no moving range: its limits are itself.
 */
export function phaseLimits(
  values: readonly number[],
  from: number,
  to: number,
  screen: boolean,
): PhaseLimits {
  const figures = Float64Array.from(values.slice(from, to));
  const ranges = new Float64Array(Math.max(0, figures.length - 1));
  for (let i = 0; i < ranges.length; i += 1) ranges[i] = Math.abs((figures[i + 1] ?? 0) - (figures[i] ?? 0));
  const mean = meanBelow(figures, Infinity);
  const rough = meanBelow(ranges, Infinity);
  const kept = screen ? meanBelow(ranges, OUTLYING * rough) : rough;
  return {
    mean,
    lower: mean - LIMIT * kept,
    upper: mean + LIMIT * kept,
    lowerNear: mean - NEAR_LIMIT * kept,
    upperNear: mean + NEAR_LIMIT * kept,
    collapsed: kept === 0 && rough > 0,
  };
}

/** The mean of the numbers below a bound; of none it is nought. The second pass mends what the first has rounded. */
function meanBelow(numbers: Float64Array, bound: number): number {
  let sum = 0;
  let count = 0;
  for (const number of numbers) {
    if (number >= bound) continue;
    sum += number;
    count += 1;
  }
  if (count === 0) return 0;
  const mean = sum / count;
  let remainder = 0;
  for (const number of numbers) if (number < bound) remainder += number - mean;
  return mean + remainder / count;
}
