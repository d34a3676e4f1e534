import { binomialAtMost, lowerBetaOdds } from './distributions/beta';
import { binomialDensity } from './distributions/densities';
import { normalDeviate } from './distributions/normal';

/** One rate divided by another. */
export interface RateRatio {
  ratio: number;
  lower: number;
  /** Infinite when nothing was counted in the second period. */
  upper: number;
  p: number;
}

/**
 * Events `a` in time `timeA` against `b` in `timeB`, by the exact conditional test of two Poisson counts: given a + b
 * events in all, how many fall into the first period is binomial. Limits: Clopper and Pearson's.
 * 43 in 12 months against 55 in 12 -> 0.7818, from 0.5121 to 1.1867, p 0.2664.
 */
export function rateRatio(a: number, timeA: number, b: number, timeB: number, confidence = 0.95): RateRatio {
  return {
    ratio: (a / b) * (timeB / timeA),
    ...rateRatioLimits(a, timeA, b, timeB, confidence),
    p: exactBinomialP(a, a + b, timeA / (timeA + timeB)),
  };
}

/** From here on the exact limits and those on the log scale are the same to eight digits. */
const MANY_EVENTS = 1e9;

/** The limits of the ratio alone; the upper one is infinite when nothing was counted in the second period. */
export function rateRatioLimits(
  a: number,
  timeA: number,
  b: number,
  timeB: number,
  confidence = 0.95,
): { lower: number; upper: number } {
  const times = timeB / timeA;
  if (a > MANY_EVENTS && b > MANY_EVENTS) {
    const factor = Math.exp(normalDeviate(confidence) * Math.sqrt(1 / a + 1 / b));
    return { lower: ((a / b) * times) / factor, upper: (a / b) * times * factor };
  }
  const tail = (1 - confidence) / 2;
  return {
    lower: a === 0 ? 0 : lowerBetaOdds(tail, a, b + 1) * times,
    upper: b === 0 ? Infinity : times / lowerBetaOdds(tail, b, a + 1),
  };
}

/** As R has it: an outcome as likely as the one seen, but for the last digits, counts as no likelier. */
const AS_LIKELY = 1 + 1e-7;

/** Two-sided: the probabilities of all outcomes that are no likelier than the one seen, added up. */
export function exactBinomialP(count: number, trials: number, chance: number): number {
  const seen = binomialDensity(count, trials, chance) * AS_LIKELY;
  const expected = trials * chance;
  const noLikelier = (other: number) => binomialDensity(other, trials, chance) <= seen;
  if (count === expected) return 1;
  if (count < expected) {
    const from = firstThat(noLikelier, Math.ceil(expected), trials + 1);
    return Math.min(
      1,
      binomialAtMost(count, trials, chance) + binomialAtMost(trials - from, trials, 1 - chance),
    );
  }
  const upTo = -firstThat((negative) => noLikelier(-negative), -Math.floor(expected), 1);
  return Math.min(
    1,
    binomialAtMost(trials - count, trials, 1 - chance) + binomialAtMost(upTo, trials, chance),
  );
}

/** The first whole number from `low` of which the rule holds, `end` if of none; it holds of all that follow one. */
function firstThat(rule: (n: number) => boolean, low: number, end: number): number {
  let first = low;
  let last = end;
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (rule(middle)) last = middle;
    else first = middle + 1;
  }
  return first;
}
