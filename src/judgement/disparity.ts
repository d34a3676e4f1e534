import { normalDeviate } from './distributions/normal';
import { rateRatioLimits } from './rate-ratio';

/** How often something happens to one group, as a multiple of how often it happens to another. */
export interface Disparity {
  ratio: number;
  lower: number;
  /** Infinite when nothing happened to the reference group. */
  upper: number;
  rate: number;
  referenceRate: number;
}

/** Below so many events in either group the limits are the exact ones. */
const EXACT_BELOW = 10;

/**
 * A group's rate against a reference group's, with an interval on the log scale (Armitage and Berry), exact where
 * either count is small. 1,200 stops of 100,000 people against 2,000 of 800,000 -> a ratio of 4.8, 4.47 to 5.15.
 */
export function disparity(
  events: number,
  population: number,
  referenceEvents: number,
  referencePopulation: number,
  confidence = 0.95,
): Disparity {
  const rate = events / population;
  const referenceRate = referenceEvents / referencePopulation;
  const ratio = rate / referenceRate;
  if (events < EXACT_BELOW || referenceEvents < EXACT_BELOW) {
    const exact = rateRatioLimits(events, population, referenceEvents, referencePopulation, confidence);
    return { ratio, lower: exact.lower, upper: exact.upper, rate, referenceRate };
  }
  const factor = Math.exp(normalDeviate(confidence) * Math.sqrt(1 / events + 1 / referenceEvents));
  return { ratio, lower: ratio / factor, upper: ratio * factor, rate, referenceRate };
}
