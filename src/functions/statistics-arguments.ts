import { isWhole, MOST_EVENTS } from '../judgement/figure-refused';
import { numberArgument, optionalNumber, shown } from './cell-argument';
import { FunctionError, wrongArgument } from './function-error';

/** A number of events: whole, not negative. */
export function countArgument(argument: unknown, name: string): number {
  const count = numberArgument(argument, name);
  if (count < 0) throw wrongArgument(`${name} is ${count}: a count cannot be below nought.`);
  if (!isWhole(count)) throw wrongArgument(`${name} is ${count}: give the count itself, a whole number.`);
  return Math.round(count);
}

/** A number of events that is to be compared exactly with another. */
export function eventsArgument(argument: unknown, name: string): number {
  const count = countArgument(argument, name);
  if (count > MOST_EVENTS)
    throw wrongArgument(`${name} is ${count}: more events than can be compared (1,000,000,000).`);
  return count;
}

/** A population, a time, a size: it divides, so it is above nought. */
export function divisorArgument(argument: unknown, name: string): number {
  const divisor = numberArgument(argument, name);
  if (divisor === 0) throw new FunctionError('#DIV/0!', `${name} is 0: nothing can be divided by it.`);
  if (divisor < 0) throw wrongArgument(`${name} is ${divisor}: it must be above nought.`);
  return divisor;
}

/** A share of a whole: some of so many. */
export function shareArguments(
  count: unknown,
  of: unknown,
  countName: string,
  ofName: string,
): { count: number; of: number } {
  const some = countArgument(count, countName);
  const all = countArgument(divisorArgument(of, ofName), ofName);
  if (some > all)
    throw wrongArgument(`${countName} (${some}) is more than ${ofName} (${all}): is it the other way round?`);
  return { count: some, of: all };
}

/** A level of confidence as a fraction; 0.95 unless told. */
export function confidenceArgument(argument: unknown): number {
  const confidence = optionalNumber(argument, 'confidence') ?? 0.95;
  if (confidence > 0 && confidence < 1) return confidence;
  const hint =
    confidence > 1 && confidence < 100
      ? ` For ${confidence}% type the percent sign too, or divide by 100.`
      : '';
  throw wrongArgument(
    `confidence is ${shown(confidence)}: give a fraction between 0 and 1, or a percentage such as 95%.${hint}`,
  );
}
