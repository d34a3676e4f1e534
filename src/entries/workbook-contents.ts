/**
 * What has been read out of a workbook, by whichever reader (Excel or file): the tables as they stand, cell by
 * cell, and the cover's named cells. Everything the product says about a workbook is computed from this.
 * Nothing is interpreted here: `entries/entry.ts` turns rows of PcpData into entries, the checks judge the rest.
 */

/** A cell's value as Excel gives it. Dates are serial numbers, an empty cell is null, an error is its text: "#N/A". */
export type CellValue = string | number | boolean | null;

export interface ReadRow {
  /** Row of the sheet, from 1. */
  row: number;
  /** In the order of the table's columns. */
  values: CellValue[];
  /** Formula texts with "=", in the order of the columns; absent when the row has none. */
  formulas?: (string | null)[];
  hidden?: true;
}

export interface ReadTable {
  sheet: string;
  /** `PcpData`, `PcpScorecard` … */
  name: string;
  /** Row of the sheet that holds the headers, from 1. */
  headerRow: number;
  /** Column of the sheet that holds the first column, from 1. */
  firstColumn: number;
  columns: string[];
  rows: ReadRow[];
}

/** The cover's named cells; null where the name or the value is missing. */
export interface CoverContents {
  area: string | null;
  /** Excel serial date: the last day of the quarter reported on. */
  periodEnd: number | null;
  preparedBy: string | null;
  version: string | null;
  state: string | null;
  marking: string | null;
  /** Where the area and the period stand on PCP Cover, as A1; absent where the name is. */
  cells?: { area?: string; periodEnd?: string };
}

export interface WorkbookContents {
  cover: CoverContents;
  /** By table name. A table that is not in the workbook is absent. */
  tables: Record<string, ReadTable>;
  /** The workbook's sheets, in order. */
  sheets: { name: string; hidden: boolean }[];
}
