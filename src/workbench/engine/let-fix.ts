import { LexerNode, LexerTreeBuilder } from '@univerjs/engine-formula';

const USES_NAMES = /\b(LET|LAMBDA)\s*\(/i;
const patched = new WeakSet<object>();

function copyOf(node: LexerNode): LexerNode {
  const copy = Object.assign(Object.create(LexerNode.prototype) as LexerNode, node);
  copy.setChildren(
    node.getChildren().map((child) => {
      if (!(child instanceof LexerNode)) return child;
      const childCopy = copyOf(child);
      childCopy.setParent(copy);
      return childCopy;
    }),
  );
  return copy;
}

/**
 * Univer 0.25.1 keeps the parsed tokens of a formula, and its parser changes those of LET and LAMBDA: read a second
 * time (when a table or a name has changed) the names point at the first reading, and the cell shows #VALUE!.
 * This hands the parser a copy. Safe to call again.
 */
export function keepLetReadable(): void {
  const { prototype } = LexerTreeBuilder;
  if (patched.has(prototype)) return;
  patched.add(prototype);
  // eslint's rule does not apply: it is called with its object below.
  const original = Reflect.get(prototype, 'treeBuilder') as (...args: unknown[]) => unknown;
  Reflect.set(prototype, 'treeBuilder', function (this: LexerTreeBuilder, ...args: unknown[]) {
    const node = original.apply(this, args);
    return node instanceof LexerNode && typeof args[0] === 'string' && USES_NAMES.test(args[0])
      ? copyOf(node)
      : node;
  });
}
