import type { IStyleData } from '@univerjs/core';
import { Styles } from '@univerjs/core';

const NONE = '-1';
const patched = new WeakSet<object>();

/**
 * Univer 0.25.1 knows a style by its text, in which the order of its properties counts. A style that is there in
 * another order is compared with every style of the workbook, for each cell anew: a third of the time of adding rows
 * to a table. This remembers what was found. Safe to call again.
 */
export function rememberStyles(): void {
  const { prototype } = Styles;
  if (patched.has(prototype)) return;
  patched.add(prototype);
  const found = new WeakMap<object, Map<string, string>>();
  const original = Reflect.get(prototype, 'search');
  Reflect.set(prototype, 'search', function (this: Styles, style: IStyleData, asText: string): string {
    const ids = found.get(this) ?? new Map<string, string>();
    found.set(this, ids);
    const known = ids.get(asText);
    if (known !== undefined && this.get(known)) return known;
    const id = original.call(this, style, asText);
    if (id !== NONE) ids.set(asText, id);
    return id;
  });
}
