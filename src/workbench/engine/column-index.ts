import type { ArrayValueObject, BaseValueObject } from '@univerjs/engine-formula';
import { NullValueObject } from '@univerjs/engine-formula';

/** Cells of a range by the values in them: each different value is judged once, and its cells are found at once. */
export interface ColumnIndex {
  /** The different values, in the order in which they are first met. */
  values: BaseValueObject[];
  /** For each cell, row by row, which of the values it holds. */
  valueAt: Uint32Array;
  /** For each of the values, the cells that hold it, in order. */
  cellsOf: number[][];
  /** What was found for a condition: which values meet it, and how many cells hold them. */
  met: Map<string, Met>;
}

export interface Met {
  isMet: boolean[];
  cells: number;
}

/** Kept as long as the engine keeps the values of the range themselves, which is until one of them changes. */
const known = new WeakMap<ArrayValueObject, ColumnIndex>();

export function columnIndex(range: ArrayValueObject): ColumnIndex {
  let index = known.get(range);
  if (!index) known.set(range, (index = build(range)));
  return index;
}

function build(range: ArrayValueObject): ColumnIndex {
  const [rows, columns] = [range.getRowCount(), range.getColumnCount()];
  const index: ColumnIndex = {
    values: [],
    valueAt: new Uint32Array(rows * columns),
    cellsOf: [],
    met: new Map(),
  };
  const codes = new Map<unknown, number>();
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      const value = range.get(row, column) ?? NullValueObject.create();
      const key = keyOf(value);
      let code = codes.get(key);
      if (code === undefined) {
        codes.set(key, (code = index.values.push(value) - 1));
        index.cellsOf.push([]);
      }
      index.valueAt[cell] = code;
      index.cellsOf[code]!.push(cell);
    }
  }
  return index;
}

/** The same for values that no condition can tell apart: a text and an error of the same letters differ. */
function keyOf(value: BaseValueObject): unknown {
  if (value.isNull()) return null;
  return value.isError() ? Symbol.for(String(value.getValue())) : value.getValue();
}
