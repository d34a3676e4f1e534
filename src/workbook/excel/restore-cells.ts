import type { NamedRange, SheetBlueprint } from '../sheet-blueprint';
import type { Examined } from './examine-sheets';
import { paintCells, paintLooksOfCells } from './paint-cells';
import { applyStatusRules, statusRanges } from './paint-status-rules';
import { paintFrame } from './paint-sheet';
import type { Task } from './restore-table';
import { applyValidation } from './validations';

/**
 * What the cover or the lists lack. A cell that people type into and that is empty stays empty, unless its name is
 * gone as well: then it is being made.
 */
export function tasksForCells(
  blueprint: SheetBlueprint,
  examined: Examined,
  missingNames: readonly NamedRange[],
): Task[] {
  const tasks: Task[] = [];
  const beingMade = new Set(
    missingNames.map((named) => ('address' in named ? named.address.replaceAll('$', '') : '')),
  );
  const empty = blueprint.cells.filter(
    ({ cell, style, value, formula }) =>
      examined.emptyCells.has(cell) &&
      formula === undefined &&
      value !== null &&
      value !== undefined &&
      (style !== 'input' || beingMade.has(cell)),
  );
  if (empty.length > 0) {
    tasks.push({
      says: `${empty.length} ${empty.length === 1 ? 'cell' : 'cells'}`,
      run: (_, sheet) => paintCells(sheet, empty),
    });
  }
  // None of its names is there, which come after its cells: a run that broke off.
  if (missingNames.length > 0 && missingNames.length === blueprint.names.length) {
    // All of them, in their order: neighbours share their lines.
    const cells = blueprint.cells.filter(
      ({ cell, formula }) => formula === undefined && !examined.takenCells.has(cell),
    );
    tasks.push({
      says: 'looks',
      run: (_, sheet) => {
        paintFrame(sheet, blueprint);
        paintLooksOfCells(sheet, cells);
      },
    });
  }
  for (const { cell, validation } of blueprint.cells) {
    if (!validation || !examined.withoutValidation.includes(cell) || examined.takenCells.has(cell)) continue;
    tasks.push({
      says: `validation of ${cell}`,
      run: (_, sheet) => applyValidation(sheet.getRange(cell), validation, () => cell),
    });
  }
  const colours = statusRanges(blueprint);
  for (const address of examined.withoutColours) {
    tasks.push({
      says: `colours of ${address}`,
      run: (_, sheet) =>
        applyStatusRules(
          sheet.getRange(address),
          address.split(':')[0] ?? address,
          colours.get(address) ?? [],
          examined.rules.get(address),
        ),
    });
  }
  return tasks;
}
