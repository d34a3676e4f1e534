import type { Culture } from '../regional/culture';
import { readTypedValue, type TypedValue } from './typed-value';

/**
 * Reads what a person types into a cell of that number format, where the settings are `culture`: as `readTypedValue`
 * does, and in a cell that shows percentages 6.5 is 6.5 %; numbers below one are left as they are (Microsoft, "Format
 * numbers as percentages").
 */
export function readTypedByPerson(text: string, format: string, culture: Culture): TypedValue {
  const typed = readTypedValue(text, format, 'Typing', culture);
  if (typed.kind !== 'number' || typed.format || !format.includes('%') || Math.abs(typed.value) < 1)
    return typed;
  return { kind: 'number', value: Number((typed.value / 100).toPrecision(15)) };
}
