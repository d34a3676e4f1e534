import { typedCell } from '../cell-text';
import { isBegunSheet } from './is-begun-sheet';
import { everyCell } from './whole-range';
import { WorkbookRefused } from './workbook-refused';

/** A list of the moment on a sheet of its own: nothing refers to it, and writing it again replaces it. */
export interface ListSheet {
  sheet: string;
  table: string;
  title: string;
  /** What the list is, in a sentence. */
  purpose: string;
  /** `isText`: what looks like a number or a date stays as it is worded ("September 2021"). */
  columns: readonly { header: string; width: number; isText?: boolean }[];
  rows: readonly (readonly string[])[];
}

/** Writes the list in place of the one before. A sheet of that name that is not ours stays. Answers with its name. */
export async function writeListSheet(context: Excel.RequestContext, list: ListSheet): Promise<string> {
  const { worksheets } = context.workbook;
  const existing = worksheets.getItemOrNullObject(list.sheet);
  const table = existing.tables.getItemOrNullObject(list.table);
  const used = existing.getUsedRangeOrNullObject(true);
  existing.load({ name: true });
  table.load({ name: true });
  used.load({ values: true });
  await context.sync();
  if (!existing.isNullObject && table.isNullObject && !isBegunSheet(used, list)) {
    throw new WorkbookRefused(
      `There is a sheet ${list.sheet} that is not ours; it was left alone.`,
      list.sheet,
      'Rename that sheet, then try again.',
    );
  }
  if (!existing.isNullObject) existing.delete();
  const sheet = worksheets.add(list.sheet);
  sheet.getRange('A1:A2').values = [[list.title], [list.purpose]];
  sheet.getRange('A1').format.font.bold = true;
  const range = sheet.getRange('A4').getResizedRange(list.rows.length, list.columns.length - 1);
  list.columns.forEach(({ isText }, column) => {
    if (isText) range.getColumn(column).numberFormat = everyCell('@');
  });
  range.values = [
    list.columns.map(({ header }) => header),
    ...list.rows.map((cells) => cells.map(typedCell)),
  ];
  sheet.tables.add(range, true).name = list.table;
  list.columns.forEach(({ width }, column) => {
    const cells = range.getColumn(column);
    cells.format.columnWidth = width;
    cells.format.wrapText = true;
    cells.format.verticalAlignment = Excel.VerticalAlignment.top;
  });
  sheet.freezePanes.freezeRows(4);
  sheet.activate();
  await context.sync();
  return list.sheet;
}
