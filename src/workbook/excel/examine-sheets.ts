import type { CellValue } from '../../entries/workbook-contents';
import type { SheetBlueprint, TableBlueprint } from '../sheet-blueprint';
import { columnAt, columnCells, type TablePlace } from './table-place';
import { statusRanges } from './paint-status-rules';

/** What a sheet of ours has of what it should have; read in the same sync for all sheets. */
export interface Examined {
  /** Values of the key columns, row by row; empty where rows are the analyst's alone. */
  keys: CellValue[][];
  /** By header of a calculated column: rows, from 0, whose cell is empty. */
  withoutFormula: Map<string, number[]>;
  /** Headers (or addresses) whose cells have no validation, or not all the same. */
  withoutValidation: string[];
  /** Headers whose first row has no number format though one is wanted. */
  withoutFormat: string[];
  /** Headers or addresses whose number of colour rules is not ours. */
  withoutColours: string[];
  /** Cells of the cover and the lists that are empty. */
  emptyCells: Set<string>;
}

/** Tables whose rows come from people, never from the plan. */
const ROWS_OF_PEOPLE = new Set(['PcpData', 'PcpActions', 'PcpSeries']);

export function rowsAreOurs(table: TableBlueprint): boolean {
  return !ROWS_OF_PEOPLE.has(table.name);
}

/** Asks for what has to be known of a sheet; call the result after the sync. */
export function examineSheet(
  sheet: Excel.Worksheet,
  blueprint: SheetBlueprint,
  place: TablePlace | null,
): () => Examined {
  const colours = [...statusRanges(blueprint)].flatMap(([key, rules]) => {
    if (place && columnAt(place, key) < 0) return [];
    const range = place ? columnCells(sheet, place, key) : sheet.getRange(key);
    return [{ key, count: range.conditionalFormats.getCount(), wanted: rules.length }];
  });
  const withoutColours = () =>
    colours.filter(({ count, wanted }) => count.value !== wanted).map(({ key }) => key);
  return blueprint.table && place
    ? examineTable(sheet, blueprint.table, place, withoutColours)
    : examineCells(sheet, blueprint, withoutColours);
}

function examineTable(
  sheet: Excel.Worksheet,
  table: TableBlueprint,
  place: TablePlace,
  withoutColours: () => string[],
): () => Examined {
  const there = table.columns.filter(({ header }) => columnAt(place, header) >= 0);
  const keys = rowsAreOurs(table) ? table.key.map((key) => columnCells(sheet, place, key)) : [];
  for (const range of keys) range.load({ values: true });
  const calculated = there
    .filter(({ formula, rowFormulas }) => formula ?? rowFormulas)
    .map(({ header }) => ({ header, cells: columnCells(sheet, place, header) }));
  for (const { cells } of calculated) cells.load({ valueTypes: true });
  const validated = there
    .filter(({ validation }) => validation)
    .map(({ header }) => ({ header, rules: columnCells(sheet, place, header).dataValidation }));
  for (const { rules } of validated) rules.load({ type: true });
  const formatted = there
    .filter(({ numberFormat, rowFormats }) => numberFormat !== 'General' && !rowFormats)
    .map(({ header }) => ({ header, cell: columnCells(sheet, place, header, 0, 1) }));
  for (const { cell } of formatted) cell.load({ numberFormat: true });
  return () => ({
    keys: (keys[0]?.values ?? []).map((_, row) =>
      keys.map(({ values }) => (values[row] as CellValue[])[0] ?? null),
    ),
    withoutFormula: new Map(
      calculated.map(({ header, cells }) => [
        header,
        cells.valueTypes.flatMap(([type], row) => (type === Excel.RangeValueType.empty ? [row] : [])),
      ]),
    ),
    withoutValidation: validated.filter(({ rules }) => !isSet(rules.type)).map(({ header }) => header),
    withoutFormat: formatted
      .filter(({ cell }) => (cell.numberFormat as string[][])[0]?.[0] === 'General')
      .map(({ header }) => header),
    withoutColours: withoutColours(),
    emptyCells: new Set(),
  });
}

function isSet(type: string): boolean {
  return type !== 'None' && type !== 'Inconsistent' && type !== 'MixedCriteria';
}

function examineCells(
  sheet: Excel.Worksheet,
  blueprint: SheetBlueprint,
  withoutColours: () => string[],
): () => Examined {
  const all = sheet.getRange('A1:AZ250');
  all.load({ valueTypes: true });
  const validated = blueprint.cells
    .filter(({ validation }) => validation)
    .map(({ cell }) => ({ cell, rules: sheet.getRange(cell).dataValidation }));
  for (const { rules } of validated) rules.load({ type: true });
  return () => {
    const empty = blueprint.cells.filter(({ cell }) => {
      const [column, row] = positionOf(cell);
      return all.valueTypes[row]?.[column] === Excel.RangeValueType.empty;
    });
    return {
      keys: [],
      withoutFormula: new Map(),
      withoutValidation: validated.filter(({ rules }) => !isSet(rules.type)).map(({ cell }) => cell),
      withoutFormat: [],
      withoutColours: withoutColours(),
      emptyCells: new Set(empty.map(({ cell }) => cell)),
    };
  };
}

function positionOf(cell: string): [column: number, row: number] {
  const letters = cell.replace(/\d+$/, '');
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [column, Number(cell.slice(letters.length)) - 1];
}
