import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { TypedValue } from './typed-value';

/** What `Range.values` shows: an empty cell is "", an error its text, a cell that waits for the add-in "#BUSY!". */
export type ExcelValue = string | number | boolean;

const WAITING = '#GETTING_DATA';
export const BUSY = '#BUSY!';

/** A cell of the engine as Excel shows it. */
export function toExcelValue(cell: Nullable<ICellData>): ExcelValue {
  const value = cell?.v ?? richText(cell);
  if (value === undefined || value === null) return '';
  if (cell?.t === CellValueType.BOOLEAN) return Boolean(value);
  return value === WAITING ? BUSY : value;
}

/** Text with formatting inside it is kept apart from the value. */
function richText(cell: Nullable<ICellData>): string | undefined {
  return cell?.p?.body?.dataStream.replace(/[\r\n]+$/, '');
}

/** The engine's cell for a written value; everything that was in the cell is replaced but its format. */
export function toEngineCell(value: TypedValue, toFormula: (formula: string) => string): ICellData {
  const emptied: ICellData = { v: null, t: null, f: null, si: null, p: null };
  switch (value.kind) {
    case 'blank':
      return emptied;
    case 'number':
      return { ...emptied, v: value.value, t: CellValueType.NUMBER };
    case 'boolean':
      return { ...emptied, v: value.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'text':
      return { ...emptied, v: value.value, t: CellValueType.STRING };
    case 'formula':
      return { ...emptied, f: toFormula(value.formula) };
  }
}
