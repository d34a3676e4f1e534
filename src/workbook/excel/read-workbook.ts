import type {
  CellValue,
  CoverContents,
  ReadRow,
  ReadTable,
  WorkbookContents,
} from '../../entries/workbook-contents';
import { cellValue } from './cell-value';
import { COVER_NAMES, OUR_TABLES } from './our-tables';
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
  const cover = Object.values(COVER_NAMES).map((name) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load({ values: true, address: true });
    return range;
  });
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
    cover: coverOf(cover),
    tables: Object.fromEntries(
      found.map((each, index) => [each.table.name, tableOf(each, rows[index] ?? [])]),
    ),
    sheets: worksheets.items.map(({ name, visibility }) => ({
      name,
      hidden: visibility !== Excel.SheetVisibility.visible,
    })),
  };
}

function coverOf(ranges: readonly Excel.Range[]): CoverContents {
  const fields = Object.keys(COVER_NAMES);
  const value = (field: keyof CoverContents): CellValue => {
    const range = ranges[fields.indexOf(field)];
    return !range || range.isNullObject ? null : cellValue(range.values[0]?.[0]);
  };
  const text = (field: keyof CoverContents) => (value(field) === null ? null : String(value(field)));
  const placeOf = (field: keyof CoverContents) => {
    const range = ranges[fields.indexOf(field)];
    return !range || range.isNullObject ? undefined : range.address.slice(range.address.lastIndexOf('!') + 1);
  };
  const periodEnd = value('periodEnd');
  return {
    area: text('area'),
    periodEnd: typeof periodEnd === 'number' ? periodEnd : null,
    preparedBy: text('preparedBy'),
    version: text('version'),
    state: text('state'),
    marking: text('marking'),
    palette: text('palette'),
    cells: { area: placeOf('area'), periodEnd: placeOf('periodEnd'), state: placeOf('state') },
  };
}

function tableOf({ table, sheet, header }: FoundTable, rows: ReadRow[]): ReadTable {
  const columns = (header.values[0] ?? []).map(String);
  const place = { headerRow: header.rowIndex + 1, firstColumn: header.columnIndex + 1 };
  return { sheet: sheet.name, name: table.name, ...place, columns, rows };
}
