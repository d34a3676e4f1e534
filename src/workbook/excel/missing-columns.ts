import { listWords } from '../../statement/sentence/list-words';
import { WorkbookRefused } from './workbook-refused';

/** Why nothing is written to a table that lacks columns of ours. */
export function missingColumns(columns: readonly string[], sheet: string): WorkbookRefused {
  return new WorkbookRefused(
    `${sheet} has no ${columns.length === 1 ? 'column' : 'columns'} ${listWords(columns)} any more; nothing was changed.`,
    sheet,
    'If it was renamed, give it back its name (Check lists it); else Create workbook on Start puts it back.',
  );
}
