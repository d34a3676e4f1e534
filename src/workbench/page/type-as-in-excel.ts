import { CellValueType, type ICellData, type Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { readTypedByPerson } from '../excel-model/typed-by-person';
import type { Culture } from '../regional/culture';
import { INVARIANT } from '../regional/culture';

/** Before the engine reads what was typed. */
const FIRST = 10_000;

/**
 * Reads what is typed into the grid as Excel does under these settings, and hands it to the engine as that reads it: a
 * date with the year first, a number with a decimal point, a formula with commas.
 */
export function typeAsInExcel(injector: Injector, culture: Culture): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { worksheet, row, col }, next) => {
      const text = cell && typedText(cell);
      if (!cell || !text) return next(cell);
      const pattern = worksheet.getComposedCellStyle(row, col).n?.pattern ?? '';
      return next({ ...cell, ...readByEngine(text, pattern, culture) });
    },
  });
}

function typedText({ f, v }: ICellData): string | undefined {
  return f ?? (v === null || v === undefined ? undefined : String(v).trim());
}

/** What the engine is to read in the place of what was typed; nothing where it reads that as Excel does. */
function readByEngine(text: string, pattern: string, culture: Culture): ICellData {
  try {
    const typed = readTypedByPerson(text, pattern, culture);
    if (typed.kind === 'formula') return text.startsWith('=') ? { f: typed.formula } : {};
    if (typed.kind === 'text')
      return culture.decimal === INVARIANT.decimal ? {} : { t: CellValueType.FORCE_STRING };
    if (typed.kind !== 'number') return {};
    if (typed.format === culture.shortDate) return { v: isoDate(typed.value) };
    return { v: typed.format ? `${Number((typed.value * 100).toPrecision(15))}%` : typed.value };
  } catch {
    // The engine refuses a formula that it cannot read in its own words.
    return {};
  }
}

function isoDate(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
