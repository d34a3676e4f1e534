import type { CellValue } from '../workbook-contents';

/** A file or a pasted range as a table of cells, not interpreted yet. */
export interface SourceTable {
  headers: string[];
  rows: CellValue[][];
  /** Line of the first row in the file, from 1. */
  firstLine: number;
}
