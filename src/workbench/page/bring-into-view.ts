import type { Box } from '../excel-model/address';
import type { Worksheet } from '../excel-model/worksheet';

/** Rows and columns kept in view before the cell, so that a person sees where they are. */
const ROWS_BEFORE = 4;
const COLUMNS_BEFORE = 5;

/** Scrolls as Excel does when an add-in selects a range: only if its first cell is out of view. */
export function bringIntoView(sheet: Worksheet, { row, column }: Box): void {
  const seen = sheet.engine.getVisibleRange();
  if (
    seen &&
    row >= seen.startRow &&
    row < seen.endRow &&
    column >= seen.startColumn &&
    column < seen.endColumn
  ) {
    return;
  }
  sheet.engine.scrollToCell(Math.max(0, row - ROWS_BEFORE), Math.max(0, column - COLUMNS_BEFORE));
}
