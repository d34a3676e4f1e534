import type { ExcelDate } from '../framework/definition';
import type { Covers } from './observation';

/**
 * Excel's dates as years, months and days, and the periods that police reporting uses. All by whole days in
 * universal time: a local clock or summer time can never move a figure into another month.
 */
export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** Excel's serial number of 1 January 1970, where JavaScript's count begins. */
const UNIX_EPOCH: ExcelDate = 25569;
const MILLISECONDS_A_DAY = 86_400_000;

/** 2021, 9, 30 -> 44469. Months and days beyond their range carry over, so day 0 is the last of the month before. */
export function excelDate(year: number, month: number, day: number): ExcelDate {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MILLISECONDS_A_DAY + UNIX_EPOCH;
}

/** The moment that a day begins in universal time, for libraries that take JavaScript's dates. */
export function utcDate(date: ExcelDate): Date {
  return new Date((date - UNIX_EPOCH) * MILLISECONDS_A_DAY);
}

/** 44469 -> 30 September 2021. A time of day is dropped. */
export function calendarDay(date: ExcelDate): CalendarDay {
  const utc = utcDate(Math.floor(date));
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
}

/** Months since the year 0, so that twelve months earlier is 12 less: 30 September 2021 -> 2021 × 12 + 8. */
export function monthIndex(date: ExcelDate): number {
  const { year, month } = calendarDay(date);
  return year * 12 + month - 1;
}

/** The last day of a month given by its index: 2021 × 12 + 8 -> 30 September 2021. */
export function endOfMonth(index: number): ExcelDate {
  return excelDate(Math.floor(index / 12), (index % 12) + 2, 0);
}

/** The last day of the month that holds the date, or of a month so many months later: 44469, -3 -> 30 June 2021. */
export function monthEnd(date: ExcelDate, monthsLater = 0): ExcelDate {
  return endOfMonth(monthIndex(date) + monthsLater);
}

export function isMonthEnd(date: ExcelDate): boolean {
  return Number.isInteger(date) && monthEnd(date) === date;
}

/** Whole months from one month to another, whatever the days: March 2021 to June 2021 is 3. */
export function monthsBetween(from: ExcelDate, to: ExcelDate): number {
  return monthIndex(to) - monthIndex(from);
}

/** The first day of the months that end with this one: a year ending 30 June 2019 starts on 1 July 2018. */
export function windowStart(periodEnd: ExcelDate, months: number): ExcelDate {
  return monthEnd(periodEnd, -months) + 1;
}

/** How many months a figure covers; a snapshot is counted at its date and covers none. */
export const MONTHS_COVERED = { Month: 1, Quarter: 3, Year: 12, Snapshot: 0 } as const satisfies Record<
  Covers,
  number
>;

/** A quarter of the financial year, which runs from April to March: July 2021 is in 2021/22, quarter 2. */
export interface FinancialQuarter {
  /** The year in which the financial year starts. */
  startYear: number;
  quarter: 1 | 2 | 3 | 4;
}

export function financialQuarter(date: ExcelDate): FinancialQuarter {
  const { year, month } = calendarDay(date);
  const startYear = month >= 4 ? year : year - 1;
  const quarter = (Math.floor(((month + 8) % 12) / 3) + 1) as FinancialQuarter['quarter'];
  return { startYear, quarter };
}

/** The last day of the financial quarter that holds the date: 15 August 2021 -> 30 September 2021. */
export function quarterEnd(date: ExcelDate): ExcelDate {
  const { month } = calendarDay(date);
  return monthEnd(date, (3 - (month % 3)) % 3);
}

/** The last day of the last quarter that had ended by the date: 26 October 2021 -> 30 September 2021. */
export function lastCompleteQuarterEnd(date: ExcelDate): ExcelDate {
  const end = quarterEnd(date);
  return end === Math.floor(date) ? end : monthEnd(end, -3);
}

/** "2021-09-30" -> 44469; null where that is not a day of the calendar ("2021-02-30", "30/9/2021"). */
export function excelDateFromIso(text: string): ExcelDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = excelDate(year, month, day);
  const found = calendarDay(date);
  return found.year === year && found.month === month && found.day === day ? date : null;
}
