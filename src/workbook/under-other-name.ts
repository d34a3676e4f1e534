import type { WorkbookBlueprint } from './sheet-blueprint';

/**
 * The blueprint with one sheet under another name, "PCP Data 2", because somebody else's sheet has its own; links to
 * it follow. Tables keep their names, so everything else finds it all the same.
 */
export function underOtherName(
  blueprint: WorkbookBlueprint,
  name: string,
  taken: readonly string[],
): WorkbookBlueprint {
  let number = 2;
  const isTaken = (other: string) => taken.some((each) => each.toLowerCase() === other.toLowerCase());
  while (isTaken(`${name} ${number}`)) number += 1;
  const other = `${name} ${number}`;
  const follow = (formula: string) =>
    formula.replaceAll(`'${name}'!`, `'${other}'!`).replaceAll(`"${name}"`, `"${other}"`);
  return {
    sheets: blueprint.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name === name ? other : sheet.name,
      cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, formula: follow(cell.formula) } : cell)),
      table: sheet.table && {
        ...sheet.table,
        columns: sheet.table.columns.map((column) => ({
          ...column,
          ...(column.formula ? { formula: follow(column.formula) } : {}),
          ...(column.rowFormulas ? { rowFormulas: column.rowFormulas.map(follow) } : {}),
        })),
      },
    })),
  };
}
