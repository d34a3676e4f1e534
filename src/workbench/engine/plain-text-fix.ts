import type { BaseValueObject } from '@univerjs/engine-formula';
import { StringValueObject, ValueObjectFactory } from '@univerjs/engine-formula';

type Create = (rawValue: unknown, ...rest: unknown[]) => BaseValueObject;
const MOST = 20_000;
const patched = new WeakSet<object>();

/**
 * Univer 0.25.1 tries every text as a number and as a date in all of its formats, each time it meets it: the
 * conditions of COUNTIFS took a third of a calculation. This remembers which texts are only text. Safe to call again.
 */
export function rememberPlainText(): void {
  if (patched.has(ValueObjectFactory)) return;
  patched.add(ValueObjectFactory);
  const original = Reflect.get(ValueObjectFactory, 'create') as Create;
  const plain = new Map<string, string>();
  Reflect.set(ValueObjectFactory, 'create', (rawValue: unknown, ...rest: unknown[]) => {
    if (typeof rawValue !== 'string' || rest[0] === true)
      return original.call(ValueObjectFactory, rawValue, ...rest);
    const known = plain.get(rawValue);
    if (known !== undefined) return StringValueObject.create(known);
    const value = original.call(ValueObjectFactory, rawValue, ...rest);
    if (value.isString()) {
      if (plain.size >= MOST) plain.clear();
      plain.set(rawValue, String(value.getValue()));
    }
    return value;
  });
}
