import { appearanceOf } from '../appearance';
import type { CellValue } from '../../entries/workbook-contents';
import { typedCell } from '../cell-text';
import type { ColumnBlueprint, SheetBlueprint, TableBlueprint } from '../sheet-blueprint';
import { rowsAreOurs, type Examined } from './examine-sheets';
import { applyAppearance } from './looks';
import { paintColumnFormats, paintColumnFormula, paintColumnValidation } from './paint-column';
import { paintHeaders } from './paint-sheet';
import { applyStatusRules, statusRanges, takeAway } from './paint-status-rules';
import { columnAt, columnCells, firstCellOf, type TablePlace } from './table-place';

/** One thing to be done, and how it is told beforehand. */
export interface Task {
  says: string;
  run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;
}

/**
 * What a table of ours lacks, as tasks in the order in which they have to be done. Cells that hold anything are never
 * written: a formula comes back only where the cell is empty.
 */
export function tasksForTable(
  blueprint: SheetBlueprint,
  table: TableBlueprint,
  place: TablePlace,
  examined: Examined,
  ownKpis: readonly string[],
): Task[] {
  const tasks: Task[] = [];
  const columns = columnsAsRowsStand(table, examined.keys);
  const missing = columns.filter(({ header }) => columnAt(place, header) < 0);
  const rows = rowsToAdd(table, examined.keys, ownKpis);
  const count = place.rowCount + rows.length;
  for (const column of missing) {
    tasks.push({
      says: `column ${column.header}`,
      run: (context, sheet) => {
        // Before cells move: by then Excel does not find a rule where it was asked for.
        for (const rules of examined.rules.values()) takeAway(rules);
        addColumn(context, sheet, table, place, column, examined.keys);
      },
    });
  }
  for (const column of columns) {
    const { header, formula, rowFormulas } = column;
    const empty = (examined.withoutFormula.get(header) ?? []).filter((row) => formula ?? rowFormulas?.[row]);
    if (empty.length === 0) continue;
    tasks.push({
      says: `${empty.length} ${empty.length === 1 ? 'formula' : 'formulas'} in ${header}`,
      run: (_, sheet) => {
        for (const [from, length] of runsOf(empty)) paintColumnFormula(sheet, place, column, from, length);
      },
    });
  }
  if (rows.length > 0) {
    tasks.push({
      says: `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`,
      run: (context, sheet) => {
        addRows(context, sheet, table, place, rows);
        place.rowCount = count;
      },
    });
  }
  for (const column of columns) {
    if (examined.withoutFormat.includes(column.header)) {
      tasks.push({
        says: `number format of ${column.header}`,
        run: (_, sheet) => paintColumnFormats(sheet, place, column),
      });
    }
    if (examined.withoutValidation.includes(column.header)) {
      tasks.push({
        says: `validation of ${column.header}`,
        run: (_, sheet) => paintColumnValidation(sheet, place, column),
      });
    }
  }
  const colours = statusRanges(blueprint);
  const lostColours = rows.length > 0 || missing.length > 0 ? [...colours.keys()] : examined.withoutColours;
  for (const header of lostColours) {
    tasks.push({
      says: `colours of ${header}`,
      run: (_, sheet) =>
        applyStatusRules(
          columnCells(sheet, place, header),
          firstCellOf(place, header),
          colours.get(header) ?? [],
          examined.rules.get(header),
        ),
    });
  }
  return tasks;
}

function keyOf(values: readonly CellValue[]): string {
  return values
    .map((value) =>
      String(value ?? '')
        .trim()
        .toLowerCase(),
    )
    .join('\n');
}

/**
 * The columns with what differs from row to row (formats, formulas, input cells) in the order in which the rows stand by
 * now, told by their keys. A row that is not the plan's has no formula of its own.
 */
function columnsAsRowsStand(table: TableBlueprint, keys: readonly CellValue[][]): ColumnBlueprint[] {
  if (keys.length === 0) return table.columns;
  const planned = table.rows.map((row) => keyIn(table, row));
  const byKey = new Map(planned.map((key, at) => [keyOf(key), at]));
  const rows = keys.map((key) => byKey.get(keyOf(key)) ?? planned.findIndex((each) => fillsIn(each, key)));
  return table.columns.map((column) => {
    const { rowFormats, rowFormulas, inputRows, numberFormat } = column;
    return {
      ...column,
      ...(rowFormats && { rowFormats: rows.map((at) => rowFormats[at] ?? numberFormat) }),
      ...(rowFormulas && { rowFormulas: rows.map((at) => rowFormulas[at] ?? '') }),
      ...(inputRows && { inputRows: rows.flatMap((at, row) => (inputRows.includes(at) ? [row] : [])) }),
    };
  });
}

/** What says what a row of the plan is. */
function keyIn(table: TableBlueprint, row: readonly CellValue[]): CellValue[] {
  return table.key.map((key) => row[table.columns.findIndex(({ header }) => header === key)] ?? null);
}

/** Rows of the plan that the table does not have, by key; on the scorecard also the analyst's own KPIs. */
function rowsToAdd(
  table: TableBlueprint,
  keys: readonly CellValue[][],
  ownKpis: readonly string[],
): CellValue[][] {
  if (!rowsAreOurs(table)) return [];
  const there = new Set(keys.map(keyOf));
  const own =
    table.name === 'PcpScorecard'
      ? ownKpis.map((kpi) => [kpi, ...table.columns.slice(1).map(() => null)])
      : [];
  return [...table.rows, ...own].filter((row) => {
    const values = keyIn(table, row);
    const key = keyOf(values);
    if (there.has(key) || keys.some((each) => fillsIn(values, each))) return false;
    there.add(key);
    return true;
  });
}

/** Whether a row is the plan's with what the analyst typed where the plan leaves a cell of the key empty. */
function fillsIn(plan: readonly CellValue[], row: readonly CellValue[]): boolean {
  if (!plan.includes(null)) return false;
  return keyOf(plan) === keyOf(row.map((value, at) => (plan[at] === null ? null : value)));
}

function addRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: TableBlueprint,
  place: TablePlace,
  rows: readonly CellValue[][],
): void {
  const cells = rows.map((row) =>
    place.headers.map((header) => {
      const at = table.columns.findIndex((column) => column.header.toLowerCase() === header.toLowerCase());
      return typedCell(row[at] ?? null);
    }),
  );
  context.workbook.tables.getItem(table.name).rows.add(undefined, cells);
  for (const column of table.columns) {
    if (column.formula) paintColumnFormula(sheet, place, column, place.rowCount, rows.length);
    if (!column.rowFormulas) continue;
    const formulas = rows.map((row) => [column.rowFormulas?.[table.rows.indexOf(row)] ?? '']);
    columnCells(sheet, place, column.header, place.rowCount, rows.length).formulas = formulas;
  }
}

/** What a column is called until it is whole, so that the next run knows one that Excel did not let us finish. */
const begun = (header: string) => `${header} (being added)`;

/** Puts a column back before the next one that is there, with the plan's values where rows come from the plan. */
function addColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: TableBlueprint,
  place: TablePlace,
  column: ColumnBlueprint,
  keys: readonly CellValue[][],
): void {
  const name = begun(column.header);
  const { columns } = context.workbook.tables.getItem(table.name);
  const index = columnAt(place, name);
  if (index >= 0) place.headers[index] = column.header;
  else {
    const at = table.columns.findIndex(({ header }) => header === column.header);
    const next = table.columns.slice(at + 1).find(({ header }) => columnAt(place, header) >= 0);
    const before = next ? columnAt(place, next.header) : place.headers.length;
    const values = column.formula ? undefined : valuesOf(table, place, column, keys);
    // With its values at once: a column that is there is never filled later.
    columns.add(before, values && [[name], ...values], name);
    place.headers.splice(before, 0, column.header);
  }
  const header = columns.getItemAt(columnAt(place, column.header)).getHeaderRowRange();
  paintHeaders(header);
  const cells = columnCells(sheet, place, column.header);
  applyAppearance(cells, appearanceOf(column));
  paintColumnFormats(sheet, place, column);
  paintColumnFormula(sheet, place, column);
  paintColumnValidation(sheet, place, column);
  header.values = [[column.header]];
}

/** The plan's values of a column for the rows that stand; nothing where rows come from people. */
function valuesOf(
  table: TableBlueprint,
  place: TablePlace,
  column: ColumnBlueprint,
  keys: readonly CellValue[][],
): (string | number | boolean)[][] | undefined {
  if (keys.length !== place.rowCount) return undefined;
  const at = table.columns.findIndex(({ header }) => header === column.header);
  const byKey = new Map(table.rows.map((row) => [keyOf(keyIn(table, row)), row[at] ?? null]));
  return keys.map((key) => [typedCell(byKey.get(keyOf(key)) ?? null)]);
}

/** 2, 3, 4, 7 -> from 2 three, from 7 one. */
export function runsOf(rows: readonly number[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run[0] + run[1] === row) run[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}
