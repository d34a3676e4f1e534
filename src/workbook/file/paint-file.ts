import type { CellValue } from '../../entries/workbook-contents';
import type { WorkbookBlueprint } from '../sheet-blueprint';

/** What the formulas give, so that a file reads right before (or without ever) being calculated. */
export interface CachedValues {
  /** By table, then header: a value for each row. */
  tables: Record<string, Record<string, CellValue[]>>;
  /** By sheet, then A1. */
  cells: Record<string, Record<string, CellValue>>;
}

export interface PaintOptions {
  cachedValues?: CachedValues;
  title: string;
  /** Who prepared it: the document's author. */
  creator: string;
}

/** The workbook of a blueprint as the bytes of an .xlsx file. */
export function paintFile(blueprint: WorkbookBlueprint, options: PaintOptions): Promise<Uint8Array> {
  void blueprint;
  void options;
  return Promise.resolve(new Uint8Array());
}
