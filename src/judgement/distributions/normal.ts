import { upperGammaQuantile } from './gamma';

/**
 * z with the share `tail` (at most a half) of the normal distribution above it: 0.025 -> 1.959964.
 * The square of a normal variable is chi-square with one degree of freedom, that is twice a gamma of shape one half.
 */
export function upperNormalQuantile(tail: number): number {
  return tail >= 0.5 ? 0 : Math.sqrt(2 * upperGammaQuantile(2 * tail, 0.5));
}

/** The z of a two-sided confidence level: 0.95 -> 1.959964. */
export function normalDeviate(confidence: number): number {
  return upperNormalQuantile((1 - confidence) / 2);
}
