import { upperNormalQuantile } from './gamma';

/** The z of a two-sided confidence level: 0.95 -> 1.959964. */
export function normalDeviate(confidence: number): number {
  return upperNormalQuantile((1 - confidence) / 2);
}
