import { numberArgument } from './cell-argument';
import { FunctionError } from './function-error';

/** The change from a baseline as a fraction of it. CHANGE(18161, 28675) -> -0.3667. */
export function change(current: unknown, baseline: unknown): number {
  const now = numberArgument(current, 'current');
  const then = numberArgument(baseline, 'baseline');
  if (then === 0)
    throw new FunctionError('#DIV/0!', 'The baseline is 0: a change from nothing has no percentage.');
  return (now - then) / Math.abs(then);
}
