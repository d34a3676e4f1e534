import type { Definition, ExcelDate } from '../../framework/definition';
import type { Plan } from '../../framework/plan';
import type { Entry } from '../../entries/entry';
import { readEntries } from '../../entries/read-entries';
import type { WorkbookContents } from '../../entries/workbook-contents';

/** What the workbook holds of the whole (no breakdowns): the force's figures and each peer's. */
export interface HeldFigures {
  /** End of the reporting period: the cover's, else that of the last figure. */
  periodEnd: ExcelDate;
  area: string;
  peers: readonly string[];
  /** Those of a definition's KPI in one area; small and capital letters are one, as for Excel. */
  entriesOf: (definition: Definition, area: string) => readonly Entry[];
}

export function heldFigures(contents: WorkbookContents, plan: Plan): HeldFigures {
  const byKpiAndArea = new Map<string, Entry[]>();
  const keyOf = (kpi: string, area: string) => `${kpi}|${area.trim().toLowerCase()}`;
  let last = 0;
  for (const entry of readEntries(contents).entries) {
    if (entry.breakdown !== '') continue;
    last = Math.max(last, entry.periodEnd);
    const key = keyOf(entry.kpi, entry.area);
    const known = byKpiAndArea.get(key);
    if (known) known.push(entry);
    else byKpiAndArea.set(key, [entry]);
  }
  return {
    periodEnd: contents.cover.periodEnd ?? last,
    area: contents.cover.area ?? plan.area,
    peers: plan.peers,
    entriesOf: ({ id, figuresFrom }, area) => byKpiAndArea.get(keyOf(figuresFrom ?? id, area)) ?? [],
  };
}
