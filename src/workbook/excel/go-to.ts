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
  if (cell !== '') {
    const range = sheet.getRange(cell);
    range.load({ rowHidden: true, columnHidden: true });
    range.select();
    await context.sync();
    if (range.rowHidden || range.columnHidden) throw hidden(sheetName, cell, range.rowHidden);
  } else await context.sync();
}

function hidden(sheet: string, cell: string, isRow: boolean): WorkbookRefused {
  const [, column, row] = /^([A-Z]+)(\d+)/.exec(cell) ?? [];
  return isRow
    ? new WorkbookRefused(
        `${cell} does not show: row ${row} of ${sheet} is hidden, by a filter or by hand.`,
        `${sheet} ${cell}`,
        'Clear the filter (Data, Clear), or select the rows around it, right-click and choose Unhide.',
      )
    : new WorkbookRefused(
        `${cell} does not show: column ${column} of ${sheet} is hidden.`,
        `${sheet} ${cell}`,
        'Select the columns around it, right-click and choose Unhide.',
      );
}
