import type { CellValue, DecimalMark } from './workbook-contents';

const ERRORS =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|CONNECT!|BLOCKED!|FIELD!|GETTING_DATA)$/;

/** Whether a cell shows one of Excel's error values. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && ERRORS.test(value.trim());
}

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?[1-9]\d{0,2}([ ,\u00a0\u202f]\d{3})+(\.\d+)?$/;
/** "1.234,5" and "0,5" can be read in one way only, whatever the rest of the file does. */
const ONLY_COMMA = /^[+-]?(0|[1-9]\d{0,2}(\.\d{3})+),\d+$/;

/** A number as it is typed where that is the decimal mark: 0.065 → "0,065". */
export function asTyped(number: number, decimal: DecimalMark = '.'): string {
  return String(number).replace('.', decimal);
}

/**
 * A number as people and publications type it, else null: "1,234", " 7 ", "(5)" and "−5" for minus five, "6.5%"
 * for 0.065, "£1,200", "-00" (a spreadsheet's picture of zero) for 0, "1.234,5" for 1234.5, "0,5" for a half. "6,5"
 * is read, and "1.234" is a whole number, only where the file's decimal mark is known to be the comma.
 */
export function readNumber(typed: string, decimal: DecimalMark = '.'): number | null {
  let text = typed.trim();
  // Nearly every figure of a large file is plain, and a minus before noughts is none.
  if (decimal === '.' && PLAIN.test(text)) return finite(Number(text) + 0);
  text = text.replace(/[\u2212\u2013]/g, '-').replace(/^(-?)£/, '$1');
  if (/^-0*$/.test(text) && text.length > 1) return 0;
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed?.[1] !== undefined) text = `-${bracketed[1].trim()}`;
  const percent = text.endsWith('%');
  if (percent) text = text.slice(0, -1).trim();
  if (decimal === ',' || ONLY_COMMA.test(text)) text = exchanged(text);
  if (GROUPED.test(text)) text = text.replace(/[ ,\u00a0\u202f]/g, '');
  if (!PLAIN.test(text)) return null;
  const number = finite(Number(text));
  return percent && number !== null ? Number((number / 100).toPrecision(15)) : number;
}

const finite = (number: number) => (Number.isFinite(number) ? number : null);

/** "1.234,5" -> "1,234.5". */
function exchanged(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
}
