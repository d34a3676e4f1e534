import { numberArgument, optionalNumber } from './cell-argument';
import { wrongArgument } from './function-error';
import { divisorArgument } from './statistics-arguments';

/** A count by population, per 1,000 unless told. */
export function rate(count: unknown, population: unknown, per?: unknown): number {
  const some = numberArgument(count, 'count');
  const people = divisorArgument(population, 'population');
  const times = optionalNumber(per, 'per') ?? 1000;
  if (some < 0) throw wrongArgument(`count is ${some}: a count cannot be below nought.`);
  if (times <= 0) throw wrongArgument(`per is ${times}: give 1000, 100000 or the like.`);
  return (some / people) * times;
}
