import { proportionDifference } from '../judgement/difference';
import { confidenceArgument, shareArguments } from './statistics-arguments';

/** a of n less b of m: the difference, its lower and its upper limit. */
export function difference(a: unknown, n: unknown, b: unknown, m: unknown, confidence?: unknown): number[][] {
  const one = shareArguments(a, n, 'a', 'n');
  const two = shareArguments(b, m, 'b', 'm');
  const result = proportionDifference(one.count, one.of, two.count, two.of, confidenceArgument(confidence));
  return [[result.difference, result.lower, result.upper]];
}
