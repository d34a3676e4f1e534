import { isNotAvailable } from '../judgement/figure';
import { figureDoubt } from '../judgement/figure-doubt';
import { figureArgument, optionalNumber } from './cell-argument';
import { definitionArgument } from './definition-argument';

/** Empty text, or what is wrong with a figure and what to type instead. */
export function check(kpi: unknown, value: unknown, previous?: unknown, givenDefinition?: unknown): string {
  const definition = definitionArgument(kpi, givenDefinition);
  const before = figureArgument(previous, 'previous');
  const known = isNotAvailable(before) ? null : optionalNumber(previous, 'previous');
  return figureDoubt(definition, figureArgument(value, 'value'), known) ?? '';
}
