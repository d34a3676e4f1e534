import type { TextEncoding } from './decode';

/** One record of the file; fields as they stand, spaces around them included. */
export interface SourceRow {
  /** Line of the file that the record begins on, from 1. */
  line: number;
  cells: string[];
  /** Why its fields cannot be told apart, where they cannot. */
  broken?: string;
}

/** A file or a pasted range as a table of cells, not interpreted yet. */
export interface SourceTable {
  /** Empty where the first line is not a header. */
  headers: string[];
  rows: SourceRow[];
  delimiter: string;
  encoding: TextEncoding;
}
