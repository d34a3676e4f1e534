import { columnLetters } from '../../entries/column-letters';
import { KINDS_OF_THRESHOLD, type Threshold } from '../thresholds';
import { WorkbookRefused } from './workbook-refused';

/**
 * Types a threshold for every KPI of its kinds that has none of its own; what somebody typed stays. Two syncs.
 *
 * @param share 0.05 for 5 %
 * @throws WorkbookRefused where there is no PcpFramework with these columns
 */
export async function fillThreshold(
  context: Excel.RequestContext,
  threshold: Threshold,
  share: number,
): Promise<{ filled: number; standing: number }> {
  const table = context.workbook.tables.getItemOrNullObject('PcpFramework');
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  table.load({ name: true });
  table.worksheet.load({ name: true, protection: { protected: true } });
  header.load({ values: true, columnIndex: true });
  body.load({ formulas: true, rowIndex: true });
  await context.sync();
  const headers = table.isNullObject ? [] : (header.values[0] ?? []).map(String);
  const [kind, column] = [headers.indexOf('Kind'), headers.indexOf(threshold)];
  if (kind < 0 || column < 0) {
    throw new WorkbookRefused(
      `PCP Framework has no column ${threshold}.`,
      'PCP Framework',
      'Create workbook on Start adds what is missing.',
    );
  }
  const { name: sheet, protection } = table.worksheet;
  if (protection.protected)
    throw new WorkbookRefused(`The sheet ${sheet} is protected.`, sheet, 'Unprotect it, then try again.');
  const wanted = body.formulas.flatMap((row: unknown[], index: number) =>
    KINDS_OF_THRESHOLD[threshold].includes(String(row[kind]).trim().toLowerCase()) ? [index] : [],
  );
  const blank = wanted.filter((index) => body.formulas[index]?.[column] === '');
  const letters = columnLetters(header.columnIndex + column + 1);
  for (const index of blank)
    table.worksheet.getRange(`${letters}${body.rowIndex + index + 1}`).values = [[share]];
  await context.sync();
  return { filled: blank.length, standing: wanted.length - blank.length };
}
