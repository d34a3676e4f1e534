import { WorkbookRefused } from './workbook-refused';

/**
 * Why nothing is written to a filtered table: Excel writes several rows at once to the rows that show alone, and all
 * with what the first was to get (office-js issue 224); rows of it can neither be put in nor taken out. Single cells
 * are not concerned.
 */
export function filteredTable(sheet: string): WorkbookRefused {
  return new WorkbookRefused(
    `The table on ${sheet} is filtered, so that Excel would put figures into the wrong rows; nothing was changed.`,
    sheet,
    CLEAR_FILTER,
  );
}

/** What to do about it. */
export const CLEAR_FILTER = 'Clear the filter (Data, Clear), then try again.';

/** Refuses where rows are to be written to a table that is filtered. One sync. */
export async function refuseFiltered(context: Excel.RequestContext, tableName: string): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(tableName);
  table.autoFilter.load({ isDataFiltered: true });
  table.worksheet.load({ name: true });
  await context.sync();
  if (!table.isNullObject && table.autoFilter.isDataFiltered) throw filteredTable(table.worksheet.name);
}
