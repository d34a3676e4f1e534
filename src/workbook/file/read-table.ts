import type { CellValue, ReadRow, ReadTable } from '../../entries/workbook-contents';
import type { ReadCell, SheetRow } from './read-sheet';
import { typedFormula } from './stored-formula';
import type { TablePart } from './table-part';
import { UnreadableFile } from './unreadable-file';

type Rows = ReadonlyMap<number, SheetRow>;

/** A table's rows out of its sheet's; rows that the file does not mention are left out, as empty rows are. */
export function readTable(sheet: string, rows: Rows, table: TablePart): ReadTable {
  const { range } = table;
  const first = table.hasHeader ? range.top + 1 : range.top;
  const headers = table.hasHeader ? rows.get(range.top)?.cells : undefined;
  return {
    sheet,
    name: table.name,
    headerRow: first - 1,
    firstColumn: range.left,
    // What stands in the cell is what people see, where another program has renamed it there and nowhere else.
    columns: table.columns.map((name, at) => headerOf(headers?.get(range.left + at)) ?? name),
    rows: rowsBetween(
      rows,
      first,
      range.bottom - table.totalsRows,
      range.left,
      table.columns.length,
      table.name,
    ),
    ...rowsBelow(rows, table),
  };
}

function rowsBelow(rows: Rows, { range, name }: TablePart): Pick<ReadTable, 'below'> {
  const filled = new Map(
    [...rows].filter(
      ([number, { cells }]) =>
        number > range.bottom &&
        [...cells].some(
          ([column, { value }]) =>
            column >= range.left && column <= range.right && value !== null && value !== '',
        ),
    ),
  );
  if (filled.size === 0) return {};
  return {
    below: rowsBetween(filled, range.bottom + 1, Infinity, range.left, range.right - range.left + 1, name),
  };
}

function headerOf(cell: ReadCell | undefined): string | null {
  return typeof cell?.value === 'string' && cell.value.trim() !== '' ? cell.value : null;
}

/** How far down the header row of a table is looked for. */
const HEADER_WITHIN = 60;

/**
 * A table whose table object is gone, by its headers: the first row that holds most of them, and all rows below
 * until an empty one. Null where no row does.
 */
export function tableByHeaders(
  sheet: string,
  name: string,
  rows: Rows,
  headers: readonly string[],
): ReadTable | null {
  const wanted = new Set(headers.map((header) => header.toLowerCase()));
  for (const [headerRow, { cells }] of rows) {
    if (headerRow > HEADER_WITHIN) break;
    const found = [...cells].filter(([, { value }]) => wanted.has(String(value).trim().toLowerCase()));
    const [firstFound] = found;
    if (!firstFound || found.length * 2 <= headers.length) continue;
    const firstColumn = firstFound[0];
    const columns: string[] = [];
    for (let column = firstColumn; cells.has(column); column += 1) {
      columns.push(String(cells.get(column)?.value ?? '').trim());
    }
    let last = headerRow;
    while (
      [...(rows.get(last + 1)?.cells.values() ?? [])].some(({ value }) => value !== null && value !== '')
    ) {
      last += 1;
    }
    return {
      sheet,
      name,
      headerRow,
      firstColumn,
      columns,
      rows: rowsBetween(rows, headerRow + 1, last, firstColumn, columns.length, name),
      isRange: true,
    };
  }
  return null;
}

/** Cells of a table, the empty ones too: a million rows of forty columns. */
const MOST_CELLS = 40_000_000;

function rowsBetween(
  rows: Rows,
  first: number,
  last: number,
  left: number,
  width: number,
  table: string,
): ReadRow[] {
  const within = [...rows].filter(([number]) => number >= first && number <= last);
  if (within.length * width > MOST_CELLS) {
    throw new UnreadableFile(
      'it is far larger inside than any workbook of ours (more than 40 million cells).',
    );
  }
  const typed = onceEach((formula) => typedFormula(formula, table));
  return within
    .sort(([a], [b]) => a - b)
    .map(([number, { cells, hidden }]) => {
      const inRow = Array.from({ length: width }, (_, at) => cells.get(left + at));
      return {
        row: number,
        values: inRow.map((cell): CellValue => cell?.value ?? null),
        ...formulasOf(inRow, typed),
        ...(hidden ? { hidden: true as const } : {}),
      };
    });
}

function formulasOf(
  cells: readonly (ReadCell | undefined)[],
  typed: (formula: string) => string,
): Pick<ReadRow, 'formulas'> {
  if (cells.every((cell) => (cell?.formula ?? null) === null)) return {};
  return { formulas: cells.map((cell) => (cell?.formula == null ? null : typed(cell.formula))) };
}

/** Works each formula out once: a file may share one between a million cells. */
function onceEach(work: (formula: string) => string): (formula: string) => string {
  const known = new Map<string, string>();
  return (formula) => {
    const done = known.get(formula) ?? work(formula);
    known.set(formula, done);
    return done;
  };
}
