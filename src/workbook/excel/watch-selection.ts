/** Where the user is: the active cell, A1 without the sheet, and its formula (null where it has none). */
export interface ExcelSelection {
  sheet: string;
  address: string;
  formula: string | null;
}

/** Reads where the user is: one sync. */
export async function readSelection(context: Excel.RequestContext): Promise<ExcelSelection> {
  const cell = context.workbook.getActiveCell();
  cell.load({ address: true, formulas: true, worksheet: { name: true } });
  await context.sync();
  const typed: unknown = cell.formulas[0]?.[0];
  return {
    sheet: cell.worksheet.name,
    address: cell.address.slice(cell.address.lastIndexOf('!') + 1),
    formula: typeof typed === 'string' && typed.startsWith('=') ? typed : null,
  };
}

/** Calls `moved` whenever another cell is selected. Answers with the way to stop. */
export async function watchSelection(
  context: Excel.RequestContext,
  moved: () => void,
): Promise<() => Promise<void>> {
  const handler = context.workbook.onSelectionChanged.add(() => {
    moved();
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}
