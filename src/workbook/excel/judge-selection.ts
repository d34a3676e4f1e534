import { columnLetters } from '../../entries/column-letters';
import { rulesInPalette } from '../in-palette';
import { USUAL_PALETTE } from '../palettes';
import { MILESTONE_WORDS } from '../sheets/list-words';
import { statusRules } from '../sheets/table-sheet';
import { askPalette } from './ask-palette';
import { askOurRules } from './our-rules';
import { applyStatusRules } from './paint-status-rules';
import { WorkbookRefused } from './workbook-refused';

/**
 * Judges figures that an analyst has in a sheet of their own: the selected column holds the figures, the column to its
 * left the KPI ids; the column to its right gets a status formula for each and is coloured. Never over anything.
 */
export async function judgeSelection(
  context: Excel.RequestContext,
): Promise<{ count: number; address: string }> {
  const selected = context.workbook.getSelectedRange();
  const used = selected.worksheet.getUsedRangeOrNullObject(true);
  selected.load({ address: true, columnCount: true, columnIndex: true });
  used.load({ address: true });
  const palette = askPalette(context);
  await context.sync();
  if (selected.columnCount !== 1 || selected.columnIndex === 0 || used.isNullObject) {
    throw new WorkbookRefused(
      'One column of figures has to be selected, with the KPI ids in the column to its left.',
      selected.address,
      'Select the figures only, then judge them again.',
    );
  }
  const figures = selected.getIntersectionOrNullObject(used);
  const ids = figures.getOffsetRange(0, -1);
  const statuses = figures.getOffsetRange(0, 1);
  figures.load({ values: true, rowIndex: true, columnIndex: true });
  ids.load({ values: true });
  statuses.load({ formulas: true, address: true, rowHidden: true });
  const rules = askOurRules(statuses);
  await context.sync();
  if (figures.isNullObject) {
    throw new WorkbookRefused(
      'There are no figures in the selected cells.',
      selected.address,
      'Select the figures.',
    );
  }
  // By hand would do no harm, but it cannot be told from a filter.
  if (statuses.rowHidden !== false) {
    throw new WorkbookRefused(
      'Rows among the figures are hidden, and Excel may write a status into the wrong row; nothing was written.',
      selected.address,
      'Clear the filter (Data, Clear) or unhide the rows, then judge them again.',
    );
  }
  const formulas = figures.values.map(([figure], index) => {
    const id: unknown = ids.values[index]?.[0];
    if (typeof id !== 'string' || id.trim() === '' || figure === '') return '';
    if (index === 0 && isHeader(figure)) return 'Status';
    const row = figures.rowIndex + index + 1;
    return `=PCP.STATUS(${columnLetters(figures.columnIndex)}${row},${columnLetters(figures.columnIndex + 1)}${row})`;
  });
  // What an earlier try has written may stand there, nothing else.
  if (statuses.formulas.some(([standing], index) => standing !== '' && standing !== formulas[index])) {
    throw new WorkbookRefused(
      `${statuses.address} is not empty; nothing was written over it.`,
      statuses.address,
      'Insert an empty column to the right of the figures, then judge them again.',
    );
  }
  const count = formulas.filter((formula) => formula.startsWith('=')).length;
  if (count === 0) {
    throw new WorkbookRefused(
      'No selected figure has a KPI id to its left.',
      selected.address,
      'Type the ids (DA_OUTCOME …) in the column to the left of the figures; Measures finds them.',
    );
  }
  const coloured = await cellsColoured(context, statuses, rules());
  statuses.formulas = formulas.map((formula) => [formula]);
  applyStatusRules(
    coloured.cells,
    coloured.first,
    rulesInPalette(statusRules({ address: statuses.address }), palette() ?? USUAL_PALETTE),
  );
  await context.sync();
  return { count, address: statuses.address };
}

/**
 * The cells to be coloured and the first of them: the statuses, with the cells around them that rules of ours already
 * colour. Those rules go. One sync, none where there are none.
 */
async function cellsColoured(
  context: Excel.RequestContext,
  statuses: Excel.Range,
  rules: readonly Excel.ConditionalFormat[],
): Promise<{ cells: Excel.Range; first: string }> {
  const ranges = [statuses, ...rules.map((rule) => rule.getRangeOrNullObject())];
  for (const range of ranges)
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await context.sync();
  for (const rule of rules) rule.delete();
  const there = ranges.filter(({ isNullObject }) => !isNullObject);
  const [row, column] = [
    Math.min(...there.map(({ rowIndex }) => rowIndex)),
    Math.min(...there.map(({ columnIndex }) => columnIndex)),
  ];
  const rows = Math.max(...there.map(({ rowIndex, rowCount }) => rowIndex + rowCount)) - row;
  const columns =
    Math.max(...there.map(({ columnIndex, columnCount }) => columnIndex + columnCount)) - column;
  return {
    cells: statuses.worksheet.getRangeByIndexes(row, column, rows, columns),
    first: `${columnLetters(column + 1)}${row + 1}`,
  };
}

/** Whether the first selected cell names the column: words that are no marker such as [x], and no milestone's. */
function isHeader(figure: unknown): boolean {
  if (typeof figure !== 'string') return false;
  const words = figure.trim().toLowerCase();
  return !/^\[[a-z]+\]$/.test(words) && !MILESTONE_WORDS.some((word) => word.toLowerCase() === words);
}
