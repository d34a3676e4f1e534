import type { ArrayValueObject, BaseValueObject } from '@univerjs/engine-formula';
import { ErrorType, ErrorValueObject, functionDate } from '@univerjs/engine-formula';

type Calculate = (this: object, ...args: unknown[]) => BaseValueObject;
const patched = new WeakSet<object>();

/** Changes what a built-in function of the engine gives, once however often it is called. */
function changeResult(names: string[], change: (result: BaseValueObject) => BaseValueObject): void {
  for (const [functionClass, name] of functionDate as unknown as [unknown, string][]) {
    if (!names.includes(String(name)) || typeof functionClass !== 'function') continue;
    const prototype = functionClass.prototype as { calculate: Calculate };
    if (patched.has(prototype)) continue;
    patched.add(prototype);
    const original = prototype.calculate;
    prototype.calculate = function (...args) {
      return change(original.apply(this, args));
    };
  }
}

/** Changes one value, or each of an array. */
function each(result: BaseValueObject, change: (value: BaseValueObject) => BaseValueObject): BaseValueObject {
  return result.isArray() ? (result as ArrayValueObject).mapValue(change) : change(result);
}

/** Univer 0.25.1 differs from Excel: a date before 1900 is a negative number instead of #NUM!. */
export function giveExcelsResults(): void {
  changeResult(['EOMONTH', 'EDATE'], (result) =>
    each(result, (value) =>
      value.isNumber() && Number(value.getValue()) < 0 ? ErrorValueObject.create(ErrorType.NUM) : value,
    ),
  );
}
