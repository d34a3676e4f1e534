import type { CellValue } from '../../entries/workbook-contents';
import type {
  CellBlueprint,
  NamedRange,
  SheetBlueprint,
  StatusRule,
  TableBlueprint,
} from '../sheet-blueprint';
import { columnAt, columnCells, type TablePlace } from './table-place';
import { askStatusRules, statusRanges } from './paint-status-rules';

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
  /** Headers or addresses that lack colour rules of ours, or have more of them, or of other colours. */
  withoutColours: string[];
  /** By header or address, the colour rules of ours that stand. */
  rules: Map<string, Excel.ConditionalFormat[]>;
  /** Cells of the cover and the lists that are empty. */
  emptyCells: Set<string>;
  /** Cells that a name is to be given to again, but that stand beside other words by now: somebody moved things. */
  takenCells: Set<string>;
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
  missingNames: readonly NamedRange[],
): () => Examined {
  const stand = askStatusRules(sheet, blueprint, place);
  const coloured = () => {
    const rules = stand();
    const wanted = statusRanges(blueprint);
    const withoutColours = [...rules.keys()].filter(
      (key) => !areThese(rules.get(key) ?? [], wanted.get(key) ?? []),
    );
    return { withoutColours, rules };
  };
  return blueprint.table && place
    ? examineTable(sheet, blueprint.table, place, coloured)
    : examineCells(sheet, blueprint, coloured, missingNames);
}

/** Whether these are the colour rules of ours that a range should have: as many, in the same fills. */
function areThese(found: readonly Excel.ConditionalFormat[], rules: readonly StatusRule[]): boolean {
  const fills = found.map(({ customOrNullObject: { format } }) => String(format.fill.color).toUpperCase());
  return fills.length === rules.length && rules.every(({ fill }) => fills.includes(fill.toUpperCase()));
}

function examineTable(
  sheet: Excel.Worksheet,
  table: TableBlueprint,
  place: TablePlace,
  coloured: () => Pick<Examined, 'withoutColours' | 'rules'>,
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
  for (const { rules } of validated) rules.load({ type: true, errorAlert: true });
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
    withoutValidation: validated.filter(({ rules }) => !isSet(rules)).map(({ header }) => header),
    withoutFormat: formatted
      .filter(({ cell }) => (cell.numberFormat as string[][])[0]?.[0] === 'General')
      .map(({ header }) => header),
    ...coloured(),
    emptyCells: new Set(),
    takenCells: new Set(),
  });
}

/** Whether all the cells have one rule, and the words that are given to it last. */
function isSet({ type, errorAlert }: Excel.DataValidation): boolean {
  return !['None', 'Inconsistent', 'MixedCriteria'].includes(type) && Boolean(errorAlert?.message);
}

function examineCells(
  sheet: Excel.Worksheet,
  blueprint: SheetBlueprint,
  coloured: () => Pick<Examined, 'withoutColours' | 'rules'>,
  missingNames: readonly NamedRange[],
): () => Examined {
  const labels = missingNames.flatMap((named) => labelOf(blueprint, named));
  const beside = labels.map(({ label }) => sheet.getRange(label.cell));
  for (const range of beside) range.load({ values: true });
  const all = sheet.getRange('A1:AZ250');
  all.load({ valueTypes: true });
  const validated = blueprint.cells
    .filter(({ validation }) => validation)
    .map(({ cell }) => ({ cell, rules: sheet.getRange(cell).dataValidation }));
  for (const { rules } of validated) rules.load({ type: true, errorAlert: true });
  return () => {
    const empty = blueprint.cells.filter(({ cell }) => {
      const [column, row] = positionOf(cell);
      return all.valueTypes[row]?.[column] === Excel.RangeValueType.empty;
    });
    return {
      keys: [],
      withoutFormula: new Map(),
      withoutValidation: validated.filter(({ rules }) => !isSet(rules)).map(({ cell }) => cell),
      withoutFormat: [],
      ...coloured(),
      emptyCells: new Set(empty.map(({ cell }) => cell)),
      takenCells: new Set(
        labels.flatMap(({ cell, label }, at) => {
          const found: unknown = beside[at]?.values[0]?.[0];
          return found === '' || found === label.value ? [] : [cell];
        }),
      ),
    };
  };
}

/** The cell that a name is for, and the label to its left; none for a list's name. */
function labelOf({ cells }: SheetBlueprint, named: NamedRange): { cell: string; label: CellBlueprint }[] {
  const cell = 'address' in named ? named.address.replaceAll('$', '') : '';
  const label = cells[cells.findIndex((each) => each.cell === cell && each.style === 'input') - 1];
  return label ? [{ cell, label }] : [];
}

function positionOf(cell: string): [column: number, row: number] {
  const letters = cell.replace(/\d+$/, '');
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [column, Number(cell.slice(letters.length)) - 1];
}
