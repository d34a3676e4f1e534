import { neverFormula } from '../../entries/import/entry-row';
import type { Problem } from '../../entries/problem';
import { WorkbookRefused } from './workbook-refused';

const SHEET = 'PCP Problems';
const TABLE = 'PcpProblems';
const COLUMNS = [
  'Severity',
  'Sheet',
  'Cell',
  'Column',
  'KPI',
  'What is wrong',
  'What to do',
  'Code',
] as const;
const WIDTHS = [60, 110, 50, 80, 150, 330, 330, 140] as const;

/** Writes the problems to a sheet of their own, in place of the list before. A sheet of that name that is not ours stays. */
export async function listProblems(
  context: Excel.RequestContext,
  problems: readonly Problem[],
): Promise<string> {
  const { worksheets } = context.workbook;
  const existing = worksheets.getItemOrNullObject(SHEET);
  const list = existing.tables.getItemOrNullObject(TABLE);
  existing.load({ name: true });
  list.load({ name: true });
  await context.sync();
  if (!existing.isNullObject && list.isNullObject) {
    throw new WorkbookRefused(
      `There is a sheet ${SHEET} that is not ours; it was left alone.`,
      SHEET,
      'Rename that sheet, then list the problems again.',
    );
  }
  if (!existing.isNullObject) existing.delete();
  const sheet = worksheets.add(SHEET);
  sheet.getRange('A1:A2').values = [
    ['Problems'],
    ['What the checks found; the list is not kept up to date by itself.'],
  ];
  sheet.getRange('A1').format.font.bold = true;
  const values = problems.map(({ severity, sheet: on, cell, column, kpi, message, fix, code }) =>
    [severity === 'error' ? 'Error' : 'Warning', on, cell, column, kpi ?? '', message, fix, code].map(
      neverFormula,
    ),
  );
  const range = sheet.getRange('A4').getResizedRange(values.length, COLUMNS.length - 1);
  range.values = [[...COLUMNS], ...values];
  sheet.tables.add(range, true).name = TABLE;
  WIDTHS.forEach((width, column) => {
    const cells = range.getColumn(column);
    cells.format.columnWidth = width;
    cells.format.wrapText = true;
    cells.format.verticalAlignment = Excel.VerticalAlignment.top;
  });
  sheet.freezePanes.freezeRows(4);
  sheet.activate();
  await context.sync();
  return SHEET;
}
