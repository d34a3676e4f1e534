/**
 * What has been read out of a workbook, by whichever reader (Excel or file): the tables as they stand, cell by
 * cell, and the cover's named cells. Everything the product says about a workbook is computed from this.
 * Nobody changes it. Nothing is interpreted here: `entries/entry.ts` turns rows of PcpData into entries, the checks judge the rest.
 */

/** A cell's value as Excel gives it. Dates are serial numbers, an empty cell is null, an error is its text: "#N/A". */
export type CellValue = string | number | boolean | null;

export interface ReadRow {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** In the order of the table's columns. */
  readonly values: readonly CellValue[];
  /** Formula texts with "=", in the order of the columns; absent when the row has none. */
  readonly formulas?: readonly (string | null)[];
  readonly hidden?: true;
}

export interface ReadTable {
  readonly sheet: string;
  /** `PcpData`, `PcpScorecard` … */
  readonly name: string;
  /** Row of the sheet that holds the headers, from 1. */
  readonly headerRow: number;
  /** Column of the sheet that holds the first column, from 1. */
  readonly firstColumn: number;
  readonly columns: readonly string[];
  readonly rows: readonly ReadRow[];
  /** Rows under the table in which something stands in its columns; absent where there is none. */
  readonly below?: readonly ReadRow[];
  /** There is no table of this name: the rows were found by their headers. */
  readonly isRange?: true;
}

/** The cover's named cells; null where the name or the value is missing. */
export interface CoverContents {
  readonly area: string | null;
  /** Excel serial date: the last day of the quarter reported on. */
  readonly periodEnd: number | null;
  readonly preparedBy: string | null;
  readonly version: string | null;
  readonly state: string | null;
  readonly marking: string | null;
  /** The colours of the status words, as typed (`workbook/palettes.ts`); absent where no workbook has been read. */
  readonly palette?: string | null;
  /** Where the area, the period and the state stand on PCP Cover, as A1; absent where the name is. */
  readonly cells?: {
    readonly sheet?: string;
    readonly area?: string;
    readonly periodEnd?: string;
    readonly state?: string;
  };
}

/** What stands between the whole number and its decimals. */
export type DecimalMark = '.' | ',';

export interface WorkbookContents {
  /** The decimal mark of the Excel that it is open in; absent where that is not known, as in a file. */
  readonly decimal?: DecimalMark;
  readonly cover: CoverContents;
  /** By table name. A table that is not in the workbook is absent. */
  readonly tables: Readonly<Record<string, ReadTable>>;
  /** The workbook's sheets, in order. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
}
