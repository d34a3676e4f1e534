import type { ICellData } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { outsideTexts } from './structured-references';
import type { Table } from './table';

/**
 * Keeps what the engine calls a table's columns to their headers. A header that was typed over renames its column in
 * every formula, as Excel does; a column that came in without a header is named as Excel names it, "Column1".
 */
export function keepColumnNames(table: Table, isRenamed: boolean): void {
  const header = table.getHeaderRowRange();
  const names = (header.values?.[0] ?? []).map(String);
  const known = names.map((_, at) => table.engine.getTableColumnByIndex(at));
  if (known.every((column, at) => column?.displayName === names[at])) return;
  names.forEach((name, at) => {
    if (name !== '') return;
    let number = 1;
    while (names.some((each) => each.toLowerCase() === `column${number}`)) number++;
    names[at] = `Column${number}`;
    header.getColumn(at).values = [[`'${names[at]}`]];
  });
  known.forEach((column, at) => {
    const [before, now] = [column?.displayName, names[at]];
    if (!column || before === undefined || now === undefined || before === now) return;
    column.displayName = now;
    if (isRenamed) renameInFormulas(table, before, now);
  });
  table.setBox(table.box);
}

/** `Figures[Value]`, `Figures[[#This Row],[Value]]` → the same with the new name, in every cell and name. */
function renameInFormulas(table: Table, before: string, now: string): void {
  const { workbook } = table;
  const { engine } = workbook;
  const reference = new RegExp(`\\b(${table.name}\\[)((?:[^[\\]]|\\[[^[\\]]*\\])*)\\]`, 'gi');
  const renamed = (formula: string) =>
    outsideTexts(formula, (part) =>
      part.replace(reference, (_, open: string, inside: string) =>
        inside === before ? `${open}${now}]` : `${open}${inside.replaceAll(`[${before}]`, `[${now}]`)}]`,
      ),
    );
  for (const sheet of workbook.worksheets.all()) {
    const value: Record<number, Record<number, ICellData>> = {};
    const cells = sheet.engine.getSheet().getCellMatrix();
    cells.forValue((row, column, cell) => {
      if (!cell?.f || !cell.f.includes(table.name)) return;
      const f = renamed(cell.f);
      if (f !== cell.f) (value[row] ??= {})[column] = { f };
    });
    const range = { startRow: 0, startColumn: 0, endRow: cells.getLength() - 1, endColumn: 0 };
    const params = { unitId: engine.unitId, subUnitId: sheet.id, range, value };
    if (Object.keys(value).length > 0) engine.execute(SetRangeValuesCommand.id, params);
  }
  for (const name of workbook.names.all()) {
    const formula = renamed(name.formula);
    if (formula !== name.formula) name.formula = formula;
  }
}
