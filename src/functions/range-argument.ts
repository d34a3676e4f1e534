import { errorText, isBlankCell, notANumber } from './cell-argument';
import { wrongArgument } from './function-error';
import { isNotAvailable } from '../judgement/figure';

/** The cells of a range in reading order: one row, one column, a single cell, or a plain list. */
export function vectorArgument(argument: unknown, name: string): unknown[] {
  if (argument === null || argument === undefined) return [];
  if (!Array.isArray(argument)) return [argument];
  const rows: unknown[] = argument;
  const nested = rows.some((row) => Array.isArray(row));
  if (!nested) return rows;
  const [first] = rows;
  if (rows.length === 1 && Array.isArray(first)) return first;
  const cells = new Array<unknown>(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    if (Array.isArray(row) && row.length > 1) {
      throw wrongArgument(
        `${name} is a block of ${rows.length} × ${row.length} cells: give one row or one column.`,
      );
    }
    cells[i] = Array.isArray(row) ? row[0] : row;
  }
  return cells;
}

/** The figures of a range, with the position of each in the range, from 0. */
export interface Figures {
  values: number[];
  positions: number[];
  /** Cells in the range, the empty ones too. */
  cells: number;
}

/**
 * The figures of a range. Empty cells and figures marked as not available ("[x]") are left out: missing is not nought.
 * Text and errors are refused, with the place where they stand.
 */
export function figuresArgument(argument: unknown, name: string): Figures {
  const cells = vectorArgument(argument, name);
  const values: number[] = [];
  const positions: number[] = [];
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    if (typeof cell === 'number' && Number.isFinite(cell)) {
      values.push(cell);
      positions.push(i);
    } else if (!isBlankCell(cell) && !(typeof cell === 'string' && isNotAvailable(cell))) {
      throw wrongArgument(whyNoFigure(cell, `${name}, cell ${i + 1},`));
    }
  }
  return { values, positions, cells: cells.length };
}

function whyNoFigure(cell: unknown, place: string): string {
  const error = errorText(cell);
  if (error !== null) return `${place} is the error ${error}: mend it or leave the cell empty.`;
  if (typeof cell === 'number') return `${place} is too large or not a number.`;
  return `${notANumber(cell, place).replace(/\.$/, '')}, or leave the cell empty.`;
}
