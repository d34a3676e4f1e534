import {
  AstTreeBuilder,
  FormulaCurrentConfigService,
  FunctionService,
  Lexer,
  LexerNode,
} from '@univerjs/engine-formula';

interface Reader {
  _formulaCurrentConfigService: object;
}
type ReadTokens = (this: Reader, ...args: unknown[]) => unknown;
const patched = new WeakSet<object>();

/** Every kept formula has the empty text in its key. */
const EVERY_FORMULA = '';

/**
 * Univer 0.25.1 parses a formula once and keeps it, but not while a table has changed: then each cell's formula is
 * read anew, though a column of a table holds the same text in every row. A workbook of 138 rows took 20 seconds.
 * This reads each text once in a pass, and lets nothing be kept from one pass to the next: what was kept had the range
 * that a table had when it was read, so that a row added later was counted once and then no more. Safe to call again.
 */
export function parseEachFormulaOnce(): void {
  if (patched.has(Lexer.prototype)) return;
  patched.add(Lexer.prototype);
  /** For each engine, the tokens of the formulas read in its present pass. */
  const passes = new WeakMap<object, Map<string, unknown>>();
  /** What the tokens were parsed to in the pass they were last read in. */
  const trees = new WeakMap<object, { tree?: unknown }>();

  const readTokens = Reflect.get(Lexer.prototype, 'treeBuilder') as ReadTokens;
  Reflect.set(Lexer.prototype, 'treeBuilder', function (this: Reader, ...args: unknown[]) {
    const [formula, transformSuffix = true] = args;
    const read = passes.get(this._formulaCurrentConfigService);
    if (!read || typeof formula !== 'string' || transformSuffix !== true) {
      const tokens = readTokens.apply(this, args);
      if (tokens instanceof LexerNode) trees.delete(tokens);
      return tokens;
    }
    if (!read.has(formula)) {
      const tokens = readTokens.apply(this, args);
      read.set(formula, tokens);
      if (tokens instanceof LexerNode) trees.set(tokens, {});
    }
    return read.get(formula);
  });

  // A pass begins where the engine takes in what has changed.
  const load = Reflect.get(FormulaCurrentConfigService.prototype, 'load') as (
    this: object,
    data: unknown,
  ) => void;
  Reflect.set(FormulaCurrentConfigService.prototype, 'load', function (this: object, data: unknown) {
    passes.set(this, new Map());
    FunctionService.prototype.deleteFormulaAstCacheKey(EVERY_FORMULA);
    load.call(this, data);
  });

  const parse = Reflect.get(AstTreeBuilder.prototype, 'parse') as (
    this: object,
    tokens: LexerNode,
  ) => unknown;
  Reflect.set(AstTreeBuilder.prototype, 'parse', function (this: object, tokens: LexerNode) {
    const kept = trees.get(tokens);
    if (!kept) return parse.call(this, tokens);
    kept.tree ??= parse.call(this, tokens);
    return kept.tree;
  });
}
