import { defaultPlan } from '../framework/default-plan';
import type { Cell } from '../framework/cell';
import type { Definition, MeasuredDefinition } from '../framework/definition';
import { whichDefinition } from '../framework/which-definition';
import { cellOf, isBlankCell, shown, textArgument } from './cell-argument';
import { FunctionError, wrongArgument } from './function-error';

/**
 * The definition that judges a figure: the row of PcpFramework that was given, else the plan's own, by id.
 *
 * @throws FunctionError #N/A for an id that nobody knows, with the nearest ones; #VALUE! for a row that cannot be read.
 */
export function definitionArgument(kpi: unknown, given: unknown): Definition {
  const id = textArgument(kpi, 'kpi');
  const found = whichDefinition(defaultPlan, id, givenRows(given));
  switch (found.found) {
    case 'plan':
    case 'given':
      return found.definition;
    case 'unknown':
      throw unknownKpi(found.id, found.nearest);
    case 'wrong':
      throw wrongArgument(
        `The definition of ${found.id} cannot be read. ${found.problems.map(({ column, message }) => `${column}: ${message}`).join(' ')}`,
      );
  }
}

/** The same for a function that only a measured KPI has an answer to. */
export function measuredArgument(kpi: unknown, given: unknown): MeasuredDefinition {
  const definition = definitionArgument(kpi, given);
  if (definition.kind === 'milestone') {
    throw new FunctionError(
      '#N/A',
      `${definition.id} is a milestone, a thing to be done: it has no figures.`,
    );
  }
  return definition;
}

function unknownKpi(id: string, nearest: string[]): FunctionError {
  const hint = nearest.length > 0 ? ` Did you mean ${nearest.join(', ')}?` : '';
  return new FunctionError('#N/A', `There is no KPI ${shown(id)}.${hint} PCP.KPIS() lists them all.`);
}

function givenRows(given: unknown): readonly (readonly Cell[])[] | undefined {
  if (!Array.isArray(given)) {
    const cell = cellOf(given, 'definition');
    if (isBlankCell(cell)) return undefined;
    throw wrongArgument(
      "definition takes the KPI's row of PcpFramework, or the whole table; this is one cell.",
    );
  }
  const rows: unknown[] = given;
  const matrix = rows.every((row) => Array.isArray(row)) ? (rows as unknown[][]) : [rows];
  return matrix.map((row) => row.map(asCell));
}

function asCell(cell: unknown): Cell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return null;
}
