import { columnLetters } from './column-letters';
import type { Problem } from './problem';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes';
import { shortMessage } from './shortened';
import type { CellValue, ReadTable } from './workbook-contents';

/** Position of a header in a table, from 0, case and spaces aside; -1 where there is none. */
export function columnPosition(table: ReadTable, column: string): number {
  const wanted = column.toLowerCase();
  return table.columns.findIndex((header) => header.trim().toLowerCase() === wanted);
}

/** A1 of a table's column in a row of the sheet; empty where the table has no such column. */
export function cellAt(table: ReadTable, row: number, column: string): string {
  const position = columnPosition(table, column);
  return position < 0 ? '' : `${columnLetters(table.firstColumn + position)}${row}`;
}

/** What is found wrong: the severity, and the advice unless there is better, come with the code. */
export interface Finding {
  code: ProblemCode;
  message: string;
  fix?: string;
  kpi?: string;
  replacement?: string | number;
  /** Milder than the code's own, where the workbook itself says that the figure is doubtful. */
  severity?: 'warning';
}

/** A problem with its place filled in: the table's sheet, the cell as A1 and the column's header. */
export function problemAt(table: ReadTable, row: number, column: string, finding: Finding): Problem {
  const problem = problemOn(table.sheet, cellAt(table, row, column), column, finding);
  if (finding.replacement === undefined) return problem;
  return { ...problem, seen: { table: table.name, values: rowAt(table, row) } };
}

const rowsByNumber = new WeakMap<ReadTable, ReadonlyMap<number, readonly CellValue[]>>();

/** What stands in a row of a table, by the row's number on the sheet; its headers where it is their row. */
function rowAt(table: ReadTable, row: number): readonly CellValue[] {
  if (row === table.headerRow) return table.columns;
  const rows = rowsByNumber.get(table) ?? new Map(table.rows.map((each) => [each.row, each.values]));
  rowsByNumber.set(table, rows);
  return rows.get(row) ?? [];
}

/** A problem of a sheet, or of a cell that stands in no table. */
export function problemOn(sheet: string, cell: string, column: string, finding: Finding): Problem {
  const { severity, fix } = PROBLEM_CODES[finding.code];
  return { severity, fix, ...finding, message: shortMessage(finding.message), sheet, cell, column };
}
