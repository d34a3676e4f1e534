import type { ICellData, Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { britishDateAsIso } from '../excel-model/typed-value';

/** Before the engine reads what was typed. */
const FIRST = 10_000;

/**
 * Reads what is typed into the grid as a British Excel does, where the engine would not: 30/06/2021 is a date with the
 * day first, and in a cell formatted as a percentage 6.5 is 6.5 %.
 */
export function typeAsInExcel(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) => {
      const typed = cell && typedText(cell);
      if (!cell || !typed) return next(cell);
      const pattern = worksheet.getComposedCellStyle(row, col).n?.pattern ?? '';
      const date = pattern === '@' ? undefined : britishDateAsIso(typed);
      if (date) return next({ ...cell, v: date });
      const percent = pattern.includes('%') ? percentOf(typed) : undefined;
      return next(percent === undefined ? cell : { ...cell, v: percent });
    },
  });
}

/** What was typed, if it is not a formula. */
function typedText({ f, v }: ICellData): string | undefined {
  return f || v === null || v === undefined ? undefined : String(v).trim();
}

/** Numbers below one are left as they are (Microsoft, "Format numbers as percentages"). */
function percentOf(typed: string): number | undefined {
  const number = Number(typed.replace(/,/g, ''));
  return Number.isFinite(number) && Math.abs(number) >= 1
    ? Number((number / 100).toPrecision(15))
    : undefined;
}
