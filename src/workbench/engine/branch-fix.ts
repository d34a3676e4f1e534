import type { Nullable } from '@univerjs/core';
import type { ArrayValueObject, BaseValueObject } from '@univerjs/engine-formula';
import { Interpreter, NullValueObject } from '@univerjs/engine-formula';

interface Node {
  getToken(): string;
  getChildren(): Node[];
  getValue(): BaseValueObject | null | undefined;
  setValue(value: BaseValueObject): void;
  execute(): void;
}
interface Executor {
  _runtimeService: { isStopExecution(): boolean };
  _execute(node: Node, refOffsetX?: number, refOffsetY?: number): number;
}
const patched = new WeakSet<object>();

/**
 * Univer 0.25.1 calculates both branches of every IF. Excel calculates only the one that is taken, which is why a
 * formula that begins with IF(nothing to do, "", …) costs nothing there, and why a function in the other branch is not
 * called. Done so here wherever the condition is a single value. Safe to call again.
 */
export function calculateOnlyTheBranchTaken(): void {
  const { prototype } = Interpreter;
  if (patched.has(prototype)) return;
  patched.add(prototype);
  const original = Reflect.get(prototype, '_execute') as Executor['_execute'];
  Reflect.set(
    prototype,
    '_execute',
    function (this: Executor, node: Node, refOffsetX?: number, refOffsetY?: number): number {
      const [condition, ifTrue, ifFalse] = node.getChildren();
      if (!condition || !ifTrue || !ifFalse || node.getToken().toUpperCase() !== 'IF')
        return original.call(this, node, refOffsetX, refOffsetY);
      if (this._runtimeService.isStopExecution()) return 1;
      this._execute(condition, refOffsetX, refOffsetY);
      const holds = single(condition.getValue());
      for (const branch of [ifTrue, ifFalse]) {
        if (holds === undefined || (branch === ifTrue) === holds)
          this._execute(branch, refOffsetX, refOffsetY);
        else branch.setValue(NullValueObject.create());
      }
      node.execute();
      return 0;
    },
  );
}

/** Whether a condition that is a single value holds; undefined where it is not one, or an error. */
function single(condition: Nullable<BaseValueObject>): boolean | undefined {
  const value = condition?.isArray() ? onlyValue(condition as ArrayValueObject) : condition;
  if (!value || value.isReferenceObject() || value.isError()) return undefined;
  return Boolean(value.getValue());
}

/** A comparison with one cell is an array of one value. */
function onlyValue(array: ArrayValueObject): Nullable<BaseValueObject> {
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.get(0, 0) : undefined;
}
