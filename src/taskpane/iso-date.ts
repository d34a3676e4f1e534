import type { ExcelDate } from '../framework/definition';
import { calendarDay } from '../judgement/period';

/** 44469 -> "2021-09-30", as a date field of a page holds it. */
export function isoDate(date: ExcelDate): string {
  const { year, month, day } = calendarDay(date);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
