import { excelDate } from '../judgement/period';

/** Today's date in the person's own time zone, as an Excel serial date. The clock is read here and nowhere else. */
export function todayAsExcelDate(now = new Date()): number {
  return excelDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
