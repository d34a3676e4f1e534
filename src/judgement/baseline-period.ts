import type { ExcelDate } from '../framework/definition';
import { endOfMonth } from './period';

/** Last day of a baseline period as the plan prints it: "2019/20" -> 31 March 2020, "year ending June 2019" -> 30 June 2019. */
export function baselinePeriodEnd(printed: string | null): ExcelDate | null {
  const financial = /\b(\d{4})\s*[/–-]\s*(\d{2}|\d{4})\b/.exec(printed ?? '');
  if (financial) return endOfMonth((Number(financial[1]) + 1) * 12 + 2);
  const ending = /\b(?:year|12 months)\s+(?:ending|to)\s+(?:\d{1,2}\s+)?([a-z]{3,9})\s+(\d{4})/i.exec(
    printed ?? '',
  );
  const month = ending
    ? 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf((ending[1] ?? '').slice(0, 3).toLowerCase()) / 3
    : -1;
  return ending && Number.isInteger(month) && month >= 0 ? endOfMonth(Number(ending[2]) * 12 + month) : null;
}
