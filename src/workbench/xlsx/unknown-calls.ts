import type { DefinedName } from '../../workbook/file/workbook-parts';
import type { EngineWorkbook } from '../engine/engine-workbook';

const TEXTS = /"(?:[^"]|"")*"/g;
const CALL = /(?<![\w.\]])([A-Za-z_][\w.]*)\(/g;
/** A name that LET or LAMBDA gives, before it is used as a function. */
const GIVEN = /[(,]\s*([A-Za-z_][\w.]*)\s*,/g;

/** Collects what formulas call that the engine has no function for; what the file itself names is left out. */
export function unknownCalls(
  engine: EngineWorkbook,
  names: readonly DefinedName[],
): { note: (formula: string) => void; found: Set<string> } {
  const named = new Set(names.map(({ name }) => name.toUpperCase()));
  const found = new Set<string>();
  const note = (formula: string) => {
    const outside = formula.replace(TEXTS, '""');
    for (const [, call = ''] of outside.matchAll(CALL)) {
      const name = call.toUpperCase();
      if (engine.knowsFunction(name) || named.has(name) || found.has(name)) continue;
      const given = [...outside.matchAll(GIVEN)].some((match) => match[1]?.toUpperCase() === name);
      if (!given) found.add(name);
    }
  };
  return { note, found };
}
