import type { Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';

/** Before the engine reads what was typed. */
const FIRST = 10_000;

/**
 * In a cell formatted as a percentage Excel takes a typed 6.5 for 6.5 %; numbers below one are left as they are
 * (Microsoft, "Format numbers as percentages").
 */
export function typePercentages(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) => {
      const typed = cell?.v;
      const pattern = worksheet.getComposedCellStyle(row, col).n?.pattern;
      if (!cell || cell.f || !pattern?.includes('%') || typed === null || typed === undefined || typed === '')
        return next(cell);
      const number = Number(String(typed).replace(/,/g, ''));
      if (!Number.isFinite(number) || Math.abs(number) < 1) return next(cell);
      return next({ ...cell, v: Number((number / 100).toPrecision(15)) });
    },
  });
}
