import { continuedFraction } from './continued-fraction';
import { binomialDensity } from './densities';
import { tailQuantile } from './tail-quantile';

/**
 * The beta distribution, for the exact limits of a share of counts. It is handled as odds, x / (1 - x): a ratio of
 * two counts is odds, and odds keep their digits where x comes near to 1.
 */

/** Odds with the share `tail` of the beta distribution below them: 0.025, 43, 56 -> 0.5121 (x = 0.33868). */
export function lowerBetaOdds(tail: number, a: number, b: number): number {
  const spread = Math.sqrt(1 / a + 1 / b);
  const longestStep = a < 1 ? Infinity : 4 * spread;
  const logOdds = tailQuantile(Math.log(a / b), longestStep, (position) => {
    const odds = Math.exp(position);
    const x = odds / (1 + odds);
    const y = 1 / (1 + odds);
    const below = betaTail(a, b, x, y);
    return {
      miss: Math.log(below / tail),
      slope: (a * (b / (a + b)) * binomialDensity(a, a + b, x, y)) / below,
    };
  });
  return Math.exp(logOdds);
}

/** The share of the beta distribution below x (y is 1 - x): the regularised incomplete beta function. */
export function betaTail(a: number, b: number, x: number, y = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x < (a + 1) / (a + b + 2) ? byFraction(a, b, x, y) : 1 - byFraction(b, a, y, x);
}

/** DLMF 8.17.22, which settles quickly below the mean. */
function byFraction(a: number, b: number, x: number, y: number): number {
  const fraction = continuedFraction(1, (n) => {
    const m = Math.floor(n / 2);
    const numerator =
      n % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return { a: numerator, b: 1 };
  });
  return ((b / (a + b)) * binomialDensity(a, a + b, x, y)) / fraction;
}

/** Probability of `count` or fewer of `trials`. */
export function binomialAtMost(count: number, trials: number, chance: number): number {
  if (count < 0) return 0;
  if (count >= trials) return 1;
  return betaTail(trials - count, count + 1, 1 - chance, chance);
}
