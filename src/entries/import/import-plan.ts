import type { Entry } from '../entry';
import type { CellValue } from '../workbook-contents';

/** An entry that is not in the workbook yet. */
export type NewEntry = Omit<Entry, 'row'>;

/** How the file's columns are understood; shown before anything is accepted. */
export interface ColumnMatch {
  /** The file's header. */
  header: string;
  /** Ours, or null where the column is left out. */
  column: string | null;
  /** The first few values, as they stand in the file. */
  sample: CellValue[];
}

/** What the file is: entries as ours, or a publication that is summed to KPIs through a mapping of `seeds/import`. */
export type ImportLayout = 'entries' | 'home-office' | 'ons' | 'unknown';

export interface ChangedEntry {
  /** Row of the sheet whose entry would change. */
  row: number;
  before: Entry;
  after: NewEntry;
  /** Columns that differ. */
  columns: string[];
}

export interface RefusedLine {
  /** Line of the file, from 1, the header's being 1. */
  line: number;
  /** The line as it stands, shortened. */
  text: string;
  /** Why, in words an analyst can act on. */
  reason: string;
}

/** What an import would do; nothing is written by making it. Applying it and planning again finds all the same. */
export interface ImportPlan {
  layout: ImportLayout;
  columns: ColumnMatch[];
  added: NewEntry[];
  changed: ChangedEntry[];
  /** Entries that stand in the workbook as they are in the file. */
  same: number;
  refused: RefusedLine[];
  /** Lines of a publication that belong to no KPI of the plan, by category: not refused, not wanted. */
  leftOut: { category: string; lines: number }[];
}
