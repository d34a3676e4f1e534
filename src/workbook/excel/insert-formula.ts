import { WorkbookRefused } from './workbook-refused';

/** Writes a formula into the active cell, never over anything. Answers with the cell: "Sheet1!C3". */
export async function insertFormula(context: Excel.RequestContext, formula: string): Promise<string> {
  const cell = context.workbook.getActiveCell();
  cell.load({ address: true, formulas: true });
  await context.sync();
  const standing: unknown = cell.formulas[0]?.[0];
  // Where it stands already, an earlier try has done it though Excel did not say so.
  if (standing === formula) return cell.address;
  if (standing !== '') {
    throw new WorkbookRefused(
      `${cell.address} is not empty; nothing was written over it.`,
      cell.address,
      'Select an empty cell, then insert again.',
    );
  }
  cell.formulas = [[formula]];
  await context.sync();
  return cell.address;
}
