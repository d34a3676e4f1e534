import type { Plan } from '../../framework/plan';
import { blueprintOf } from '../blueprint';
import type { PaletteName } from '../palettes';
import { askOurRules, recolour } from './our-rules';
import { COVER_NAMES } from '../cover-contents';
import { surveyWorkbook } from './survey-workbook';
import { WorkbookRefused } from './workbook-refused';

const NO_COVER = { area: null, periodEnd: null, preparedBy: null, version: null, state: null, marking: null };

/**
 * Writes the palette into its cell on PCP Cover and gives its colours to every rule of ours in the workbook, those of
 * judged columns on the analyst's own sheets too, unless they are protected. Three syncs.
 *
 * @throws WorkbookRefused where the cover has no such cell, or a sheet is protected
 */
export async function choosePalette(
  context: Excel.RequestContext,
  plan: Plan,
  palette: PaletteName,
): Promise<void> {
  const blueprint = blueprintOf(plan, { ...NO_COVER, palette });
  const { standing, names, sheets, protectedSheets } = await surveyWorkbook(context, blueprint);
  const name = COVER_NAMES.palette;
  if (
    names.get(name.toUpperCase())?.includes('!') !== true ||
    names.get(name.toUpperCase())?.includes('#REF!')
  ) {
    throw new WorkbookRefused(
      'PCP Cover has no cell that names the colours.',
      'PCP Cover',
      'Add what is missing on Start, with row 11 of PCP Cover empty, then choose the colours again.',
    );
  }
  const locked = blueprint.sheets
    .flatMap(({ name: each, statusRules }) => {
      const found = standing.get(each);
      return statusRules.length > 0 && found?.state === 'ours' ? [found.sheet] : [];
    })
    .find((sheet) => protectedSheets.includes(sheet));
  if (locked) {
    const remedy = 'Unprotect it (Review, Unprotect Sheet), then choose the colours again.';
    throw new WorkbookRefused(`The sheet ${locked} is protected; nothing was changed.`, locked, remedy);
  }
  const open = sheets.filter((sheet) => !protectedSheets.includes(sheet));
  const rules = open.map((sheet) => askOurRules(context.workbook.worksheets.getItem(sheet).getRange()));
  await context.sync();
  context.workbook.names.getItem(name).getRange().values = [[palette]];
  for (const ours of rules) recolour(ours(), palette);
  await context.sync();
}
