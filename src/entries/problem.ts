import type { CellValue } from './workbook-contents';

/** Something wrong with the workbook, as data; worded once, where it is found. */
export interface Problem {
  /** Stable: `unknown-kpi`, `period-not-month-end` … listed with their reasons in `entries/problem-codes.ts`. */
  code: string;
  severity: 'error' | 'warning';
  sheet: string;
  /** A1 without the sheet; empty where the whole sheet is meant. */
  cell: string;
  /** Header of the column; empty where none is meant. */
  column: string;
  /** What is wrong, in words an analyst can act on. */
  message: string;
  /** What to do. */
  fix: string;
  /** The KPI concerned, when one is. */
  kpi?: string;
  /** What a one-click fix would type, where that is safe. */
  replacement?: string | number;
  /** Beside a replacement: the row as it was found, so that the fix goes into that row and no other. */
  seen?: SeenRow;
}

/** A row of a table (its headers where a header is wrong), in the order of its columns. */
export interface SeenRow {
  table: string;
  values: readonly CellValue[];
}
