import type { ExcelDate } from '../framework/definition';
import { calendarDay, endOfMonth, excelDate } from './period';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
};

const monthNamed = (text: string): number => MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

/**
 * A date as text, read the British way, else null; the name of the weekday, no-break spaces and dashes of any length do
 * no harm. Whole days: "30/09/2021", "30.9.21", "30-09-2021", "2021-09-30",
 * "20210930", "2021-09-30T00:00:00", "30 September 2021", "30-Sep-21", "September 30, 2021". A month stands for its last day:
 * "Sep-21", "September 2021", "2021-09". A serial number as text ("44469") is that day. Never the American order.
 */
export function readDate(typed: string): ExcelDate | null {
  const text = typed
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .trim()
    .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? /i, '')
    .replace(/(\d)(st|nd|rd|th)\b/i, '$1');
  let parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (parts) return serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: 0{1,2}:00(?::00)?)?$/.exec(text);
  if (parts) return serialOf(fullYear(parts[3] ?? ''), Number(parts[2]), Number(parts[1]));
  parts = /^(\d{1,2})[-/ ]([a-z]{3,9})\.?,?[-/ ](\d{4}|\d{2})$/i.exec(text);
  if (parts) return serialOf(fullYear(parts[3] ?? ''), monthNamed(parts[2] ?? ''), Number(parts[1]));
  parts = /^([a-z]{3,9}) (\d{1,2}),? (\d{4})$/i.exec(text);
  if (parts) return serialOf(Number(parts[3]), monthNamed(parts[1] ?? ''), Number(parts[2]));
  parts = /^([a-z]{3,9})\.?[-/ ]'?(\d{4}|\d{2})$/i.exec(text);
  if (parts) return lastDay(fullYear(parts[2] ?? ''), monthNamed(parts[1] ?? ''));
  parts = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (parts) return lastDay(Number(parts[1]), Number(parts[2]));
  parts = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (parts) return serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (/^\d{5}$/.test(text)) return Number(text);
  return null;
}

function lastDay(year: number, month: number): ExcelDate | null {
  return month < 1 || month > 12 ? null : endOfMonth(year * 12 + month - 1);
}

/** Serial number of a calendar day; null where there is no such day (30 February). */
function serialOf(year: number, month: number, day: number): ExcelDate | null {
  const serial = excelDate(year, month, day);
  const made = calendarDay(serial);
  return made.year === year && made.month === month && made.day === day ? serial : null;
}
