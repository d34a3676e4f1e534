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
}
