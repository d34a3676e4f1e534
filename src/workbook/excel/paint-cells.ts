import { CELL_APPEARANCE } from '../appearance';
import { typedCell } from '../cell-text';
import type { CellBlueprint } from '../sheet-blueprint';
import { applyAppearance } from './looks';
import { applyValidation } from './validations';

/** Paints cells outside a table: the cover's one by one, a column of plain words as one block. */
export function paintCells(sheet: Excel.Worksheet, cells: readonly CellBlueprint[]): void {
  for (const run of runsOf(cells)) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    const range = sheet.getRange(run.length > 1 ? `${first.cell}:${last.cell}` : first.cell);
    if (first.numberFormat) range.numberFormat = run.map(() => [first.numberFormat ?? 'General']);
    if (first.formula) range.formulas = [[first.formula]];
    paintLooks(range, first);
    // The last of it: a cell that holds something is not painted again.
    if (!first.formula) range.values = run.map(({ value }) => [typedCell(value ?? null)]);
    if (first.validation) applyValidation(range, first.validation, () => first.cell);
  }
}

/** How cells look that may hold what people have typed. */
export function paintLooksOfCells(sheet: Excel.Worksheet, cells: readonly CellBlueprint[]): void {
  for (const cell of cells) {
    const range = sheet.getRange(cell.cell);
    if (cell.numberFormat) range.numberFormat = [[cell.numberFormat]];
    paintLooks(range, cell);
  }
}

function paintLooks(range: Excel.Range, { style, wrap }: CellBlueprint): void {
  applyAppearance(range, CELL_APPEARANCE[style]);
  if (wrap) range.format.wrapText = true;
  if (style !== 'heading') range.format.verticalAlignment = 'Top';
  if (style === 'input') range.format.horizontalAlignment = 'Left';
}

/** Consecutive cells of one column that hold plain words in one style. */
function runsOf(cells: readonly CellBlueprint[]): CellBlueprint[][] {
  const runs: CellBlueprint[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && follows(before, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function follows(before: CellBlueprint, cell: CellBlueprint): boolean {
  const [column, row] = split(before.cell);
  const [nextColumn, nextRow] = split(cell.cell);
  return (
    column === nextColumn &&
    nextRow === row + 1 &&
    before.style === cell.style &&
    before.style === 'text' &&
    before.numberFormat === cell.numberFormat &&
    before.wrap === cell.wrap &&
    !before.formula &&
    !cell.formula
  );
}

function split(cell: string): [column: string, row: number] {
  const letters = cell.replace(/\d+$/, '');
  return [letters, Number(cell.slice(letters.length))];
}
