import { lowerGammaQuantile, upperGammaQuantile } from './distributions/gamma';
import { normalDeviate } from './distributions/normal';
import type { Interval } from './interval';

/**
 * Control limits about an average share, for a place of size n (Spiegelhalter 2005; Fingertips Public Health
 * Technical Guide). Average 0.8064, n 50, 95 % -> 0.6969 to 0.9159.
 */
export function proportionFunnel(average: number, n: number, confidence = 0.95): Interval {
  const spread = normalDeviate(confidence) * Math.sqrt((average * (1 - average)) / n);
  return { lower: Math.max(0, average - spread), upper: Math.min(1, average + spread) };
}

/** Control limits about an average rate: the Poisson limits of the events expected at that rate, over n. */
export function rateFunnel(average: number, n: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  const expected = average * n;
  return {
    lower: expected === 0 ? 0 : lowerGammaQuantile(tail, expected) / n,
    upper: upperGammaQuantile(tail, expected + 1) / n,
  };
}
