import { ArrayValueObject, BaseReferenceObject, CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

type Method = (this: object, ...args: unknown[]) => unknown;
const NOTHING = { rowsInCache: [], rowsNotInCache: [] };

/** Arrays that hold the values of cells, in their places; all others were calculated. */
const ofCells = new WeakSet<object>();
let calculated = false;
let cured = false;

/**
 * Univer 0.25.1 remembers by sheet, row and column which values an array holds, also for arrays that a formula
 * calculated: all of them stand at the formula's own cell, so that in `(a=12)+(b=4)` the second looks at what the first
 * held. Only arrays of cells are remembered now. Safe to call again.
 */
export function rememberOnlyCells(): void {
  if (cured) return;
  cured = true;
  change(BaseReferenceObject.prototype, 'toArrayValueObject', (original) => {
    return function (...args) {
      const array = original.apply(this, args);
      if (typeof array === 'object' && array !== null) ofCells.add(array);
      return array;
    };
  });
  change(ArrayValueObject.prototype, '_batchOperatorValue', (original) => {
    return function (...args) {
      calculated = !ofCells.has(this);
      try {
        return original.apply(this, args);
      } finally {
        calculated = false;
      }
    };
  });
  for (const name of ['canUseCache', 'set', 'setContinueBuildingCache']) {
    change(CELL_INVERTED_INDEX_CACHE, name, (original) => {
      return function (...args) {
        return calculated ? NOTHING : original.apply(this, args);
      };
    });
  }
}

function change(owner: object, name: string, by: (original: Method) => Method): void {
  const original = Reflect.get(owner, name) as Method;
  Reflect.set(owner, name, by(original));
}
