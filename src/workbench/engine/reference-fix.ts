import { BaseReferenceObject } from '@univerjs/engine-formula';

const patched = new WeakSet<object>();

/**
 * Univer 0.25.1 forgets the sheet of what INDEX and OFFSET give for a table on another sheet: the reference has the
 * sheet's id but not its name, and the id is looked up by name again. `INDEX(Table, MATCH(…), 0)` handed to another
 * function would then read the formula's own sheet. This keeps the id where there is no name. Safe to call again.
 */
export function keepSheetOfReferences(): void {
  const { prototype } = BaseReferenceObject;
  if (patched.has(prototype)) return;
  patched.add(prototype);
  const original = Reflect.get(prototype, 'setForcedSheetId') as (...args: unknown[]) => void;
  Reflect.set(prototype, 'setForcedSheetId', function (this: BaseReferenceObject, ...args: unknown[]) {
    if (!this.getForcedSheetName() && this.getForcedSheetId()) return;
    original.apply(this, args);
  });
}
