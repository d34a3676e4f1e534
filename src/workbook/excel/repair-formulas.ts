import type { CoverContents } from '../../entries/workbook-contents';
import type { Plan } from '../../framework/plan';
import { blueprintOf } from '../blueprint';
import { followMovedCells } from './follow-moved-cells';
import { paintCells } from './paint-cells';
import { followBlocks } from './follow-blocks';
import { inPalette } from '../in-palette';
import { USUAL_PALETTE } from '../palettes';
import { paintColumnFormula } from './paint-column';
import { askOurRules, recolour } from './our-rules';
import { askStatusRules, paintStatusRules } from './paint-status-rules';
import { filteredTable } from './refuse-filtered';
import { surveyWorkbook } from './survey-workbook';
import { columnAt } from './table-place';
import { WorkbookRefused } from './workbook-refused';

const NO_COVER: CoverContents = {
  area: null,
  periodEnd: null,
  preparedBy: null,
  version: null,
  state: null,
  marking: null,
};

/**
 * Writes the formulas of every calculated column anew: they come back where Excel shows #NAME? or where a number was
 * typed over one. Those of the cover come back where their cell is empty. The status words get the colours of the palette
 * that the cover names. What people type into is not touched. One sync a sheet and two to look; answers with the sheets.
 */
export async function repairFormulas(
  context: Excel.RequestContext,
  plan: Plan,
  onProgress: (sheet: string, done: number, of: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<string[]> {
  const plain = blueprintOf(plan, NO_COVER);
  const survey = await surveyWorkbook(context, plain);
  const palette = survey.palette ?? USUAL_PALETTE;
  const blueprint = inPalette(followBlocks(followMovedCells(plain, survey.names), survey.standing), palette);
  const ours = blueprint.sheets.flatMap((sheet) => {
    const standing = survey.standing.get(sheet.name);
    return standing?.state === 'ours' ? [{ sheet, standing }] : [];
  });
  const locked = ours.find(({ standing }) => survey.protectedSheets.includes(standing.sheet));
  if (locked) {
    const { sheet } = locked.standing;
    const remedy = 'Unprotect it (Review, Unprotect Sheet), then repair again.';
    throw new WorkbookRefused(`The sheet ${sheet} is protected; nothing was changed.`, sheet, remedy);
  }
  const filtered = ours.find(
    ({ sheet: { table } }) =>
      table?.columns.some(({ formula }) => formula) && survey.filteredTables.includes(table.name),
  );
  if (filtered) throw filteredTable(filtered.standing.sheet);
  const { worksheets } = context.workbook;
  const all = survey.sheets
    .filter((name) => !survey.protectedSheets.includes(name))
    .map((name) => askOurRules(worksheets.getItem(name).getRange()));
  const rules = ours.map(({ sheet, standing }) =>
    askStatusRules(worksheets.getItem(standing.sheet), sheet, standing.place),
  );
  await context.sync();
  for (const found of all) recolour(found(), palette);
  const repaired: string[] = [];
  for (const [done, { sheet, standing }] of ours.entries()) {
    signal?.throwIfAborted();
    onProgress(standing.sheet, done, ours.length);
    const worksheet = worksheets.getItem(standing.sheet);
    const calculated = sheet.cells.filter(({ formula }) => formula);
    if (!standing.place) paintCells(worksheet, calculated);
    const columns = (sheet.table?.columns ?? []).filter(({ formula }) => formula);
    for (const column of columns) {
      if (standing.place && columnAt(standing.place, column.header) >= 0)
        paintColumnFormula(worksheet, standing.place, column);
    }
    if (columns.length + calculated.length === 0) continue;
    paintStatusRules(worksheet, sheet, standing.place, rules[done]?.());
    await context.sync();
    repaired.push(standing.sheet);
  }
  return repaired;
}
