import { columnLetters } from '../../entries/column-letters';
import { columnPosition } from '../../entries/problem-at';
import type { Problem } from '../../entries/problem';
import type { CellValue, ReadTable } from '../../entries/workbook-contents';
import { typedCell } from '../cell-text';
import { readWorkbook } from './read-workbook';
import { WorkbookRefused } from './workbook-refused';

/** How many cells hold what was to be typed, and how many fixes were not made: their rows are not as they were found. */
export interface FixesApplied {
  fixed: number;
  left: number;
}

/**
 * Types what each problem's `replacement` says into its row, and nothing else. The row is looked for as the check saw
 * it, wherever it stands by now; where it is not there any more, or stands there twice elsewhere, the fix is left.
 *
 * @throws WorkbookRefused where no fix can be made
 */
export async function applyFixes(
  context: Excel.RequestContext,
  problems: readonly Problem[],
): Promise<FixesApplied> {
  const { tables } = await readWorkbook(context);
  const cellOf = cellFinder(tables);
  const fixable = problems.filter(({ replacement, cell }) => replacement !== undefined && cell !== '');
  let fixed = 0;
  for (const problem of fixable) {
    const table = tables[problem.seen?.table ?? ''];
    const cell = cellOf(problem);
    if (!table || cell === null) continue;
    fixed += 1;
    const value = typedCell(problem.replacement ?? null);
    context.workbook.worksheets.getItem(table.sheet).getRange(cell).values = [[value]];
  }
  const [first] = fixable;
  if (first && fixed === 0) {
    throw new WorkbookRefused(
      fixable.length === 1
        ? `Row ${/\d+$/.exec(first.cell)?.[0]} of ${first.sheet} is not what it was when it was checked; nothing was typed.`
        : 'The rows are not what they were when they were checked; nothing was typed.',
      `${first.sheet} ${first.cell}`,
      'Press Check again, then fix what is still wrong.',
    );
  }
  await context.sync();
  return { fixed, left: fixable.length - fixed };
}

/** Gives the cell of a problem where its row stands now: "F12"; null where that cannot be said. */
function cellFinder(tables: Readonly<Record<string, ReadTable>>): (problem: Problem) => string | null {
  const known = new Map<ReadTable, Map<string, number[]>>();
  return ({ seen, column, cell, replacement }) => {
    const table = tables[seen?.table ?? ''];
    if (!seen || !table) return null;
    const position = Math.max(columnPosition(table, column), seen.values.indexOf(column));
    const rows = known.get(table) ?? rowsByContent(table);
    known.set(table, rows);
    // A try of which Excel did not say that it was done has left the row as it is wanted.
    const wanted = seen.values.map((value, at) => (at === position ? (replacement ?? null) : value));
    const found = [seen.values, wanted].flatMap((values) => rows.get(keyOf(values)) ?? []);
    const stood = Number(/\d+$/.exec(cell)?.[0]);
    const row = found.includes(stood) ? stood : found.length === 1 ? found[0] : undefined;
    return position < 0 || row === undefined ? null : `${columnLetters(table.firstColumn + position)}${row}`;
  };
}

function rowsByContent(table: ReadTable): Map<string, number[]> {
  const rows = new Map([[keyOf(table.columns), [table.headerRow]]]);
  for (const { row, values } of table.rows) {
    const same = rows.get(keyOf(values));
    if (same) same.push(row);
    else rows.set(keyOf(values), [row]);
  }
  return rows;
}

function keyOf(values: readonly CellValue[]): string {
  return JSON.stringify(values);
}
