import type { ExcelDate } from '../../framework/definition';
import type { Plan } from '../../framework/plan';
import { dueEntries } from '../due-entries';
import { addEntriesTo, type EntriesAdded } from './add-entries';
import type { RowsWritten } from './append-rows';
import { readWorkbook } from './read-workbook';

/** Adds to PCP Data an empty row for every figure that is due for a quarter. A row that is there is never added again. */
export async function prepareQuarter(
  context: Excel.RequestContext,
  plan: Plan,
  periodEnd: ExcelDate,
  written?: RowsWritten,
  signal?: AbortSignal,
): Promise<EntriesAdded> {
  const contents = await readWorkbook(context);
  return addEntriesTo(context, contents, dueEntries(contents, plan, periodEnd), written, signal);
}
