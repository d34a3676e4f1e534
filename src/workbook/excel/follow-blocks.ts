import { columnLetters } from '../../entries/column-letters';
import { cellOfAddress } from '../cell-address';
import type { CellBlueprint, SheetBlueprint, WorkbookBlueprint } from '../sheet-blueprint';
import type { Standing } from './survey-workbook';

/** Cells of a sheet from one heading to the next, and how many rows further down they stand by now. */
interface Block {
  first: number;
  rows: number;
}

/**
 * The blueprint with each block of the cover's cells where its heading stands by now. A cell that is to hold a formula and
 * holds something else is left out; and where a formula of ours stands in another one's place, so that rows were put in
 * between or taken out, the whole block is.
 */
export function followBlocks(
  { sheets }: WorkbookBlueprint,
  standing: ReadonlyMap<string, Standing>,
): WorkbookBlueprint {
  return {
    sheets: sheets.map((sheet) => {
      const is = standing.get(sheet.name);
      const isCover = sheet.cells.some(({ formula }) => formula);
      return is?.state === 'ours' && isCover ? followed(sheet, is.cells) : sheet;
    }),
  };
}

/** `standing`: the formulas of the sheet, from A1. */
function followed(sheet: SheetBlueprint, standing: readonly unknown[][]): SheetBlueprint {
  const blocks = blocksOf(sheet.cells, standing);
  const blockAt = (address: string) => blocks.findLast(({ first }) => first <= rowOf(address));
  const rowsAt = (address: string) => blockAt(address)?.rows ?? 0;
  const cells = sheet.cells.map((cell) => {
    const rows = rowsAt(cell.cell);
    // In formulas cells of the sheet itself are the only ones that are written $E14.
    const formula = cell.formula?.replace(/\$[A-Z]{1,3}\d+/g, (each) => moved(each, rows));
    return { ...cell, cell: moved(cell.cell, rows), ...(formula !== undefined && { formula }) };
  });
  const is = standingText(standing);
  const apart = new Set(
    sheet.cells.flatMap(({ cell, formula }, at) => {
      const wanted = textOf(cells[at]?.formula);
      const isElsewhere = [...is].some(([place, text]) => text === wanted && !isWantedAt(cells, place, text));
      return formula && isElsewhere ? [blockAt(cell)] : [];
    }),
  );
  const isWhole = (address: string) => !apart.has(blockAt(address));
  return {
    ...sheet,
    cells: cells.filter(({ cell, formula }, at) => {
      const text = is.get(cell);
      return (
        isWhole(sheet.cells[at]?.cell ?? '') && (!formula || text === undefined || text === textOf(formula))
      );
    }),
    names: sheet.names.map((named) =>
      'address' in named ? { ...named, address: moved(named.address, rowsAt(named.address)) } : named,
    ),
    statusRules: sheet.statusRules.flatMap((rule) => {
      if (!('address' in rule.range)) return [rule];
      const { address } = rule.range;
      return isWhole(address) ? [{ ...rule, range: { address: moved(address, rowsAt(address)) } }] : [];
    }),
  };
}

function isWantedAt(cells: readonly CellBlueprint[], place: string, text: string): boolean {
  return cells.some(({ cell, formula }) => cell === place && textOf(formula) === text);
}

/** A heading that is not found has moved as far as the one before. */
function blocksOf(cells: readonly CellBlueprint[], standing: readonly unknown[][]): Block[] {
  const blocks: Block[] = [];
  for (const { cell, value, style } of cells) {
    if (style !== 'heading') continue;
    const first = rowOf(cell);
    const found = standing.findIndex((row) => row[(cellOfAddress(cell)?.column ?? 0) - 1] === value);
    blocks.push({ first, rows: found < 0 ? (blocks.at(-1)?.rows ?? 0) : found + 1 - first });
  }
  return blocks;
}

/** What stands in each cell that is not empty, by its address. */
function standingText(standing: readonly unknown[][]): Map<string, string> {
  return new Map(
    standing.flatMap((row, down) =>
      row.flatMap((cell, across): [string, string][] =>
        cell === '' ? [] : [[`${columnLetters(across + 1)}${down + 1}`, textOf(cell)]],
      ),
    ),
  );
}

/** A formula however it is spaced. */
function textOf(formula: unknown): string {
  return typeof formula === 'string' ? formula.replace(/\s+/g, '').toUpperCase() : '';
}

/** "B14:B21", three rows further down: "B17:B24". */
function moved(address: string, rows: number): string {
  return address.replace(/\d+/g, (row) => String(Number(row) + rows));
}

function rowOf(address: string): number {
  return Number(/\d+/.exec(address)?.[0]);
}
