import type { CellValue } from '../entries/workbook-contents';

/** Text that Excel would take for something else: a formula, a number, a date, a truth value or an error. */
const TAKEN_FOR_ELSE =
  /^(?:[=+\-@'#]|[\d.,£$€%(]|true$|false$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)/i;

/**
 * A value as it may be given to Excel so that it arrives as what it is: text that Excel would read as a formula, a
 * number or a date gets a leading apostrophe, which Excel does not show; null becomes an empty cell.
 *
 * @example typedCell('=1+1') // "'=1+1"
 * @example typedCell(0.065) // 0.065
 */
export function typedCell(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' && TAKEN_FOR_ELSE.test(value) ? `'${value}` : value;
}
