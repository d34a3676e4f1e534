import { countInterval, proportionInterval, rateInterval, type Interval } from '../judgement/interval';
import { choiceArgument } from './cell-argument';
import { confidenceArgument, countArgument, divisorArgument, shareArguments } from './statistics-arguments';

/** Lower and upper limit of a proportion, a rate per one unit of n, or a count. */
export function interval(kind: unknown, x: unknown, n?: unknown, confidence?: unknown): number[][] {
  const level = confidenceArgument(confidence);
  const { lower, upper } = intervalOf(kind, x, n, level);
  return [[lower, upper]];
}

function intervalOf(kind: unknown, x: unknown, n: unknown, level: number): Interval {
  switch (choiceArgument(kind, 'kind', ['proportion', 'rate', 'count'])) {
    case 'proportion': {
      const { count, of } = shareArguments(x, n, 'x', 'n');
      return proportionInterval(count, of, level);
    }
    case 'rate':
      return rateInterval(countArgument(x, 'x'), divisorArgument(n, 'n'), level);
    case 'count':
      return countInterval(countArgument(x, 'x'), level);
  }
}
