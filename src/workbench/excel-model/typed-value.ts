import { invalidArgument } from '../protocol/api-error';

/** What a written value becomes in a cell. */
export type TypedValue =
  | { kind: 'blank' }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'text'; value: string }
  | { kind: 'formula'; formula: string };

export const CELL_TEXT_LIMIT = 32_767;

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;
const ERROR_VALUE = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/;

/**
 * Reads a value as Excel reads what is written to `Range.values`, which is as if it had been typed:
 * "6.5%" → 0.065, "2021-09-30" → 44469, "=A1" a formula, "'=A1" text. In a cell formatted as text all text stays text.
 * `location` names the member in the error for what Excel refuses.
 */
export function readTypedValue(input: unknown, format: string, location: string): TypedValue {
  if (typeof input === 'number') return { kind: 'number', value: input };
  if (typeof input === 'boolean') return { kind: 'boolean', value: input };
  if (typeof input !== 'string')
    throw invalidArgument(location, 'A cell takes a number, a text, a boolean or null.');
  if (input.length > CELL_TEXT_LIMIT)
    throw invalidArgument(location, 'A cell holds at most 32,767 characters.');
  if (input === '') return { kind: 'blank' };
  if (input.startsWith("'")) return { kind: 'text', value: input.slice(1) };
  if (format === '@') return { kind: 'text', value: input };
  if (input.startsWith('=') && input.length > 1) return readFormula(input, location);
  const trimmed = input.trim();
  const number = readNumber(trimmed) ?? readPercent(trimmed) ?? readDate(trimmed);
  if (number) return number;
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  // Excel takes what begins so for a formula; text must be given with an apostrophe.
  if (/^[+-]./.test(input)) return readFormula(`=${input}`, location);
  if (input.startsWith('@'))
    throw invalidArgument(location, 'Text that begins with @ needs an apostrophe in front of it.');
  if (ERROR_VALUE.test(input)) return { kind: 'formula', formula: `=${input}` };
  return { kind: 'text', value: input };
}

function readFormula(formula: string, location: string): TypedValue {
  if (formula.length > 8192) throw invalidArgument(location, 'A formula has at most 8,192 characters.');
  const outside = formula.replace(/"(?:[^"]|"")*"/g, '');
  const opened = outside.split('(').length;
  if (outside.includes('"') || opened !== outside.split(')').length) {
    throw invalidArgument(location, `There is a problem with this formula: ${formula.slice(0, 200)}`);
  }
  return { kind: 'formula', formula };
}

function readNumber(text: string): TypedValue | undefined {
  if (!/\d/.test(text) || !NUMBER.test(text)) return undefined;
  return { kind: 'number', value: Number(text.replace(/,/g, '')) };
}

function readPercent(text: string): TypedValue | undefined {
  if (!text.endsWith('%')) return undefined;
  const digits = text.slice(0, -1).trim();
  const number = readNumber(digits);
  if (number?.kind !== 'number') return undefined;
  const value = Number((number.value / 100).toPrecision(15));
  return { kind: 'number', value, format: digits.includes('.') ? '0.00%' : '0%' };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "March 2021" and "3 Mar 2021" as "2021-3-1" and "2021-3-3". */
function namedMonthAsIso(text: string): string | undefined {
  const [, day = '1', name = '', year] = /^(?:(\d{1,2})[ -])?([a-z]{3,9})[ -](\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const full = new Date(2000, month, 1).toLocaleString('en-GB', { month: 'long' }).toLowerCase();
  return month >= 0 && (name.length === 3 || name.toLowerCase() === full)
    ? `${year}-${month + 1}-${day}`
    : undefined;
}

/** ISO and British dates, as an Excel with British settings reads them. */
function readDate(text: string): TypedValue | undefined {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
    .exec(britishDateAsIso(text) ?? namedMonthAsIso(text) ?? text)
    ?.slice(1)
    .map(Number);
  const [year, month, day] = parts ?? [];
  if (year === undefined || month === undefined || day === undefined || year < 1900) return undefined;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCMonth() !== month - 1) return undefined;
  return { kind: 'number', value: Math.round(time / 86_400_000) + 25_569, format: 'dd/mm/yyyy' };
}

/** A date with the day first, year first: "30/06/2021" and "30/6/21" → "2021-6-30". Years to 29 are of this century. */
export function britishDateAsIso(text: string): string | undefined {
  const [day, month, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text)?.slice(1) ?? [];
  if (!day || !month || !year) return undefined;
  const century = year.length === 4 ? '' : Number(year) < 30 ? '20' : '19';
  return `${century}${year}-${Number(month)}-${Number(day)}`;
}
