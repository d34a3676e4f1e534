import type { Cell } from './cell';
import { textOf } from './cell';
import type { Definition } from './definition';
import { DEFINITION_COLUMNS } from './definition-columns';
import { definitionFromRow, type DefinitionProblem } from './definition-from-row';
import { findDefinition, normalisedId } from './find-definition';
import { nearestIds } from './nearest-ids';
import type { Plan } from './plan';

/** Which definition judges a figure, or why none does. */
export type WhichDefinition =
  | { found: 'plan' | 'given'; definition: Definition }
  | { found: 'unknown'; id: string; nearest: string[] }
  | { found: 'wrong'; id: string; problems: DefinitionProblem[] };

/**
 * The rule for which definition wins when a function is given one (src/framework/README.md).
 *
 * 1. Nothing given, or only blank cells: the plan's own, by id.
 * 2. One row: it wins over the plan, as a whole. A blank cell says "none"; the plan does not fill it in, or an
 *    analyst could not clear a baseline. A row of another id is refused, as a formula filled past its row would be.
 * 3. Several rows, or a table with its headers: the row of that id wins in the same way; where there is none, the
 *    plan's own. The same id twice is refused.
 * 4. A row that cannot be read is refused with what is wrong in it; the plan never stands in silently.
 * What the table has no column for (whose figures are shared, the name of the document that holds a setting)
 * still comes from the plan.
 *
 * Without headers the cells are read in the order of `DEFINITION_COLUMNS`; columns further right are ignored.
 */
export function whichDefinition(
  plan: Plan,
  id: string,
  given?: Cell | readonly (readonly Cell[])[],
): WhichDefinition {
  const wanted = normalisedId(id);
  const rows = (
    Array.isArray(given) ? (given as readonly (readonly Cell[])[]) : [[(given as Cell) ?? null]]
  ).filter((row) => row.some((cell) => textOf(cell) !== null));
  const [first = []] = rows;
  const headers = isHeaders(first) ? first : undefined;
  const body = headers ? rows.slice(1) : rows;
  if (rows.length === 0) return ofPlan(plan, wanted);
  if (!headers && first.length < DEFINITION_COLUMNS.length) {
    const message = `Give the whole row of PcpFramework (${DEFINITION_COLUMNS.length} cells), or its headers too.`;
    return { found: 'wrong', id: wanted, problems: [{ column: 'KPI', message }] };
  }

  const idAt = headers ? headers.findIndex((cell) => sameWord(cell, 'KPI')) : 0;
  const mine = body.filter((row) => normalisedId(textOf(row[idAt] ?? null) ?? '') === wanted);
  const [row] = mine;
  if (mine.length > 1) {
    const message = `${wanted} stands in ${mine.length} rows of the table; keep one.`;
    return { found: 'wrong', id: wanted, problems: [{ column: 'KPI', message }] };
  }
  if (!row) {
    if (headers || body.length > 1) return ofPlan(plan, wanted);
    const other = textOf(first[idAt] ?? null);
    const message = other
      ? `The row is ${normalisedId(other)}'s, not ${wanted}'s: give the row of the same KPI.`
      : 'The row has no id: type one under KPI.';
    return { found: 'wrong', id: wanted, problems: [{ column: 'KPI', message }] };
  }

  const read = definitionFromRow(row, headers);
  if ('problems' in read) return { found: 'wrong', id: wanted, problems: read.problems };
  return { found: 'given', definition: withPlanFacts(read.definition, findDefinition(plan, wanted)) };
}

function ofPlan(plan: Plan, id: string): WhichDefinition {
  const definition = findDefinition(plan, id);
  return definition ? { found: 'plan', definition } : { found: 'unknown', id, nearest: nearestIds(plan, id) };
}

function isHeaders(row: readonly Cell[]): boolean {
  return row.some((cell) => sameWord(cell, 'KPI')) && row.some((cell) => sameWord(cell, 'Kind'));
}

function sameWord(cell: Cell | undefined, word: string): boolean {
  return textOf(cell)?.toLowerCase() === word.toLowerCase();
}

function withPlanFacts(definition: Definition, planned: Definition | undefined): Definition {
  const shared = planned?.figuresFrom ? { ...definition, figuresFrom: planned.figuresFrom } : definition;
  if (shared.kind !== 'target' || shared.target.value !== null || planned?.kind !== 'target') return shared;
  return planned.target.value === null
    ? { ...shared, target: { ...shared.target, setting: planned.target.setting } }
    : shared;
}
