import type { ReadRow, ReadTable, WorkbookContents } from '../../entries/workbook-contents';
import { cellValue } from './cell-value';
import { COVER_NAMES, coverContents, type CoverCell } from '../cover-contents';
import { OUR_TABLES } from './our-tables';
import { readRows } from './read-rows';

/** A table that is there, before its rows have been read. */
interface FoundTable {
  table: Excel.Table;
  sheet: Excel.Worksheet;
  header: Excel.Range;
  body: Excel.Range;
}

/**
 * Everything of ours in the workbook, as it stands: two syncs, more only where the plan has many more measures than the
 * built-in one, there are over 3,000 rows of figures, or notes are very long. Tables and the cover's cells are found by name, wherever they
 * were moved to.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookContents> {
  const { application, worksheets, tables, names } = context.workbook;
  const knowsMarks = Office.context.requirements.isSetSupported('ExcelApi', '1.11');
  if (knowsMarks) application.load({ decimalSeparator: true });
  worksheets.load({ name: true, visibility: true });
  const cover = new Map(
    Object.values(COVER_NAMES).map((name) => {
      const range = names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load({ values: true, address: true, worksheet: { name: true } });
      return [name, range];
    }),
  );
  const asked = OUR_TABLES.map((name): FoundTable => {
    const table = tables.getItemOrNullObject(name);
    const found = {
      table,
      sheet: table.worksheet,
      header: table.getHeaderRowRange(),
      body: table.getDataBodyRange(),
    };
    table.load({ name: true });
    found.sheet.load({ name: true });
    found.header.load({ values: true, rowIndex: true, columnIndex: true });
    found.body.load({ rowCount: true, rowIndex: true, rowHidden: true });
    return found;
  });
  await context.sync();
  const found = asked.filter(({ table }) => !table.isNullObject);
  const rows = await readRows(
    context,
    found.map(({ table, body }) => ({ table: table.name, body })),
  );
  return {
    ...(knowsMarks ? { decimal: application.decimalSeparator === ',' ? ',' : '.' } : {}),
    cover: coverContents((name) => coverCell(cover.get(name))),
    tables: Object.fromEntries(
      found.map((each, index) => [each.table.name, tableOf(each, rows[index] ?? [])]),
    ),
    sheets: worksheets.items.map(({ name, visibility }) => ({
      name,
      hidden: visibility !== Excel.SheetVisibility.visible,
    })),
  };
}

function coverCell(range: Excel.Range | undefined): CoverCell | null {
  if (!range || range.isNullObject) return null;
  const { name } = range.worksheet;
  const address = range.address.slice(range.address.lastIndexOf('!') + 1);
  return { sheet: name, address, value: cellValue(range.values[0]?.[0]) };
}

function tableOf({ table, sheet, header }: FoundTable, rows: ReadRow[]): ReadTable {
  const columns = (header.values[0] ?? []).map(String);
  const place = { headerRow: header.rowIndex + 1, firstColumn: header.columnIndex + 1 };
  return { sheet: sheet.name, name: table.name, ...place, columns, rows };
}
