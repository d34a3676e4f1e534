import type { CellValue } from './workbook-contents';

const ERRORS =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!|FIELD!|GETTING_DATA)$/;

/** Whether a cell shows one of Excel's error values. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && ERRORS.test(value.trim());
}

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}([ ,\u00a0\u202f]\d{3})+(\.\d+)?$/;

/**
 * A number as people and publications type it, else null: "1,234", " 7 ", "(5)" and "−5" for minus five, "6.5%"
 * for 0.065, "£1,200", "-00" (a spreadsheet's picture of zero) for 0. "1.234,5" is not guessed at.
 */
export function readNumber(typed: string): number | null {
  let text = typed
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^(-?)£/, '$1');
  if (/^-0*$/.test(text) && text.length > 1) return 0;
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed?.[1] !== undefined) text = `-${bracketed[1].trim()}`;
  const percent = text.endsWith('%');
  if (percent) text = text.slice(0, -1).trim();
  if (GROUPED.test(text)) text = text.replace(/[ ,\u00a0\u202f]/g, '');
  if (!PLAIN.test(text)) return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return null;
  return percent ? Number((number / 100).toPrecision(15)) : number;
}
