import type { Problem } from '../../entries/problem';
import { typedCell } from '../cell-text';

/** Types what each problem's `replacement` says into its cell, and nothing else. Answers with how many. */
export async function applyFixes(
  context: Excel.RequestContext,
  problems: readonly Problem[],
): Promise<number> {
  let typed = 0;
  for (const { sheet, cell, replacement } of problems) {
    if (replacement === undefined || cell === '') continue;
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[typedCell(replacement)]];
    typed += 1;
  }
  await context.sync();
  return typed;
}
