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
  const mean = meanOf(from, to, (i) => at(values, i));
  const movingRange = (i: number) => Math.abs(at(values, i) - at(values, i - 1));
  const rough = meanOf(from + 1, to, movingRange);
  const most = screen ? OUTLYING * rough : Infinity;
  const kept = screen ? meanOf(from + 1, to, movingRange, (range) => range < most) : rough;
  return {
    mean,
    lower: mean - LIMIT * kept,
    upper: mean + LIMIT * kept,
    lowerNear: mean - NEAR_LIMIT * kept,
    upperNear: mean + NEAR_LIMIT * kept,
    collapsed: kept === 0 && rough > 0,
  };
}

/** The mean over positions `from` up to `to`; what does not pass is left out; of nothing it is nought. */
function meanOf(
  from: number,
  to: number,
  valueAt: (i: number) => number,
  passes: (value: number) => boolean = () => true,
): number {
  const sumOf = (less: number): [sum: number, count: number] => {
    let sum = 0;
    let count = 0;
    for (let i = from; i < to; i += 1) {
      const value = valueAt(i);
      if (!passes(value)) continue;
      sum += value - less;
      count += 1;
    }
    return [sum, count];
  };
  const [sum, count] = sumOf(0);
  if (count === 0) return 0;
  const mean = sum / count;
  const [remainder] = sumOf(mean);
  return mean + remainder / count;
}

function at(values: readonly number[], i: number): number {
  return values[i] ?? 0;
}
