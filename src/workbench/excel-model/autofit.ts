import type { Range } from './range';

/** About what a digit of the default font takes, and the space around a text, in pixels. */
const PIXELS_PER_CHARACTER = 7.2;
const PADDING = 14;
const LINE_HEIGHT = 20;
const WIDEST = 600;

/** Makes each column as wide as its longest text. There is no screen to measure on, so widths are estimated. */
export function autofitColumns(range: Range): void {
  const box = range.worksheet.usedBoxWithin(range.stored, true);
  if (!box) return;
  const shown = range.worksheet.engine
    .getRange(box.row, box.column, box.rows, box.columns)
    .getDisplayValues();
  for (let column = 0; column < box.columns; column++) {
    const longest = Math.max(0, ...shown.map((row) => longestLine(row[column] ?? '')));
    if (longest === 0) continue;
    const width = Math.min(WIDEST, Math.round(longest * PIXELS_PER_CHARACTER + PADDING));
    range.worksheet.engine.setColumnWidths(box.column + column, 1, width);
  }
}

/** Makes each row as high as its wrapped texts need at the present widths. */
export function autofitRows(range: Range): void {
  const sheet = range.worksheet.engine;
  const box = range.worksheet.usedBoxWithin(range.stored, true);
  if (!box) return;
  const shown = sheet.getRange(box.row, box.column, box.rows, box.columns).getDisplayValues();
  const wraps = sheet.getRange(box.row, box.column, box.rows, box.columns).getWraps();
  shown.forEach((row, r) => {
    const lines = row.map((text, c) => {
      const characters = Math.max(1, (sheet.getColumnWidth(box.column + c) - PADDING) / PIXELS_PER_CHARACTER);
      return wraps[r]?.[c]
        ? text
            .split('\n')
            .reduce((total, line) => total + Math.max(1, Math.ceil(line.length / characters)), 0)
        : 1;
    });
    sheet.setRowHeightsForced(box.row + r, 1, Math.max(1, ...lines) * LINE_HEIGHT);
  });
}

const longestLine = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
