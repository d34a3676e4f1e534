import type { Culture, DatePart } from './culture';

/** The separators that Excel knows everywhere, beside the full stop where that is the place's own. */
const SEPARATORS = '/-';

/**
 * A date as it is typed under these settings, as Excel's serial number, else undefined. "30.06.2021", "30/6/21" and
 * "2021-06-30" are one day under German settings; under American ones the month comes first. Also "30 Sep 2021",
 * "Sep 2021" (its first day) and, without a year, "1.5" and "1 May" of this year. Years to 29 are of this century.
 */
export function readLocalDate(text: string, culture: Culture, thisYear: number): number | undefined {
  return numbered(text, culture, thisYear) ?? named(text, culture, thisYear);
}

function numbered(text: string, culture: Culture, thisYear: number): number | undefined {
  const separators = (culture.dateSeparator === '.' ? '.' : '') + SEPARATORS;
  const parts = new RegExp(`^(\\d{1,4})([${separators}])(\\d{1,2})(?:\\2(\\d{1,4}))?$`).exec(text);
  if (!parts) return undefined;
  const [, first = '', , second = '', third] = parts;
  if (first.length === 4)
    return third === undefined ? undefined : serialOf(Number(first), Number(second), Number(third));
  const order = culture.dateOrder.filter((part) => third !== undefined || part !== 'year');
  const at = (part: DatePart) => [first, second, third ?? ''][order.indexOf(part)] ?? '';
  const year = third === undefined ? thisYear : yearOf(at('year'));
  return year === undefined ? undefined : serialOf(year, Number(at('month')), Number(at('day')));
}

/** Months by their names. */
function named(text: string, { months }: Culture, thisYear: number): number | undefined {
  const [, day, name = '', year] =
    /^(?:(\d{1,2})\.?[ -])?([\p{L}]{3,})\.?(?:[ -](\d{2}|\d{4}))?$/u.exec(text) ?? [];
  if (day === undefined && year === undefined) return undefined;
  const typed = name.toLowerCase();
  const month = months.findIndex(([long, short]) => typed === short || long?.startsWith(typed)) + 1;
  const full = year === undefined ? thisYear : yearOf(year);
  return month === 0 || full === undefined ? undefined : serialOf(full, month, Number(day ?? 1));
}

function yearOf(digits: string): number | undefined {
  if (digits.length === 4) return Number(digits);
  if (digits.length > 2 || digits === '') return undefined;
  return Number(digits) + (Number(digits) < 30 ? 2000 : 1900);
}

function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round(date.getTime() / 86_400_000) + 25_569;
}
