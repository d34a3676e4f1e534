import { lowerGammaQuantile, upperGammaQuantile } from './distributions/gamma';
import { normalDeviate } from './distributions/normal';

/** Both ends of an interval, in the unit of what it is of. */
export interface Interval {
  lower: number;
  upper: number;
}

/** Below so many events Byar's approximation is not used (Fingertips Public Health Technical Guide). */
const EXACT_BELOW = 10;

/** Wilson's score interval of a share: 65 of 100 at 95 % -> 0.5525 to 0.7364. */
export function proportionInterval(count: number, of: number, confidence = 0.95): Interval {
  const z = normalDeviate(confidence);
  const share = count / of;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - share));
  const middle = 2 * count + z * z;
  const divisor = 2 * (of + z * z);
  return {
    lower: count === 0 ? 0 : Math.max(0, (middle - spread) / divisor),
    upper: count === of ? 1 : Math.min(1, (middle + spread) / divisor),
  };
}

/** Of a count of events, taken as Poisson: exact below 10 events, else Byar's. 43 -> 31.1 to 57.9. */
export function countInterval(count: number, confidence = 0.95): Interval {
  return count < EXACT_BELOW ? exactCountInterval(count, confidence) : byarInterval(count, confidence);
}

/** Of a rate per one unit of `population`. */
export function rateInterval(count: number, population: number, confidence = 0.95): Interval {
  const { lower, upper } = countInterval(count, confidence);
  return { lower: lower / population, upper: upper / population };
}

/** Exact (Garwood): half the chi-square quantiles with 2x and 2x + 2 degrees of freedom. 5 -> 1.6235 to 11.6683. */
export function exactCountInterval(count: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : lowerGammaQuantile(tail, count),
    upper: upperGammaQuantile(tail, count + 1),
  };
}

function byarInterval(count: number, confidence: number): Interval {
  const z = normalDeviate(confidence);
  const limit = (x: number, deviate: number) => x * (1 - 1 / (9 * x) + deviate / (3 * Math.sqrt(x))) ** 3;
  return { lower: Math.max(0, limit(count, -z)), upper: limit(count + 1, z) };
}
