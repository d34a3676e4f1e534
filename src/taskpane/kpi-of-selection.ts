import { tableCells } from '../entries/table-cells';
import type { WorkbookContents } from '../entries/workbook-contents';
import { findDefinition, normalisedId } from '../framework/find-definition';
import type { Plan } from '../framework/plan';
import type { Selection } from './workbook-port';

/**
 * The KPI that the selected cell is about: the first id in its PCP formula, else the KPI of its row in one of our
 * tables. `=PCP.STATUS("DA_OUTCOME",B2)` -> DA_OUTCOME; a row of PCP Data -> its KPI. Null for any other cell.
 */
export function kpiOfSelection(
  selection: Selection,
  contents: WorkbookContents | null,
  plan: Plan,
): string | null {
  const isKnown = (id: string) => findDefinition(plan, id) !== undefined || isListed(id, contents);
  return kpiOfFormula(selection.formula, isKnown) ?? kpiOfRow(selection, contents);
}

function kpiOfFormula(formula: string | null, isKnown: (id: string) => boolean): string | null {
  if (!formula || !/\bPCP\.[A-Z]+\(/i.test(formula)) return null;
  const ids = [...formula.matchAll(/"([^"]*)"/g)].map(([, text = '']) => normalisedId(text));
  return ids.find(isKnown) ?? null;
}

/** Whether the workbook has a KPI of its own by that id. */
function isListed(id: string, contents: WorkbookContents | null): boolean {
  const ids = tableCells(contents?.tables['PcpFramework'], ['KPI']);
  return id !== '' && ids.some(([typed]) => normalisedId(String(typed ?? '')) === id);
}

function kpiOfRow({ sheet, address }: Selection, contents: WorkbookContents | null): string | null {
  const row = Number(/\d+/.exec(address)?.[0] ?? 0);
  for (const table of Object.values(contents?.tables ?? {})) {
    const column = table.columns.indexOf('KPI');
    if (table.sheet !== sheet || column < 0) continue;
    const value = table.rows.find((each) => each.row === row)?.values[column];
    if (typeof value === 'string' && value.trim() !== '') return normalisedId(value);
  }
  return null;
}
