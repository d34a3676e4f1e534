import { proportionInterval, type Interval } from './interval';

/** A difference of two shares with its interval: 0.03 is three percentage points. */
export interface Difference extends Interval {
  difference: number;
}

/**
 * a of n less b of m, by Newcombe's method 10 (Statistics in Medicine 1998; 17: 873-890): Wilson's limits of either
 * share, squared and added. 56 of 70 less 48 of 80 -> 0.2, from 0.0524 to 0.3339.
 */
export function proportionDifference(
  a: number,
  n: number,
  b: number,
  m: number,
  confidence = 0.95,
): Difference {
  const first = a / n;
  const second = b / m;
  const one = proportionInterval(a, n, confidence);
  const two = proportionInterval(b, m, confidence);
  const difference = first - second;
  return {
    difference,
    lower: difference - Math.hypot(first - one.lower, two.upper - second),
    upper: difference + Math.hypot(one.upper - first, second - two.lower),
  };
}
