import type { Definition } from '../framework/definition';
import type { DefinitionProblem } from '../framework/definition-from-row';
import { normalisedId } from '../framework/find-definition';
import { everyDefinition, type Plan } from '../framework/plan';
import { whichDefinition } from '../framework/which-definition';
import type { ReadRow, WorkbookContents } from './workbook-contents';

/** A row of PcpFramework that cannot be judged by. */
export interface UnreadableDefinition {
  row: number;
  id: string;
  problems: DefinitionProblem[];
}

/** What a workbook's figures are judged by. */
export interface WorkbookDefinitions {
  /** By id: the plan's in the plan's order, as the workbook has edited them, then the workbook's own. */
  byId: Map<string, Definition>;
  /** Ids that PcpFramework lists, with their row of the sheet; empty where the workbook has no such table. */
  rows: Map<string, number>;
  unreadable: UnreadableDefinition[];
  /** Rows whose id an earlier row has already. */
  twice: { row: number; id: string }[];
}

/** Reads PcpFramework: its row of a KPI wins over the plan; a row that cannot be read leaves the KPI to the plan. */
export function readWorkbookDefinitions(contents: WorkbookContents, plan: Plan): WorkbookDefinitions {
  const found: WorkbookDefinitions = {
    byId: new Map(everyDefinition(plan).map((definition) => [definition.id, definition])),
    rows: new Map(),
    unreadable: [],
    twice: [],
  };
  const table = contents.tables['PcpFramework'];
  const idAt = table?.columns.findIndex((header) => header.trim().toLowerCase() === 'kpi') ?? -1;
  if (!table || idAt < 0) return found;
  for (const { row, values } of table.rows) readRow(found, plan, table.columns, idAt, { row, values });
  return found;
}

/** The definitions that a workbook is judged by, by id: the plan's, as edited on PcpFramework, then its own. */
export function workbookDefinitions(contents: WorkbookContents, plan: Plan): Map<string, Definition> {
  return readWorkbookDefinitions(contents, plan).byId;
}

function readRow(
  found: WorkbookDefinitions,
  plan: Plan,
  columns: readonly string[],
  idAt: number,
  { row, values }: ReadRow,
): void {
  const id = normalisedId(String(values[idAt] ?? ''));
  if (id === '') return;
  if (found.rows.has(id)) {
    found.twice.push({ row, id });
    return;
  }
  found.rows.set(id, row);
  const which = whichDefinition(plan, id, [columns, values]);
  if (which.found === 'given') found.byId.set(id, which.definition);
  if (which.found === 'wrong') found.unreadable.push({ row, id, problems: which.problems });
}
