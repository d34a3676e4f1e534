import type {
  CellValue,
  CoverContents,
  ReadRow,
  ReadTable,
  WorkbookContents,
} from '../../entries/workbook-contents';
import { COVER_NAMES, OUR_TABLES } from './our-tables';

/** Bytes asked for at once, by estimate: Excel on the web answers no more than 5 MB. */
const BYTES_AT_ONCE = 4_500_000;
/** What a row's values and formulas take, rounded up: most where they are calculated or hold what people have written. */
const ROW_BYTES: Readonly<Record<string, number>> = {
  PcpScorecard: 17_000,
  PcpNational: 7_000,
  PcpStatement: 7_000,
  PcpFramework: 1_500,
};
const OTHER_ROW_BYTES = 500;

/** A table that is there, before its rows have been read. */
interface FoundTable {
  table: Excel.Table;
  sheet: Excel.Worksheet;
  header: Excel.Range;
  body: Excel.Range;
}

/**
 * Everything of ours in the workbook, as it stands: two syncs, more only where the plan has many more measures than the
 * built-in one, or there are over 3,000 rows of figures. Tables and the cover's cells are found by name, wherever they
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
  const rows = await readRows(context, found);
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

async function readRows(context: Excel.RequestContext, found: readonly FoundTable[]): Promise<ReadRow[][]> {
  const read: { range: Excel.Range; hidden: Excel.Range[] }[][] = [];
  let asked = 0;
  for (const { body, table } of found) {
    const parts: { range: Excel.Range; hidden: Excel.Range[] }[] = [];
    const rowBytes = ROW_BYTES[table.name] ?? OTHER_ROW_BYTES;
    for (let start = 0; start < body.rowCount;) {
      const room = Math.max(1, Math.floor((BYTES_AT_ONCE - asked) / rowBytes));
      const count = Math.min(room, body.rowCount - start);
      const range = body.getRow(start).getResizedRange(count - 1, 0);
      range.load({ values: true, formulas: true, rowIndex: true });
      // Mixed: some rows are hidden, so each has to be asked.
      const isMixed = body.rowHidden === null;
      const hidden = isMixed ? Array.from({ length: count }, (_, row) => range.getRow(row)) : [];
      for (const row of hidden) row.load({ rowHidden: true });
      parts.push({ range, hidden });
      asked += count * rowBytes;
      start += count;
      if (asked > BYTES_AT_ONCE - OTHER_ROW_BYTES) {
        await context.sync();
        asked = 0;
      }
    }
    read.push(parts);
  }
  await context.sync();
  return found.map(({ body }, index) =>
    (read[index] ?? []).flatMap(({ range, hidden }) => rowsOf(range, hidden, body.rowHidden)),
  );
}

function rowsOf(range: Excel.Range, hidden: readonly Excel.Range[], allHidden: boolean | null): ReadRow[] {
  return range.values.map((values: unknown[], index): ReadRow => {
    // Words that begin like a formula ('=1+1) are their own formula text; a formula never is its own value.
    const formulas = (range.formulas[index] ?? []).map((formula: unknown, column: number) =>
      typeof formula === 'string' && formula.startsWith('=') && formula !== values[column] ? formula : null,
    );
    return {
      row: range.rowIndex + index + 1,
      values: values.map(cellValue),
      ...(formulas.some((formula) => formula !== null) ? { formulas } : {}),
      ...(allHidden === true || hidden[index]?.rowHidden ? { hidden: true as const } : {}),
    };
  });
}

function tableOf({ table, sheet, header }: FoundTable, rows: ReadRow[]): ReadTable {
  const columns = (header.values[0] ?? []).map(String);
  const place = { headerRow: header.rowIndex + 1, firstColumn: header.columnIndex + 1 };
  return { sheet: sheet.name, name: table.name, ...place, columns, rows };
}

/** What a cell shows while it waits for a custom function: not a value yet. */
const NOT_CALCULATED = ['#BUSY!', '#GETTING_DATA'];

/** Excel's empty text is an empty cell; everything else is a number, a truth value or words. */
function cellValue(value: unknown): CellValue {
  if (value === '' || NOT_CALCULATED.includes(String(value))) return null;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
}
