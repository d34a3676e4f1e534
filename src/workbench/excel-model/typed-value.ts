import { invalidArgument } from '../protocol/api-error';
import type { Culture } from '../regional/culture';
import { fromLocalFormula } from '../regional/local-formula';
import { readLocalFigure } from '../regional/read-local-figure';

/** What a written value becomes in a cell. */
export type TypedValue =
  | { kind: 'blank' }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'text'; value: string }
  | { kind: 'formula'; formula: string };

export const CELL_TEXT_LIMIT = 32_767;

const ERROR_VALUE = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/;

/**
 * Reads a value as if it had been typed where the settings are `reading`: under British ones "6.5%" → 0.065,
 * "30/09/2021" → 44469, "=A1" a formula, "'=A1" text. In a cell formatted as text all text stays text. A date gets the
 * format of the place. `location` names the member in the error for what Excel refuses.
 */
export function readTypedValue(
  input: unknown,
  format: string,
  location: string,
  place: Culture,
  reading = place,
): TypedValue {
  if (typeof input === 'number') return { kind: 'number', value: input };
  if (typeof input === 'boolean') return { kind: 'boolean', value: input };
  if (typeof input !== 'string')
    throw invalidArgument(location, 'A cell takes a number, a text, a boolean or null.');
  if (input.length > CELL_TEXT_LIMIT)
    throw invalidArgument(location, 'A cell holds at most 32,767 characters.');
  if (input === '') return { kind: 'blank' };
  if (input.startsWith("'")) return { kind: 'text', value: input.slice(1) };
  if (format === '@') return { kind: 'text', value: input };
  if (input.startsWith('=') && input.length > 1) return readFormula(input, location, reading);
  const trimmed = input.trim();
  const figure = readLocalFigure(trimmed, reading, place);
  if (figure) return { kind: 'number', ...figure };
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  // Excel takes what begins so for a formula; text must be given with an apostrophe.
  if (/^[+-]./.test(input)) return readFormula(`=${input}`, location, reading);
  if (input.startsWith('@'))
    throw invalidArgument(location, 'Text that begins with @ needs an apostrophe in front of it.');
  if (ERROR_VALUE.test(input)) return { kind: 'formula', formula: `=${input}` };
  return { kind: 'text', value: input };
}

function readFormula(typed: string, location: string, reading: Culture): TypedValue {
  const formula = fromLocalFormula(typed, reading);
  if (formula.length > 8192) throw invalidArgument(location, 'A formula has at most 8,192 characters.');
  const outside = typed.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\{[^}]*\}/g, '');
  const opened = outside.split('(').length;
  // What parts arguments elsewhere.
  const foreign = reading.list === ';' ? /,(?!\d)/ : /;/;
  if (outside.includes('"') || opened !== outside.split(')').length || foreign.test(outside)) {
    throw invalidArgument(location, `There is a problem with this formula: ${typed.slice(0, 200)}`);
  }
  return { kind: 'formula', formula };
}
