import { WorkbookRefused } from './workbook-refused';

/** Shows a sheet and selects a cell on it; `cell` is A1 without the sheet, or empty for the sheet alone. */
export async function goTo(context: Excel.RequestContext, sheetName: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load({ name: true, visibility: true });
  await context.sync();
  if (sheet.isNullObject) {
    throw new WorkbookRefused(
      `The workbook has no sheet ${sheetName}.`,
      sheetName,
      'It was renamed or deleted meanwhile. Create workbook on Start adds what is missing.',
    );
  }
  if (sheet.visibility !== Excel.SheetVisibility.visible) {
    throw new WorkbookRefused(
      `The sheet ${sheetName} is hidden.`,
      sheetName,
      'Unhide it: right-click any sheet’s tab.',
    );
  }
  sheet.activate();
  if (cell !== '') sheet.getRange(cell).select();
  await context.sync();
}
