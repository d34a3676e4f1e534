import { continuedFraction } from './continued-fraction';
import { poissonDensity } from './densities';
import { tailQuantile, type TailAt } from './tail-quantile';

/**
 * Quantiles of the gamma distribution with scale 1: half of chi-square's with twice its shape as degrees of freedom,
 * and so the exact limits of a Poisson count.
 *
 * Why these are not a package's: the package that the field uses (stdlib) adds 51 kB to a script that may have 40, and
 * its chi-square quantile is off by up to 6 in 1,000 from about 1,800 degrees of freedom (0.2.3), which a funnel of 900
 * expected events has. Tests hold what is here against it where it is right, and against plain sums elsewhere.
 */

/** x with the share `tail` of the distribution below it: 0.025, shape 2 -> 0.24221. */
export function lowerGammaQuantile(tail: number, shape: number): number {
  if (shape > LARGE_SHAPE) return wilsonHilferty(-upperNormalQuantile(tail), shape);
  // Below a shape of 1 the tail is all but a power of x, and a step of any length lands near.
  const longestStep = shape < 1 ? Infinity : 4 / Math.sqrt(shape);
  return quantile(shape, longestStep, (x) => {
    const below = lowerTail(shape, x);
    return { miss: Math.log(below / tail), slope: (shape * poissonDensity(shape, x)) / below };
  });
}

/** x with the share `tail` of the distribution above it: 0.025, shape 2 -> 5.57164. */
export function upperGammaQuantile(tail: number, shape: number): number {
  if (shape > LARGE_SHAPE) return wilsonHilferty(upperNormalQuantile(tail), shape);
  return quantile(shape, Math.min(1, 4 / Math.sqrt(shape)), (x) => {
    const above = upperTail(shape, x);
    return { miss: Math.log(above / tail), slope: (-shape * poissonDensity(shape, x)) / above };
  });
}

/**
 * z with the share `tail` (at most a half) of the normal distribution above it: 0.025 -> 1.959964.
 * The square of a normal variable is chi-square with one degree of freedom, that is twice a gamma of shape one half.
 */
export function upperNormalQuantile(tail: number): number {
  return tail >= 0.5 ? 0 : Math.sqrt(2 * upperGammaQuantile(2 * tail, 0.5));
}

/** From here Wilson and Hilferty's cube is good to more than ten digits, and the exact sums would only take longer. */
const LARGE_SHAPE = 1e7;

function wilsonHilferty(z: number, shape: number): number {
  return shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
}

function quantile(shape: number, longestStep: number, tailAt: (x: number) => TailAt): number {
  return Math.exp(tailQuantile(Math.log(shape), longestStep, (logX) => tailAt(Math.exp(logX))));
}

function lowerTail(shape: number, x: number): number {
  return x < shape + 1 ? bySeries(shape, x) : 1 - byFraction(shape, x);
}

function upperTail(shape: number, x: number): number {
  return x < shape + 1 ? 1 - bySeries(shape, x) : byFraction(shape, x);
}

/** The share below x: the Poisson probability times 1 + x/(shape+1) + x²/(shape+1)(shape+2) + … */
function bySeries(shape: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return poissonDensity(shape, x) * sum;
}

/** The share above x, by Legendre's continued fraction. */
function byFraction(shape: number, x: number): number {
  const fraction = continuedFraction(x + 1 - shape, (n) => ({
    a: n * (shape - n),
    b: x + 2 * n + 1 - shape,
  }));
  return (shape * poissonDensity(shape, x)) / fraction;
}
