import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import type { EnteredCell } from './person-edits';
import { growTable } from './table-growth';
import type { Worksheet } from './worksheet';

/** A table takes in rows that are typed or pasted directly below it. */
export function growUnder(sheet: Worksheet, typed: EnteredCell[]): void {
  if (sheet.protection.protected) return;
  for (const table of sheet.workbook.tablesOn(sheet)) {
    const { box } = table;
    const rows = new Set(
      typed
        .filter(({ column }) => column >= box.column && column < box.column + box.columns)
        .map(({ row }) => row),
    );
    let end = box.row + box.rows;
    while (rows.has(end)) end++;
    if (end === box.row + box.rows) continue;
    const to = { ...box, rows: end - box.row };
    const inTheWay = sheet.workbook
      .tablesOn(sheet)
      .some((other) => other !== table && other.box.row >= box.row + box.rows && other.box.row < end);
    if (inTheWay) continue;
    growTable(table, to, new Set(typed.map(({ row, column }) => `${row},${column}`)));
  }
}

/** A formula typed into an otherwise empty column of a table fills the whole column. */
export function fillEmptyColumn(sheet: Worksheet, typed: EnteredCell[]): void {
  const [entered] = typed;
  if (typed.length !== 1 || !entered?.cell?.f) return;
  const { row, column, cell } = entered;
  const table = sheet.tableAt({ row, column, rows: 1, columns: 1 });
  if (!table || row === table.box.row || table.box.rows < 3) return;
  const first = table.box.row + 1;
  const last = table.box.row + table.box.rows - 1;
  const raw = sheet.engine.getSheet();
  for (let r = first; r <= last; r++) {
    const other = raw.getCellRaw(r, column);
    if (r !== row && (other?.f || (other?.v !== undefined && other.v !== null && other.v !== ''))) return;
  }
  const { engine } = sheet.workbook;
  const lexer = engine.engine.univer.__getInjector().get(LexerTreeBuilder);
  const value: Record<number, Record<number, { f: string }>> = {};
  for (let r = first; r <= last; r++) {
    if (r !== row) value[r] = { [column]: { f: lexer.moveFormulaRefOffset(String(cell.f), 0, r - row) } };
  }
  const range = { startRow: first, endRow: last, startColumn: column, endColumn: column };
  engine.execute(SetRangeValuesCommand.id, { unitId: engine.unitId, subUnitId: sheet.id, range, value });
}
