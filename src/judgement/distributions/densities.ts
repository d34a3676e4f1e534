/**
 * Poisson and binomial probabilities by Loader's saddle-point expansion (C. Loader, "Fast and accurate computation
 * of binomial probabilities", 2000), which keeps full precision for counts of any size. The counts may be fractional:
 * the incomplete gamma and beta functions use the same expressions as their leading factors.
 */

/** Probability of `count` events when `mean` are expected: count 3, mean 2 -> 0.1804. */
export function poissonDensity(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  if (count === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(count) - deviance(count, mean)) / Math.sqrt(2 * Math.PI * count);
}

/** Probability of `count` of `trials` when each has the chance `chance` (`1 - chance` given too, for precision near 1). */
export function binomialDensity(count: number, trials: number, chance: number, rest = 1 - chance): number {
  if (count < 0 || count > trials) return 0;
  if (chance === 0 || trials === 0) return count === 0 ? 1 : 0;
  if (rest === 0) return count === trials ? 1 : 0;
  if (count === 0) return Math.exp(trials * logOfRest(chance, rest));
  if (count === trials) return Math.exp(trials * logOfRest(rest, chance));
  const others = trials - count;
  const exponent =
    stirlingError(trials) -
    stirlingError(count) -
    stirlingError(others) -
    deviance(count, trials * chance) -
    deviance(others, trials * rest);
  return Math.exp(exponent) * Math.sqrt(trials / count / others / (2 * Math.PI));
}

/** ln(rest), by whichever of the two is the more precise. */
function logOfRest(chance: number, rest: number): number {
  return chance < 0.5 ? Math.log1p(-chance) : Math.log(rest);
}

/** What Stirling's formula leaves out of ln Γ(x + 1): from 16 by its series, below by stepping up to 16. */
function stirlingError(x: number): number {
  let correction = 0;
  let n = x;
  while (n < 16) {
    correction += (n + 0.5) * Math.log1p(1 / n) - 1;
    n += 1;
  }
  const s = 1 / (n * n);
  return correction + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - s / 1188) * s) * s) * s) / n;
}

/** x ln(x / mean) + mean - x without loss of digits where the two are near. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  const isNear = Math.abs(difference) < 0.1 * (x + mean);
  if (!isNear) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  const square = ratio * ratio;
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    term *= square;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
