import type { CellValue } from '../../entries/workbook-contents';

/** What a cell shows while it waits for a custom function: not a value yet. */
const NOT_CALCULATED = ['#BUSY!', '#GETTING_DATA'];

/** Excel's empty text is an empty cell; everything else is a number, a truth value or words. */
export function cellValue(value: unknown): CellValue {
  if (value === '' || NOT_CALCULATED.includes(String(value))) return null;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
}
