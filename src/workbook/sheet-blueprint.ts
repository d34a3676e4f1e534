import type { CellValue } from '../entries/workbook-contents';
import type { Validation } from './validation';

/**
 * The workbook as a description: what each sheet holds and how it looks, without a word about who paints it.
 * Two painters read it (Excel through its API, and an .xlsx file), so that both make the same workbook.
 */
export interface WorkbookBlueprint {
  /** In the workbook's order. */
  sheets: SheetBlueprint[];
}

export interface SheetBlueprint {
  /** "PCP Scorecard": at most 31 characters, unique. */
  name: string;
  /** In A1. */
  title: string;
  /** In A2: one sentence that says what the sheet is for. */
  purpose: string;
  /** Width of each column from A, in characters of the default font (Excel's "Column width"). */
  columnWidths: number[];
  /** Rows of a set height; the others fit what is written in them. */
  rowHeights: RowHeight[];
  /** Rows and columns that stay in view; 0 for none. */
  freeze: { rows: number; columns: number };
  /** Landscape pages one page wide that repeat the header row when printed. */
  printTitleRow: number | null;
  /** The sheet's one table; null on the cover and the lists. */
  table: TableBlueprint | null;
  /** Cells outside the table, A1 and A2 apart: the cover's and the lists'. */
  cells: CellBlueprint[];
  /** Names that refer to cells of this sheet or to a column of its table. */
  names: NamedRange[];
  /** Colour rules that test status words; the painters own every rule inside these ranges. */
  statusRules: StatusRule[];
}

/** Rows that keep their height when what a formula shows in them gets longer, which Excel does not do by itself. */
export interface RowHeight {
  /** From 1, both included. */
  first: number;
  last: number;
  points: number;
}

/** A named range: an absolute address on the sheet ("$A$5:$A$9"), or a column of a table. */
export type NamedRange = { name: string; comment: string } & (
  { address: string } | { table: string; column: string }
);

export interface TableBlueprint {
  /** `PcpScorecard`. */
  name: string;
  /** Row of the headers, from 1; the table begins in column A. */
  headerRow: number;
  columns: ColumnBlueprint[];
  /**
   * The rows as scaffolded, in the order of the columns; null where a column has a formula. At least one row,
   * since a table in Excel cannot be without: a blank row where there is nothing yet.
   */
  rows: CellValue[][];
  /** Which columns say what a row is (its key): an existing row with the same key is never added again. */
  key: string[];
}

export interface ColumnBlueprint {
  header: string;
  /** In characters of the default font. */
  width: number;
  wrap: boolean;
  /** Excel's code; "General" where nothing is said. */
  numberFormat: string;
  /** One code for each scaffolded row, where the format follows the KPI's unit; else absent. */
  rowFormats?: string[];
  /** True for cells that people type into: they look like it (border and white ground), the rest are grey. */
  input: boolean;
  /**
   * The same formula in every row, as typed into Excel: `=[@Latest]/[@Baseline]-1`. Structured references
   * without the table's own name; a painter that needs them spelt out writes `PcpScorecard[[#This Row],[Latest]]`.
   */
  formula?: string;
  /** The formula works on whole arrays inside; a file must store it as a dynamic array formula. */
  dynamic?: true;
  /** One formula for each scaffolded row, where they differ (the links of the contents); else absent. */
  rowFormulas?: string[];
  /** What may be typed, with a prompt and an error. */
  validation?: Validation;
  /** Shown to people as a link (the formula is a HYPERLINK). */
  link?: true;
  /** Holds ids: shown smaller, since ids are long and in capitals. */
  ids?: true;
  /** Scaffolded rows, from 0, in which people type although the column is not theirs. */
  inputRows?: number[];
}

export type CellStyle =
  | 'heading' // of a block of cells
  | 'label' // names the cell to its right
  | 'text' // words to read
  | 'input' // people type here
  | 'figure' // calculated
  | 'status' // calculated, a status word: coloured by rule
  | 'link'; // HYPERLINK formula

export interface CellBlueprint {
  /** A1: "B5". */
  cell: string;
  style: CellStyle;
  value?: CellValue;
  formula?: string;
  dynamic?: true;
  numberFormat?: string;
  wrap?: boolean;
  validation?: Validation;
}

/** Cells whose text is one of `words` get this fill and text colour: by equality, never by part of a word. */
export interface StatusRule {
  /** A column of the sheet's table, or an address on the sheet ("D12:D21"). */
  range: { column: string } | { address: string };
  words: string[];
  fill: string;
  text: string;
}
