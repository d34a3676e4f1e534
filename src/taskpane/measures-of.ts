import { workbookDefinitions } from '../entries/workbook-definitions';
import type { WorkbookContents } from '../entries/workbook-contents';
import type { Definition } from '../framework/definition';
import { everyDefinition, type Plan } from '../framework/plan';
import { nationalOf, scorecardOf, type ScorecardRow } from '../statement/scorecard/scorecard';

/** A measure as the pane shows it; without a workbook, or without figures in it, only the definition is known. */
export interface Measure {
  definition: Definition;
  row: ScorecardRow | null;
}

/** Every measure by id, in the plan's order, with its row of the scorecard where the workbook has one. */
export function measuresOf(contents: WorkbookContents | null, plan: Plan): ReadonlyMap<string, Measure> {
  const definitions = contents ? [...workbookDefinitions(contents, plan).values()] : everyDefinition(plan);
  const measures = new Map<string, Measure>();
  for (const definition of definitions) measures.set(definition.id, { definition, row: null });
  if (!contents?.tables['PcpData']) return measures;
  const rows = [...scorecardOf(contents, plan), ...nationalOf(contents, plan).map(({ row }) => row)];
  for (const row of rows) measures.set(row.kpi, { definition: row.definition, row });
  return measures;
}
