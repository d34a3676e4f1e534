import type { Culture } from './culture';
import { readLocalDate } from './local-date';
import { readLocalNumber } from './local-number';

/** A number as it was typed, with the number format that Excel gives to a cell that has none. */
export interface LocalFigure {
  value: number;
  /** As Excel keeps it: "0.00%", "dd/mm/yyyy". */
  format?: string;
}

/**
 * The figure that a text stands for under these settings: under German ones "0,065" and "6,5%" are 0.065, and
 * "30.06.2021" is a date in the format of `place`. Undefined for what is only text.
 */
export function readLocalFigure(text: string, culture: Culture, place = culture): LocalFigure | undefined {
  const trimmed = text.trim();
  const number = readLocalNumber(trimmed, culture);
  if (number !== undefined) return { value: number };
  const digits = trimmed.endsWith('%') ? trimmed.slice(0, -1).trim() : '';
  const percent = readLocalNumber(digits, culture);
  if (percent !== undefined) {
    const format = digits.includes(culture.decimal) ? '0.00%' : '0%';
    return { value: Number((percent / 100).toPrecision(15)), format };
  }
  const date = readLocalDate(trimmed, culture, new Date().getFullYear());
  return date === undefined ? undefined : { value: date, format: place.shortDate };
}
