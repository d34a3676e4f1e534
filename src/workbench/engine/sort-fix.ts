import type { ArrayValueObject as ArrayValue } from '@univerjs/engine-formula';
import { ArrayValueObject, functionLookup } from '@univerjs/engine-formula';

type GetResult = (
  this: { unitId: string; subUnitId: string; row: number; column: number },
  array: ArrayValue,
  ...rest: unknown[]
) => unknown;
const patched = new WeakSet<object>();

/**
 * Univer 0.25.1's SORT sorts the engine's shared copy of the source range in place, which corrupts every other
 * formula over that range. This hands it a copy instead. Safe to call again.
 */
export function keepSortFromSortingItsSource(): void {
  const sort: unknown = functionLookup.find(([, name]) => String(name) === 'SORT')?.[0];
  const prototype = typeof sort === 'function' ? (sort.prototype as { _getResult?: GetResult }) : undefined;
  const original = prototype?._getResult;
  if (!prototype || !original || patched.has(prototype)) return;
  patched.add(prototype);
  prototype._getResult = function (array, ...rest) {
    const [, , , rowCount, columnCount] = rest as [unknown, unknown, unknown, number, number];
    const copy = ArrayValueObject.create({
      calculateValueList: array.getArrayValue().map((row) => row.slice()),
      rowCount,
      columnCount,
      unitId: this.unitId,
      sheetId: this.subUnitId,
      row: this.row,
      column: this.column,
    });
    return original.call(this, copy, ...rest);
  };
}
