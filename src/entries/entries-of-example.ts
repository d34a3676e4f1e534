import type { Plan } from '../framework/plan';
import type { NewEntry } from './import/import-plan';
import { planImport } from './import/plan-import';
import { readSource } from './import/read-source';
import type { WorkbookContents } from './workbook-contents';

/**
 * The example figures (seeds/west-midlands/example-figures.csv: published series, each row with its source) as entries
 * of PcpData for a workbook without figures.
 */
export async function entriesOfExample(csv: string, plan: Plan): Promise<NewEntry[]> {
  const cover = { periodEnd: null, preparedBy: null, version: null, state: null, marking: null };
  const empty: WorkbookContents = { cover: { area: plan.area, ...cover }, tables: {}, sheets: [] };
  return (await planImport(readSource(csv), empty, plan)).added;
}
