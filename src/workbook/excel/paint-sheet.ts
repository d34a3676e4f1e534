import { HEADER, PURPOSE, TABLE_STYLE, TITLE } from '../appearance';
import { typedCell } from '../cell-text';
import { columnLetters } from '../../entries/column-letters';
import type { NamedRange, SheetBlueprint, TableBlueprint } from '../sheet-blueprint';
import { applyAppearance, pointsOfCharacters } from './looks';
import { paintCells } from './paint-cells';
import {
  paintColumnFormats,
  paintColumnFormula,
  paintColumnLooks,
  paintColumnValidation,
} from './paint-column';
import { paintNames } from './paint-names';
import { paintStatusRules } from './paint-status-rules';
import { placeOf, type TablePlace } from './table-place';

/**
 * Paints a sheet that has nothing on it yet. The table comes as late as it can: what fails before leaves a sheet that
 * the next run recognises by its title and headers, and completes.
 */
export function paintNewSheet(
  context: Excel.RequestContext,
  blueprint: SheetBlueprint,
  sheet: Excel.Worksheet,
  names: readonly NamedRange[],
  position: number | null,
): void {
  if (position !== null) sheet.position = position;
  paintFrame(sheet, blueprint);
  const place = blueprint.table && placeOf(blueprint, blueprint.table);
  if (blueprint.table && place) {
    paintRows(sheet, place, blueprint.table);
    makeTable(sheet, place, blueprint.table);
  } else {
    paintCells(sheet, blueprint.cells);
  }
  for (const named of names) context.workbook.names.getItemOrNullObject(named.name).delete();
  paintNames(context, sheet, names, place);
  if (blueprint.table && place) {
    for (const column of blueprint.table.columns) paintColumnFormula(sheet, place, column);
    for (const column of blueprint.table.columns) paintColumnValidation(sheet, place, column);
  }
  paintStatusRules(sheet, blueprint, place);
}

/** Title, purpose, widths, heights, frozen panes and how it prints. */
export function paintFrame(sheet: Excel.Worksheet, blueprint: SheetBlueprint): void {
  // Together: a sheet that Excel did not let us finish is known by both.
  sheet.getRange('A1:A2').values = [[typedCell(blueprint.title)], [typedCell(blueprint.purpose)]];
  applyAppearance(sheet.getRange('A1'), TITLE);
  applyAppearance(sheet.getRange('A2'), PURPOSE);
  blueprint.columnWidths.forEach((characters, at) => {
    const letters = columnLetters(at + 1);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = pointsOfCharacters(characters);
  });
  for (const { first, last, points } of blueprint.rowHeights)
    sheet.getRange(`${first}:${last}`).format.rowHeight = points;
  // The tables draw their own lines, and input cells are boxed.
  sheet.showGridlines = false;
  const { rows, columns } = blueprint.freeze;
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRange(`A1:${columnLetters(columns)}${rows}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (blueprint.printTitleRow !== null) {
    sheet.pageLayout.setPrintTitleRows(`$${blueprint.printTitleRow}:$${blueprint.printTitleRow}`);
  }
}

/** Formats first, so that a text column keeps text, then headers and rows as they are scaffolded. */
function paintRows(sheet: Excel.Worksheet, place: TablePlace, table: TableBlueprint): void {
  paintColumnLooks(sheet, place, table);
  for (const column of table.columns) paintColumnFormats(sheet, place, column);
  const block = sheet.getRangeByIndexes(place.headerRow - 1, 0, place.rowCount + 1, place.headers.length);
  block.values = [place.headers, ...table.rows.map((row) => row.map(typedCell))];
}

/** Turns a block with headers into the table. */
export function makeTable(sheet: Excel.Worksheet, place: TablePlace, table: TableBlueprint): void {
  const block = sheet.getRangeByIndexes(
    place.headerRow - 1,
    place.firstColumn - 1,
    Math.max(1, place.rowCount) + 1,
    place.headers.length,
  );
  nameTable(sheet.tables.add(block, true), table);
}

/** How a table looks, and its name last: without it the next run knows that the table is not finished. */
export function nameTable(made: Excel.Table, table: TableBlueprint): void {
  made.style = TABLE_STYLE;
  made.showBandedRows = false;
  paintHeaders(made.getHeaderRowRange());
  made.name = table.name;
}

export function paintHeaders(headers: Excel.Range): void {
  applyAppearance(headers, HEADER);
  headers.format.wrapText = true;
  headers.format.verticalAlignment = 'Center';
}
