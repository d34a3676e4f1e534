import { columnLetters } from '../../entries/column-letters';
import { cellOfAddress } from '../cell-address';
import type { NamedRange, SheetBlueprint, WorkbookBlueprint } from '../sheet-blueprint';

/** How far cells have moved. */
interface Move {
  rows: number;
  columns: number;
}

/**
 * The blueprint with the cells of the cover and the lists where they stand by now, as their names tell: somebody may
 * have put rows above them. The cells people type into that have moved apart are left alone, with all around them: where
 * the others stand is then not known. `names`: upper case, with what each refers to.
 */
export function followMovedCells(
  blueprint: WorkbookBlueprint,
  names: ReadonlyMap<string, string>,
): WorkbookBlueprint {
  return { sheets: blueprint.sheets.map((sheet) => (sheet.table ? sheet : followed(sheet, names))) };
}

function followed(sheet: SheetBlueprint, names: ReadonlyMap<string, string>): SheetBlueprint {
  const moves = sheet.names.flatMap((named) => moveOf(named, names.get(named.name.toUpperCase())));
  const [move] = moves;
  if (!move || moves.every(({ rows, columns }) => rows === 0 && columns === 0)) return sheet;
  if (moves.every(({ rows, columns }) => rows === move.rows && columns === move.columns))
    return moved(sheet, move);
  const isTypedInto = sheet.cells.some(({ style }) => style === 'input');
  return isTypedInto ? { ...sheet, cells: [], names: [], statusRules: [] } : sheet;
}

/** How far a name's first cell has moved; nothing for one that is gone or names no cells. */
function moveOf(named: NamedRange, refersTo: string | undefined): Move[] {
  const [was, is] = ['address' in named ? named.address : '', refersTo?.split('!').at(-1) ?? ''].map(cellOf);
  return was && is ? [{ rows: is.row - was.row, columns: is.column - was.column }] : [];
}

function moved(sheet: SheetBlueprint, move: Move): SheetBlueprint {
  const at = (address: string) => address.replace(CELL, (cell) => movedCell(cell, move));
  // In formulas cells of the sheet itself are the only ones that are written $E14.
  const own = (formula: string) => formula.replace(/\$[A-Z]{1,3}\d+/g, (cell) => movedCell(cell, move));
  return {
    ...sheet,
    rowHeights: sheet.rowHeights.map(({ first, last, points }) => ({
      first: first + move.rows,
      last: last + move.rows,
      points,
    })),
    cells: sheet.cells.map((cell) => ({
      ...cell,
      cell: at(cell.cell),
      ...(cell.formula === undefined ? {} : { formula: own(cell.formula) }),
    })),
    names: sheet.names.map((named) =>
      'address' in named ? { ...named, address: at(named.address) } : named,
    ),
    statusRules: sheet.statusRules.map((rule) =>
      'address' in rule.range ? { ...rule, range: { address: at(rule.range.address) } } : rule,
    ),
  };
}

const CELL = /\$?[A-Z]{1,3}\$?\d+/g;

/** "$B$5", two rows further down -> "$B$7". */
function movedCell(cell: string, { rows, columns }: Move): string {
  const { row, column } = cellOf(cell) ?? { row: 1, column: 1 };
  const [, first = '', , second = ''] = /^(\$?)([A-Z]+)(\$?)/.exec(cell) ?? [];
  return `${first}${columnLetters(column + columns)}${second}${row + rows}`;
}

/** Row and column from 1 of the first cell of an address. */
const cellOf = (address: string) => cellOfAddress(address.split(':')[0] ?? '');
