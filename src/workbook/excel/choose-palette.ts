import type { Plan } from '../../framework/plan';
import { blueprintOf } from '../blueprint';
import type { PaletteName } from '../palettes';
import { COVER_NAMES } from './our-tables';
import { paintStatusRules } from './paint-status-rules';
import { surveyWorkbook } from './survey-workbook';
import { WorkbookRefused } from './workbook-refused';

const NO_COVER = { area: null, periodEnd: null, preparedBy: null, version: null, state: null, marking: null };

/**
 * Writes the palette into its cell on PCP Cover and colours the status words of our sheets with it: our rules are
 * deleted and made again. Two syncs.
 *
 * @throws WorkbookRefused where the cover has no such cell, or a sheet is protected
 */
export async function choosePalette(
  context: Excel.RequestContext,
  plan: Plan,
  palette: PaletteName,
): Promise<void> {
  const blueprint = blueprintOf(plan, { ...NO_COVER, palette });
  const { standing, names, protectedSheets } = await surveyWorkbook(context, blueprint);
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
  const coloured = blueprint.sheets.flatMap((sheet) => {
    const found = standing.get(sheet.name);
    return sheet.statusRules.length > 0 && found?.state === 'ours' ? [{ sheet, found }] : [];
  });
  const locked = coloured.find(({ found }) => protectedSheets.includes(found.sheet))?.found.sheet;
  if (locked) {
    const remedy = 'Unprotect it (Review, Unprotect Sheet), then choose the colours again.';
    throw new WorkbookRefused(`The sheet ${locked} is protected; nothing was changed.`, locked, remedy);
  }
  context.workbook.names.getItem(name).getRange().values = [[palette]];
  for (const { sheet, found } of coloured)
    paintStatusRules(context.workbook.worksheets.getItem(found.sheet), sheet, found.place);
  await context.sync();
}
