import { defaultPlan } from '../framework/default-plan';
import type { Cell } from '../framework/cell';
import type { Definition, MeasuredDefinition } from '../framework/definition';
import { whichDefinition } from '../framework/which-definition';
import { cellOf, isBlankCell, shown, textArgument } from './cell-argument';
import { FunctionError, wrongArgument } from './function-error';

/**
 * The definition that judges a figure: the row of PcpFramework that was given, else the plan's own, by id. With its
 * headers the row is read whatever the order of the columns, and whatever columns of one's own are among them.
 *
 * @throws FunctionError #N/A for an id that nobody knows, with the nearest ones; #VALUE! for a row that cannot be read.
 */
export function definitionArgument(kpi: unknown, given: unknown, headers?: unknown): Definition {
  const id = textArgument(kpi, 'kpi');
  const found = whichDefinition(defaultPlan, id, rowsWithHeaders(given, headers));
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
export function measuredArgument(kpi: unknown, given: unknown, headers?: unknown): MeasuredDefinition {
  const definition = definitionArgument(kpi, given, headers);
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

function rowsWithHeaders(given: unknown, headers: unknown): readonly (readonly Cell[])[] | undefined {
  const rows = givenRows(given, 'definition');
  return rows && [...(givenRows(headers, 'headers') ?? []), ...rows];
}

function givenRows(given: unknown, name: 'definition' | 'headers'): readonly (readonly Cell[])[] | undefined {
  if (!Array.isArray(given)) {
    const cell = cellOf(given, name);
    if (isBlankCell(cell)) return undefined;
    throw wrongArgument(
      name === 'headers'
        ? 'headers takes PcpFramework[#Headers]; this is one cell.'
        : "definition takes the KPI's row of PcpFramework, or the whole table; this is one cell.",
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
