import type { Injector } from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { BUSY } from '../excel-model/cell-contents';
import { toExcelFormula } from '../excel-model/structured-references';
import type { Workbook } from '../excel-model/workbook';

/** Above the engine's own interceptors: what they made is seen last. */
const LAST = 1000;

/**
 * Shows things as Excel does: a cell that waits for the add-in says #BUSY!, and the formula bar shows `[@Column]`
 * where the engine keeps the long form.
 */
export function showAsExcel(injector: Injector, workbook: Workbook): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: LAST,
    handler: (cell, _location, next) => {
      const shown = next(cell);
      return shown?.v === '#GETTING_DATA' ? { ...shown, v: BUSY } : shown;
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: LAST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const edited = next(cell);
      if (typeof edited?.f !== 'string' || !edited.f.includes('[#This Row]')) return edited;
      const table = workbook.worksheets
        .byId(subUnitId)
        .tableAt({ row, column: col, rows: 1, columns: 1 })?.name;
      return { ...edited, f: toExcelFormula(edited.f, table) };
    },
  });
}
