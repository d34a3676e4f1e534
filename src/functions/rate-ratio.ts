import { disparity } from '../judgement/disparity';
import { rateRatio } from '../judgement/rate-ratio';
import { FunctionError } from './function-error';
import { confidenceArgument, divisorArgument, eventsArgument } from './statistics-arguments';

/** The ratio of two rates of events, its limits and its p-value: one row of four. */
export function rateRatioRow(
  a: unknown,
  timeA: unknown,
  b: unknown,
  timeB: unknown,
  confidence?: unknown,
): number[][] {
  const events = eventsArgument(a, 'a');
  const time = divisorArgument(timeA, 'timeA');
  const others = eventsArgument(b, 'b');
  const otherTime = divisorArgument(timeB, 'timeB');
  const level = confidenceArgument(confidence);
  refuseNoReference(others, 'b');
  const { ratio, lower, upper, p } = rateRatio(events, time, others, otherTime, level);
  return [[ratio, lower, upper, p]];
}

/** A group's rate as a multiple of a reference group's: ratio, limits and both rates, one row of five. */
export function disparityRow(
  events: unknown,
  population: unknown,
  refEvents: unknown,
  refPopulation: unknown,
  confidence?: unknown,
): number[][] {
  const some = eventsArgument(events, 'events');
  const people = divisorArgument(population, 'population');
  const others = eventsArgument(refEvents, 'refEvents');
  const otherPeople = divisorArgument(refPopulation, 'refPopulation');
  const level = confidenceArgument(confidence);
  refuseNoReference(others, 'refEvents');
  const { ratio, lower, upper, rate, referenceRate } = disparity(some, people, others, otherPeople, level);
  return [[ratio, lower, upper, rate, referenceRate]];
}

function refuseNoReference(events: number, name: string): void {
  if (events > 0) return;
  const advice = 'a ratio to nothing cannot be told. Give both intervals with PCP.INTERVAL instead.';
  throw new FunctionError('#DIV/0!', `${name} is 0: ${advice}`);
}
