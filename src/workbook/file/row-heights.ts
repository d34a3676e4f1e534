import type { Worksheet } from '@cj-tech-master/excelts';
import type { RowHeight } from '../sheet-blueprint';

/** Height of one line of the default font, in points. */
const LINE = 15;
const FONT_SIZE = 11;
/** Excel's tallest row. */
const TALLEST = 409;
/** How many letters of running text fit into a column, for each character of its width: digits are wider. */
const LETTERS = 1.1;

/**
 * Gives rows with wrapped or large text the height that they need. Files carry the heights of rows, and not every
 * reader works them out; they are not fixed, so that Excel goes on fitting them as people type. Rows of a set height
 * are at least that high.
 */
export function fitRowHeights(worksheet: Worksheet, set: readonly RowHeight[] = []): void {
  worksheet.eachRow((row) => {
    const its = set.find(({ first, last }) => row.number >= first && row.number <= last);
    let height = its?.points ?? LINE;
    row.eachCell((cell) => {
      const size = cell.font?.size ?? FONT_SIZE;
      const width = worksheet.getColumn(Number(cell.col)).width ?? 9;
      const lines = cell.alignment?.wrapText
        ? linesOf(shownText(cell.value), width * LETTERS * (FONT_SIZE / size))
        : 1;
      height = Math.max(height, Math.ceil((lines * LINE * size) / FONT_SIZE));
    });
    if (height > LINE) {
      row.height = Math.min(TALLEST, height);
      row.customHeight = its !== undefined;
    }
  });
}

function shownText(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'result' in value) return shownText(value.result);
  return typeof value === 'string' ? value : '';
}

/** How many lines a text takes in a column, words kept whole. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > width) {
        count += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      if (used > width) {
        count += Math.floor(used / width);
        used %= width;
      }
    }
    return lines + count;
  }, 0);
}
