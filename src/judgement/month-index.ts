import type { ExcelDate } from '../framework/definition';

/** Excel's serial number of 1 January 1970. */
const EPOCH = 25569;
const DAY = 86_400_000;

/** Months since the year 0, so that twelve months earlier is 12 less: 30 September 2021 -> 2021 × 12 + 8. */
export function monthIndex(date: ExcelDate): number {
  const day = new Date((Math.floor(date) - EPOCH) * DAY);
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}

/** The last day of a month given by its index: `monthEnd(monthIndex(44440))` is 44439 + its month's end. */
export function monthEnd(index: number): ExcelDate {
  return Date.UTC(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 0) / DAY + EPOCH;
}

/** Whether a serial number is a whole day and the last of its month. */
export function isMonthEnd(date: ExcelDate): boolean {
  return Number.isInteger(date) && monthEnd(monthIndex(date)) === date;
}

/** Serial number of a calendar day; null where there is no such day (30 February). Months from 1. */
export function serialOf(year: number, month: number, day: number): ExcelDate | null {
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  const same = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return same ? time / DAY + EPOCH : null;
}
