import { strToU8 } from 'fflate';
import { dataColumnPositions, DATA_COLUMNS, type DataColumn, type Entry } from '../../entries/entry';
import { entryRow } from '../../entries/import/entry-row';
import type { NewEntry } from '../../entries/import/import-plan';
import { editSheet, type CellEdit } from './edit-sheet';
import { grownSheet, grownTable } from './grow-table';
import { openPackage, type OfficePackage } from './open-package';
import { unkeptParts } from './foreign-parts';
import { replaceParts } from './replace-parts';
import { sheetLayout, type SheetLayout } from './sheet-layout';
import { tablesOfSheet, type TablePart } from './table-part';
import { UnreadableFile } from './unreadable-file';
import { calculatedOnOpening } from './calculated-on-opening';
import { workbookParts } from './workbook-parts';

/** What to write into PcpData: new rows, and rows whose entry is replaced. An `ImportPlan` is one. */
export interface EntriesToAdd {
  added: readonly NewEntry[];
  changed: readonly { row: number; before: Entry; after: NewEntry; columns: readonly string[] }[];
}

/**
 * The same file with entries written into PcpData: blank rows of the table are filled first, then it grows. Every
 * part of the package stays byte for byte, whatever it is, but the data sheet, its table, and the word in the
 * workbook's part that has Excel calculate when the file is next opened. Throws `UnreadableFile` with the reason
 * where that cannot be done without harm.
 */
export function addEntriesToFile(bytes: Uint8Array, entries: EntriesToAdd): Promise<Uint8Array> {
  try {
    return Promise.resolve(written(bytes, entries));
  } catch (error) {
    return Promise.reject(
      error instanceof UnreadableFile ? error : new UnreadableFile('it is damaged and cannot be written to.'),
    );
  }
}

function written(bytes: Uint8Array, { added, changed }: EntriesToAdd): Uint8Array {
  if (added.length === 0 && changed.length === 0) return bytes;
  const pkg = openPackage(bytes);
  const unkept = unkeptParts(pkg);
  if (unkept.length > 0)
    throw new UnreadableFile(`it carries ${unkept.join(', ')}, which any change would break.`);
  const workbook = workbookParts(pkg);
  if (workbook.date1904) throw new UnreadableFile('it counts dates from 1904: change that in Excel first.');
  const { table, sheetPart } = dataTable(pkg, workbook.sheets);
  const xml = pkg.textOf(sheetPart);
  const layout = sheetLayout(sheetPart, xml);
  const at = dataColumnPositions(table.columns);
  const missing = DATA_COLUMNS.filter((column) => at[column] < 0);
  if (missing.length > 0) throw new UnreadableFile(`its table PcpData has no column ${missing.join(', ')}.`);

  const blank = blankRows(layout, table);
  const rows = added.map((_, index) => blank[index] ?? table.range.bottom + 1 + index - blank.length);
  const last = Math.max(table.range.bottom, ...rows);
  if (last > table.range.bottom) refuseWhatStandsBelow(layout, table);
  const styles = stylesOf(layout, table);
  const edits = new Map<number, Map<number, CellEdit>>();
  const write = (row: number, entry: NewEntry, columns: readonly DataColumn[]) => {
    const cells = entryRow(entry);
    const inRow = edits.get(row) ?? new Map<number, CellEdit>();
    for (const column of columns) {
      const position = table.range.left + at[column];
      inRow.set(position, {
        value: cells[DATA_COLUMNS.indexOf(column)] ?? null,
        style: styles.get(position) ?? null,
      });
    }
    edits.set(row, inRow);
  };
  for (const { row, after, columns } of changed) {
    if (row <= table.range.top || row > table.range.bottom)
      throw new UnreadableFile(`row ${row} is not in PcpData.`);
    const concerned = DATA_COLUMNS.filter((column) => columns.includes(column));
    const cells = layout.rows.find((each) => each.row === row)?.cells ?? [];
    const formulas = new Set(cells.flatMap(({ column, isFormula }) => (isFormula ? [column] : [])));
    const computed = concerned.find((column) => formulas.has(table.range.left + at[column]));
    if (computed !== undefined)
      throw new UnreadableFile(
        `row ${row} of PcpData computes ${computed} by a formula. Copy the cell and paste it as a value first.`,
      );
    write(row, after, concerned);
  }
  added.forEach((entry, index) => write(rows[index] ?? last, entry, DATA_COLUMNS));

  const edited = grownSheet(editSheet(sheetPart, xml, edits), table.range, last);
  const parts = new Map([[sheetPart, strToU8(edited)]]);
  if (last > table.range.bottom)
    parts.set(table.part, strToU8(grownTable(pkg.textOf(table.part), table.range, last)));
  parts.set(workbook.part, strToU8(calculatedOnOpening(pkg.textOf(workbook.part))));
  return replaceParts(bytes, parts);
}

function dataTable(
  pkg: OfficePackage,
  sheets: readonly { part: string }[],
): { table: TablePart; sheetPart: string } {
  for (const { part: sheetPart } of sheets) {
    const table = tablesOfSheet(pkg, sheetPart).find(({ name }) => name.toLowerCase() === 'pcpdata');
    if (!table) continue;
    if (table.totalsRows > 0) {
      throw new UnreadableFile(
        'its table PcpData has a totals row. Switch it off (Table Design, Total Row) first.',
      );
    }
    return { table, sheetPart };
  }
  throw new UnreadableFile('it has no table PcpData to write to. Create the workbook first.');
}

/** Rows of the table in which nothing stands yet. */
function blankRows(layout: SheetLayout, { range }: TablePart): number[] {
  const filled = new Set(
    layout.rows
      .filter(({ cells }) =>
        cells.some(({ column, filled }) => filled && column >= range.left && column <= range.right),
      )
      .map(({ row }) => row),
  );
  return Array.from({ length: range.bottom - range.top }, (_, index) => range.top + 1 + index).filter(
    (row) => !filled.has(row),
  );
}

function refuseWhatStandsBelow(layout: SheetLayout, { range }: TablePart): void {
  const below = layout.rows.find(
    ({ row, cells }) =>
      row > range.bottom &&
      cells.some(({ column, filled }) => filled && column >= range.left && column <= range.right),
  );
  if (below)
    throw new UnreadableFile(
      `something stands in row ${below.row}, where PcpData would grow. Move it away first.`,
    );
}

/** How each column of the table looks, as in its last row. */
function stylesOf(layout: SheetLayout, { range }: TablePart): Map<number, string | null> {
  const inTable = layout.rows.filter(({ row }) => row > range.top && row <= range.bottom);
  return new Map((inTable.at(-1)?.cells ?? []).map(({ column, style }) => [column, style]));
}
