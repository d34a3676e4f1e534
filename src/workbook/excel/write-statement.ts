import type { Plan } from '../../framework/plan';
import { voiceNamed } from '../../entries/statement-words';
import { generateStatement } from '../../statement/priorities/statement-rows';
import { samePriority } from '../../statement/priorities/statement-row';
import { typedCell } from '../cell-text';
import { readWorkbook } from './read-workbook';
import { WorkbookRefused } from './workbook-refused';

/** Writes the generated sentences into PCP Statement, column Figures, and nothing else. Answers with rows changed. */
export async function writeStatement(context: Excel.RequestContext, plan: Plan): Promise<number> {
  const contents = await readWorkbook(context);
  const table = contents.tables['PcpStatement'];
  const figures = table?.columns.indexOf('Figures') ?? -1;
  if (!table || figures < 0) {
    throw new WorkbookRefused(
      'There is no table PcpStatement with a column Figures.',
      'PCP Statement',
      'Create workbook on Start adds what is missing.',
    );
  }
  const [priority, voice] = [table.columns.indexOf('Priority'), table.columns.indexOf('Voice')];
  const body = context.workbook.tables.getItem(table.name).getDataBodyRange();
  let changed = 0;
  for (const row of generateStatement(contents, plan)) {
    const at = table.rows.findIndex(
      ({ values }) =>
        samePriority(String(values[priority] ?? ''), row.priority) &&
        voiceNamed(String(values[voice] ?? '')) === row.voice,
    );
    if (at < 0 || (table.rows[at]?.values[figures] ?? '') === row.figures) continue;
    body.getCell(at, figures).values = [[typedCell(row.figures)]];
    changed += 1;
  }
  await context.sync();
  return changed;
}
