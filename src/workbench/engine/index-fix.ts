import type { BaseValueObject, compareToken } from '@univerjs/engine-formula';
import { ArrayValueObject, BaseReferenceObject, CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';
import { columnIndex } from './column-index';

type Method = (this: object, ...args: unknown[]) => unknown;
type CreateArray = (values: BaseValueObject[][], rows: number, columns: number) => ArrayValueObject;
const NOTHING = { rowsInCache: [], rowsNotInCache: [] };

/** Arrays that hold the values of cells, in their places; all others were calculated. */
const ofCells = new WeakSet<object>();
let cured = false;

/**
 * Univer 0.25.1 remembers by sheet, row and column which values an array holds, also for arrays that a formula
 * calculated: all of them stand at the formula's own cell, so that in `(a=12)+(b=4)` the second looks at what the first
 * held. And where it remembers rightly it still visits every cell of a long column for each comparison. Here nothing is
 * remembered so; a column of cells that is compared with one value is compared value by value, each different one once.
 * Safe to call again.
 */
export function compareByValue(): void {
  if (cured) return;
  cured = true;
  change(BaseReferenceObject.prototype, 'toArrayValueObject', (original) => {
    return function (...args) {
      const array = original.apply(this, args);
      if (typeof array === 'object' && array !== null) ofCells.add(array);
      return array;
    };
  });
  change(ArrayValueObject.prototype, 'compare', (original) => {
    return function (...args) {
      const [other, operator, isCaseSensitive] = args as [BaseValueObject, compareToken, boolean | undefined];
      const single = onlyValue(other);
      if (!single || !ofCells.has(this) || (this as ArrayValueObject).getColumnCount() !== 1)
        return original.apply(this, args);
      return compareColumn(this as ArrayValueObject, single, operator, isCaseSensitive);
    };
  });
  for (const name of ['canUseCache', 'set', 'setContinueBuildingCache'])
    change(CELL_INVERTED_INDEX_CACHE, name, () => () => NOTHING);
}

/** The value that an argument is, or the one value in it. */
function onlyValue(value: BaseValueObject): BaseValueObject | undefined {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.getFirstCell() : undefined;
}

function compareColumn(
  column: ArrayValueObject,
  other: BaseValueObject,
  operator: compareToken,
  isCaseSensitive: boolean | undefined,
): ArrayValueObject {
  const { values, valueAt } = columnIndex(column);
  const answers = values.map((value) => {
    if (value.isError()) return [value];
    return [other.isError() ? other : value.compare(other, operator, isCaseSensitive)];
  });
  const rows = Array.from(valueAt, (value) => answers[value]!);
  const create = Reflect.get(column, '_createNewArray') as CreateArray;
  return create.call(column, rows, rows.length, 1);
}

function change(owner: object, name: string, by: (original: Method) => Method): void {
  const original = Reflect.get(owner, name) as Method;
  Reflect.set(owner, name, by(original));
}
