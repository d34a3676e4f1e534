import type { Entry } from '../../../entries/entry';
import type { Definition } from '../../../framework/definition';
import { perOf } from '../../../judgement/per';

/** How many people or events an entry stands for: its numerator, else a count, else a rate's share of its population. */
export function countOf(
  { value, numerator, denominator }: Entry,
  definition: Definition | undefined,
): number | null {
  if (numerator !== null) return Math.min(numerator, denominator ?? numerator);
  if (!definition || definition.kind === 'milestone') return value;
  if (definition.unit === 'count') return value;
  const per = perOf(definition.unit) ?? (definition.unit === 'percent' ? 1 : null);
  if (value !== null && denominator !== null && per !== null) return (value * denominator) / per;
  return denominator;
}
