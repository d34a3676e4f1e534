import { appearanceOf, INPUT } from '../appearance';
import { DATE_FORMAT } from '../number-format';
import type { ColumnBlueprint, TableBlueprint } from '../sheet-blueprint';
import { applyAppearance } from './looks';
import { columnCells, firstCellOf, type TablePlace } from './table-place';
import { applyValidation } from './validations';
import { everyCell } from './whole-range';

/** Adjacent columns that look alike, so that a block is formatted in one go. */
export function paintColumnLooks(sheet: Excel.Worksheet, place: TablePlace, table: TableBlueprint): void {
  let start = 0;
  table.columns.forEach((column, at) => {
    const next = table.columns[at + 1];
    if (next && looksLike(next, column)) return;
    const block = sheet.getRangeByIndexes(
      place.headerRow,
      place.firstColumn - 1 + start,
      Math.max(1, place.rowCount),
      at - start + 1,
    );
    applyAppearance(block, appearanceOf(column));
    block.format.verticalAlignment = 'Top';
    start = at + 1;
  });
}

function looksLike(one: ColumnBlueprint, other: ColumnBlueprint): boolean {
  return JSON.stringify(appearanceOf(one)) === JSON.stringify(appearanceOf(other));
}

/** Wrapping, number formats and the input cells of one column's rows. */
export function paintColumnFormats(sheet: Excel.Worksheet, place: TablePlace, column: ColumnBlueprint): void {
  const cells = columnCells(sheet, place, column.header);
  if (column.wrap) cells.format.wrapText = true;
  if (column.numberFormat === DATE_FORMAT) cells.format.horizontalAlignment = 'Center';
  for (const row of column.inputRows ?? [])
    applyAppearance(columnCells(sheet, place, column.header, row, 1), INPUT);
  if (column.rowFormats?.length === place.rowCount)
    cells.numberFormat = column.rowFormats.map((format) => [format]);
  else if (column.numberFormat !== 'General') cells.numberFormat = everyCell(column.numberFormat);
}

/** The formula of a calculated column in some of its rows; all of them unless told. */
export function paintColumnFormula(
  sheet: Excel.Worksheet,
  place: TablePlace,
  column: ColumnBlueprint,
  from = 0,
  count = place.rowCount,
): void {
  const cells = columnCells(sheet, place, column.header, from, count);
  if (column.formula) cells.formulas = everyCell(column.formula);
  else if (column.rowFormulas) {
    cells.formulas = column.rowFormulas.slice(from, from + count).map((formula) => [formula]);
  }
}

export function paintColumnValidation(
  sheet: Excel.Worksheet,
  place: TablePlace,
  column: ColumnBlueprint,
): void {
  if (!column.validation) return;
  applyValidation(columnCells(sheet, place, column.header), column.validation, (header) =>
    firstCellOf(place, header),
  );
}
