import type { ExcelDate } from '../framework/definition';
import { calendarDay, excelDate } from './period';

/** Months since the year 0, so that twelve months earlier is 12 less: 30 September 2021 -> 2021 × 12 + 8. */
export function monthIndex(date: ExcelDate): number {
  const { year, month } = calendarDay(date);
  return year * 12 + month - 1;
}

/** The last day of a month given by its index: 2021 × 12 + 8 -> 30 September 2021. */
export function endOfMonth(index: number): ExcelDate {
  return excelDate(Math.floor(index / 12), (index % 12) + 2, 0);
}
