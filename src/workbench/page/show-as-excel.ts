import type { Injector } from '@univerjs/core';
import { DataValidationType, WrapStrategy } from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { BUSY } from '../excel-model/cell-contents';
import { toExcelFormula } from '../excel-model/structured-references';
import type { Workbook } from '../excel-model/workbook';

/** Above the engine's own interceptors: what they made is seen last. */
const LAST = 1000;

/**
 * Shows things as Excel does: a cell that waits for the add-in says #BUSY!, the formula bar shows `[@Column]`
 * where the engine keeps the long form, and a row is no higher for the lists in it.
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
  keepListsUnwrapped(injector);
}

/** The engine wraps every cell that has a list, and fits its row to that. */
function keepListsUnwrapped(injector: Injector): void {
  const list = injector.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.LIST);
  const original = list?.getExtraStyle?.bind(list);
  if (!list || !original) return;
  list.getExtraStyle = (rule, value, cell, ...rest) => {
    const wrapped = cell.style.tb === WrapStrategy.WRAP;
    return {
      ...original(rule, value, cell, ...rest),
      tb: wrapped ? WrapStrategy.WRAP : WrapStrategy.CLIP,
    };
  };
}
