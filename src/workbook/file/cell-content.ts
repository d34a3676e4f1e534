import type { CellValue as FileValue, Cell } from '@cj-tech-master/excelts';
import type { CellValue } from '../../entries/workbook-contents';

/** A formula as a file stores it (`storedFormula`), with the value that it gives. */
export interface CalculatedCell {
  formula: string;
  /** Absent where it is not known: the cell is then blank until the file is calculated. */
  result?: CellValue;
  /** Works on whole arrays inside. */
  dynamic?: boolean;
}

const ERROR = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)$/;

/** Fills a cell with a formula and its value. */
export function fillCalculated(cell: Cell, { formula, result, dynamic }: CalculatedCell): void {
  const value = result === undefined || result === null ? '' : resultOf(result);
  cell.value = (
    dynamic
      ? { formula, shareType: 'array', ref: cell.address, isDynamicArray: true, result: value }
      : { formula, result: value }
  ) as FileValue;
}

/**
 * Fills a cell with a value; null leaves it blank. Text stays text, whatever it begins with: its cell gets a style of its
 * own, since the one it has may be that of many cells.
 */
export function fillValue(cell: Cell, value: CellValue): void {
  if (value === null) return;
  cell.value = value;
  if (typeof value === 'string' && looksLikeFormula(value)) cell.style = { ...cell.style, numFmt: '@' };
}

/**
 * Whether a text would be taken for a formula when a person presses Enter in its cell. Such cells are formatted as
 * text, so that what came from outside never becomes one.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

function resultOf(value: string | number | boolean) {
  return typeof value === 'string' && ERROR.test(value) ? { error: value } : value;
}
