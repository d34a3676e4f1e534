import { typedCell } from '../cell-text';
import { endOfChunk } from './end-of-chunk';
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

/**
 * Writes the list in place of the one before, which is found by its table whatever its sheet is called. A sheet of that
 * name that is not ours stays, and so does a list beside which somebody has written. Answers with the sheet's name.
 */
export async function writeListSheet(context: Excel.RequestContext, list: ListSheet): Promise<string> {
  const { worksheets, tables } = context.workbook;
  const table = tables.getItemOrNullObject(list.table);
  const range = table.getRange();
  const look = (sheet: Excel.Worksheet) => {
    sheet.load({ name: true, visibility: true });
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ values: true, rowIndex: true, rowCount: true, columnIndex: true, columnCount: true });
    return { sheet, used };
  };
  const [home, named] = [look(table.worksheet), look(worksheets.getItemOrNullObject(list.sheet))];
  table.load({ name: true });
  range.load({ rowIndex: true, rowCount: true, columnIndex: true, columnCount: true });
  await context.sync();
  const { sheet: existing, used } = table.isNullObject ? named : home;
  if (
    !existing.isNullObject &&
    table.isNullObject &&
    !isBegunSheet(
      used,
      list,
      list.columns.map(({ header }) => header),
    )
  ) {
    throw new WorkbookRefused(
      `There is a sheet ${list.sheet} that is not ours; it was left alone.`,
      list.sheet,
      'Rename that sheet, then try again.',
    );
  }
  if (!table.isNullObject && !isListAlone(used, range, list)) {
    throw new WorkbookRefused(
      `${existing.name} holds more than the list; it was left alone.`,
      existing.name,
      'Copy what is yours to another sheet and delete this one, then try again.',
    );
  }
  const name = existing.isNullObject ? list.sheet : existing.name;
  if (!existing.isNullObject) {
    // Excel deletes no sheet that only a program can show.
    if (existing.visibility === Excel.SheetVisibility.veryHidden)
      existing.visibility = Excel.SheetVisibility.hidden;
    existing.delete();
  }
  const sheet = worksheets.add(name);
  sheet.getRange('A1:A2').values = [[list.title], [list.purpose]];
  sheet.getRange('A1').format.font.bold = true;
  const cells = sheet.getRange('A4').getResizedRange(list.rows.length, list.columns.length - 1);
  list.columns.forEach(({ isText }, column) => {
    if (isText) cells.getColumn(column).numberFormat = everyCell('@');
  });
  const rows = [list.columns.map(({ header }) => header), ...list.rows.map((row) => row.map(typedCell))];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    if (start > 0) await context.sync();
    end = endOfChunk(rows, start);
    cells.getCell(start, 0).getResizedRange(end - start - 1, list.columns.length - 1).values = rows.slice(
      start,
      end,
    );
  }
  sheet.tables.add(cells, true).name = list.table;
  list.columns.forEach(({ width }, column) => {
    const { format } = cells.getColumn(column);
    format.columnWidth = width;
    format.wrapText = true;
    format.verticalAlignment = Excel.VerticalAlignment.top;
  });
  sheet.freezePanes.freezeRows(4);
  sheet.activate();
  await context.sync();
  return name;
}

/** Whether nothing stands on the sheet but title, purpose and the list with its own columns. */
function isListAlone(used: Excel.Range, range: Excel.Range, { columns }: ListSheet): boolean {
  return (
    range.columnCount === columns.length &&
    used.rowIndex + used.rowCount <= range.rowIndex + range.rowCount &&
    used.columnIndex >= range.columnIndex &&
    used.columnIndex + used.columnCount <= range.columnIndex + range.columnCount &&
    used.values.every((row: unknown[], at) => {
      const isAbove = used.rowIndex + at > 1 && used.rowIndex + at < range.rowIndex;
      return !isAbove || row.every((cell) => cell === '');
    })
  );
}
