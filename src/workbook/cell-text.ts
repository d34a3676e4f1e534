import type { CellValue } from '../entries/workbook-contents';

/** Text that Excel may take for something else: a formula, a number, a date, a truth value or an error. */
const TAKEN_FOR_ELSE =
  /^\s*(?:[=+\-@'#\d.,£$€%(]|(?:true|false)\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)/i;

/**
 * A value as it may be given to Excel so that it arrives as what it is: text that Excel would read as a formula, a
 * number or a date gets a leading apostrophe, which Excel does not show; null becomes an empty cell. A number has to be
 * one when it gets here: what a text means is for whoever read it to say.
 *
 * @example typedCell('=1+1') // "'=1+1"
 * @example typedCell(0.065) // 0.065
 */
export function typedCell(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' && TAKEN_FOR_ELSE.test(value) ? `'${value}` : value;
}
