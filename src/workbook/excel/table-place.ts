import { columnLetters } from '../../entries/column-letters';
import type { SheetBlueprint, TableBlueprint } from '../sheet-blueprint';

/** Where a table stands: its sheet, and the row and column of its first header, from 1. */
export interface TablePlace {
  sheet: string;
  headerRow: number;
  firstColumn: number;
  headers: string[];
  rowCount: number;
}

/** Where the blueprint puts a table. */
export function placeOf(sheet: SheetBlueprint, table: TableBlueprint): TablePlace {
  return {
    sheet: sheet.name,
    headerRow: table.headerRow,
    firstColumn: 1,
    headers: table.columns.map(({ header }) => header),
    rowCount: table.rows.length,
  };
}

/** Position of a header, case aside; -1 where it is missing. */
export function columnAt(place: TablePlace, header: string): number {
  return place.headers.findIndex((each) => each.toLowerCase() === header.toLowerCase());
}

/** Relative address of a column's cell in the first row of figures: "B5". */
export function firstCellOf(place: TablePlace, header: string): string {
  return `${columnLetters(place.firstColumn + Math.max(0, columnAt(place, header)))}${place.headerRow + 1}`;
}

/** Rows of a column, from 0 below the headers. */
export function columnCells(
  sheet: Excel.Worksheet,
  place: TablePlace,
  header: string,
  from = 0,
  count = place.rowCount,
): Excel.Range {
  return sheet.getRangeByIndexes(
    place.headerRow + from,
    place.firstColumn - 1 + columnAt(place, header),
    Math.max(1, count),
    1,
  );
}
