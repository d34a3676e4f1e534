import { proportionFunnel, rateFunnel } from '../judgement/funnel';
import { choiceArgument, numberArgument } from './cell-argument';
import { wrongArgument } from './function-error';
import { confidenceArgument, divisorArgument } from './statistics-arguments';

/** Control limits about an average for a place of size n: lower and upper. */
export function funnel(kind: unknown, average: unknown, n: unknown, confidence?: unknown): number[][] {
  const proportion = choiceArgument(kind, 'kind', ['proportion', 'rate']) === 'proportion';
  const middle = numberArgument(average, 'average');
  const size = divisorArgument(n, 'n');
  const level = confidenceArgument(confidence);
  if (middle < 0) throw wrongArgument(`average is ${middle}: it cannot be below nought.`);
  if (proportion && middle > 1) throw wrongArgument(`average is ${middle}: a proportion is between 0 and 1.`);
  const { lower, upper } = proportion
    ? proportionFunnel(middle, size, level)
    : rateFunnel(middle, size, level);
  return [[lower, upper]];
}
