import { WorkbookRefused } from './workbook-refused';

/** Why nothing is written where a table of ours is gone. */
export function missingTable(table: string): WorkbookRefused {
  return new WorkbookRefused(
    `The table ${table} is not in the workbook.`,
    table,
    'Create workbook on Start adds what is missing.',
  );
}
