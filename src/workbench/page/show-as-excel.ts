import type { Injector } from '@univerjs/core';
import { DataValidationType, WrapStrategy } from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { BUSY } from '../excel-model/cell-contents';
import { toExcelFormula } from '../excel-model/structured-references';
import type { Workbook } from '../excel-model/workbook';
import { toLocalFormula } from '../regional/local-formula';
import { localNumberText } from '../regional/local-number';

/** Before the engine's own interceptors. */
const FIRST = 1000;
/** What is still a number after them is edited as it is typed here: 0,065. */
const AFTER_NUMBER_FORMATS = -1000;

/**
 * Shows things as Excel does: a cell that waits for the add-in says #BUSY!, the formula bar shows `[@Column]`
 * where the engine keeps the long form and semicolons where the place has them, and a row is no higher for the lists in it.
 */
export function showAsExcel(injector: Injector, workbook: Workbook): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: FIRST,
    handler: (cell, _location, next) => {
      const shown = next(cell);
      return shown?.v === '#GETTING_DATA' ? { ...shown, v: BUSY } : shown;
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const edited = next(cell);
      if (typeof edited?.f !== 'string') return edited;
      const table = workbook.worksheets
        .byId(subUnitId)
        .tableAt({ row, column: col, rows: 1, columns: 1 })?.name;
      return { ...edited, f: toLocalFormula(toExcelFormula(edited.f, table), workbook.culture) };
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: AFTER_NUMBER_FORMATS,
    handler: (cell, _location, next) =>
      next(typeof cell?.v === 'number' ? { ...cell, v: localNumberText(cell.v, workbook.culture) } : cell),
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
