import type { CellValue } from '../../entries/workbook-contents';
import { typedCell } from '../cell-text';
import { endOfChunk } from './end-of-chunk';
import { missingColumns } from './missing-columns';
import { missingTable } from './missing-table';
import { filteredTable } from './refuse-filtered';

/** Rows read at once to find where a table's own rows end. */
const ROWS_LOOKED_AT = 2_000;

/** Called between chunks with rows done and rows in all. */
export type RowsWritten = (done: number, of: number) => void;

/** The number format of each row's cell of one column. */
export interface RowFormats {
  column: string;
  of: readonly string[];
}

/**
 * Adds rows to a table: first into the empty rows at its end, then below it. Cells are named by their headers; a
 * column that the row does not name is left to the table (its formula fills down). Nothing that stands is touched.
 */
export async function appendRows(
  context: Excel.RequestContext,
  tableName: string,
  rows: readonly Readonly<Record<string, CellValue>>[],
  written: RowsWritten = () => undefined,
  signal?: AbortSignal,
  formats?: RowFormats,
): Promise<void> {
  if (rows.length === 0) return;
  const table = context.workbook.tables.getItemOrNullObject(tableName);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  table.load({ name: true, worksheet: { name: true }, autoFilter: { isDataFiltered: true } });
  header.load({ values: true });
  body.load({ rowCount: true });
  await context.sync();
  if (table.isNullObject) throw missingTable(tableName);
  if (table.autoFilter.isDataFiltered) throw filteredTable(table.worksheet.name);
  const headers = (header.values[0] ?? []).map((text) => String(text).trim().toLowerCase());
  const columns = Object.keys(rows[0] ?? {});
  refuseMissing(columns, headers, rows, table.worksheet.name);
  const keys = headers.map((text) => columns.find((column) => column.toLowerCase() === text));
  const cells = rows.map((row) => keys.map((key) => cellOf(key === undefined ? null : row[key])));
  const named = keys.map((key) => key !== undefined);
  const used = await usedRows(context, body, named);
  const inside = Math.min(cells.length, body.rowCount - used);
  for (let start = 0; start < cells.length;) {
    signal?.throwIfAborted();
    const end = endOfChunk(cells, start, start < inside ? inside : cells.length);
    const chunk = cells.slice(start, end);
    const isInside = start < inside;
    const rowsAt = used + start + (isInside ? 0 : body.rowCount - used - inside);
    const wanted = formats && keys.includes(formats.column) ? formats : null;
    // Formats go first: rows that are there are not added again, so nothing may be missing once their cells are filled.
    if (!isInside)
      table.rows.add(undefined, (wanted ? chunk.map(blank) : chunk) as (string | number | boolean)[][]);
    if (wanted) {
      table
        .getDataBodyRange()
        .getCell(rowsAt, keys.indexOf(wanted.column))
        .getResizedRange(chunk.length - 1, 0).numberFormat = wanted.of
        .slice(start, end)
        .map((each) => [each]);
    }
    if (isInside || wanted)
      table
        .getDataBodyRange()
        .getRow(rowsAt)
        .getResizedRange(chunk.length - 1, 0).values = chunk;
    await context.sync();
    start = end;
    written(start, cells.length);
  }
}

/** A column that was renamed or taken out, and that something is to be written to: nothing of a row may be lost. */
function refuseMissing(
  columns: readonly string[],
  headers: readonly string[],
  rows: readonly Readonly<Record<string, CellValue>>[],
  sheet: string,
): void {
  const missing = columns.filter(
    (column) => !headers.includes(column.toLowerCase()) && rows.some((row) => (row[column] ?? null) !== null),
  );
  if (missing.length > 0) throw missingColumns(missing, sheet);
}

/**
 * How many rows there are up to the last that holds anything; looked for from the end, since tables may be long. In a
 * column that is not `named` to be written, a formula fills down by itself and does not make a row a used one.
 */
async function usedRows(
  context: Excel.RequestContext,
  body: Excel.Range,
  named: readonly boolean[],
): Promise<number> {
  const isFilled = (cell: unknown, column: number) =>
    cell !== '' && (named[column] === true || !(typeof cell === 'string' && cell.startsWith('=')));
  for (let end = body.rowCount; end > 0; end -= ROWS_LOOKED_AT) {
    const start = Math.max(0, end - ROWS_LOOKED_AT);
    const rows = body.getRow(start).getResizedRange(end - start - 1, 0);
    rows.load({ formulas: true });
    await context.sync();
    const last = (rows.formulas as unknown[][]).findLastIndex((row) => row.some(isFilled));
    if (last >= 0) return start + last + 1;
  }
  return 0;
}

function blank(row: readonly CellValue[]): null[] {
  return row.map(() => null);
}

/** Null leaves a cell of an existing row as it is; in a new row it is empty. */
function cellOf(value: CellValue | undefined): CellValue {
  return value === undefined || value === null ? null : typedCell(value);
}
