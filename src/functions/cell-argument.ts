import { readDate } from '../judgement/read-date';
import { FunctionError, wrongArgument } from './function-error';

/**
 * Reading one cell's worth of an argument. Excel hands over a value or, for a range, a matrix; a matrix of one cell is
 * that cell. An omitted argument is null; an empty cell is null or "". Every reader names the argument it refuses.
 */
export function cellOf(argument: unknown, name: string): unknown {
  let cell = argument;
  while (Array.isArray(cell)) {
    const items: unknown[] = cell;
    if (items.length !== 1)
      throw wrongArgument(`${name} takes one cell; this is a range of ${sizeOf(items)}.`);
    cell = items[0];
  }
  const error = errorText(cell);
  if (error !== null) throw wrongArgument(`${name} is the error ${error}: mend the cell that it comes from.`);
  return cell;
}

function sizeOf(items: unknown[]): string {
  const [first] = items;
  return Array.isArray(first) ? `${items.length} × ${first.length} cells` : `${items.length} cells`;
}

export function isBlankCell(cell: unknown): cell is null | undefined | '' {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** The text of an error, as its text ("#N/A") or as Excel's error object; null for anything else. */
export function errorText(cell: unknown): string | null {
  if (typeof cell === 'string')
    return /^#(?:N\/A|[A-Z]+[!?]|DIV\/0!)$/i.test(cell.trim()) ? cell.trim().toUpperCase() : null;
  if (typeof cell !== 'object' || cell === null || !('code' in cell)) return null;
  return String(cell.code);
}

/** A figure to be judged: a number, text (a marker, a milestone's word) or nothing. */
export function figureArgument(argument: unknown, name: string): number | string | null {
  const cell = cellOf(argument, name);
  if (isBlankCell(cell)) return null;
  if (typeof cell === 'number') return finite(cell, name);
  if (typeof cell === 'string') return cell;
  throw wrongArgument(`${name} is ${shown(cell)}: give a number, or a marker such as [x].`);
}

export function numberArgument(argument: unknown, name: string): number {
  const number = optionalNumber(argument, name);
  if (number === null) throw wrongArgument(`${name} is empty: give a number.`);
  return number;
}

export function optionalNumber(argument: unknown, name: string): number | null {
  const cell = cellOf(argument, name);
  if (isBlankCell(cell)) return null;
  if (typeof cell === 'number') return finite(cell, name);
  throw wrongArgument(notANumber(cell, name));
}

/** A date as its serial number; a date as text is read the British way, as Excel's own functions read it here. */
export function dateArgument(argument: unknown, name: string): number {
  const date = optionalDate(argument, name);
  if (date === null) throw wrongArgument(`${name} is empty: give a date.`);
  return date;
}

export function optionalDate(argument: unknown, name: string): number | null {
  const cell = cellOf(argument, name);
  if (isBlankCell(cell)) return null;
  const date = typeof cell === 'string' ? readDate(cell) : cell;
  if (typeof date !== 'number') {
    throw wrongArgument(`${name} is ${shown(cell)}, not a date: type it as 30/09/2021 or 2021-09-30.`);
  }
  if (!(date >= 1 && date < LAST_DAY)) {
    throw wrongArgument(
      `${name} is ${shown(cell)}, which is no day in Excel's calendar: give a date such as 2021-09-30.`,
    );
  }
  return Math.floor(date);
}

/** 31 December 9999 and a day. */
const LAST_DAY = 2958466;

export function textArgument(argument: unknown, name: string): string {
  const text = optionalText(argument, name);
  if (text === null)
    throw wrongArgument(`${name} is empty: give its text in quotation marks or a cell that holds it.`);
  return text;
}

/** Text; a number is taken as its digits, as Excel does. */
export function optionalText(argument: unknown, name: string): string | null {
  const cell = cellOf(argument, name);
  if (isBlankCell(cell)) return null;
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(finite(cell, name));
  throw wrongArgument(`${name} is ${shown(cell)}: give text.`);
}

/** TRUE or FALSE, also as 1 or 0. */
export function optionalFlag(argument: unknown, name: string, usual: boolean): boolean {
  const cell = cellOf(argument, name);
  if (isBlankCell(cell)) return usual;
  if (typeof cell === 'boolean') return cell;
  if (cell === 1 || cell === 0) return cell === 1;
  throw wrongArgument(`${name} is ${shown(cell)}: give TRUE or FALSE.`);
}

/** One of a few words, in any case. */
export function choiceArgument<T extends string>(
  argument: unknown,
  name: string,
  choices: readonly T[],
  usual?: T,
): T {
  const text = optionalText(argument, name);
  if (text === null && usual !== undefined) return usual;
  const found = choices.find((choice) => choice === text?.toLowerCase());
  if (found === undefined) {
    const words = choices.map((choice) => `"${choice}"`).join(', ');
    throw wrongArgument(`${name} is ${text === null ? 'empty' : shown(text)}: give one of ${words}.`);
  }
  return found;
}

function finite(value: number, name: string): number {
  if (!Number.isFinite(value)) throw new FunctionError('#NUM!', `${name} is too large or not a number.`);
  return value;
}

export function notANumber(cell: unknown, name: string): string {
  if (typeof cell === 'boolean') return `${name} is ${shown(cell)}: give a number.`;
  const text = String(cell).trim();
  if (/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(text))
    return `${name} is ${shown(text)}, a date as text: give a number.`;
  if (/^[-+]?[\d,. ]+%?$/.test(text)) {
    return `${name} is ${shown(text)}, text that looks like a number: set the cell's format to General and type it again.`;
  }
  return `${name} is ${shown(cell)}: give a number.`;
}

/** A value as a message shows it. */
export function shown(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell !== 'string') return 'not a value that a cell can hold';
  return `"${cell.length > 30 ? `${cell.slice(0, 30)}…` : cell}"`;
}
