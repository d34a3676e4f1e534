import type { ExcelDate } from '../../framework/definition';

export interface ImportOptions {
  /** File header -> our column, where the preview has been corrected by hand. */
  columns?: Record<string, string | null>;
  /** Filled in where the file leaves them blank. */
  defaults?: { area?: string; covers?: string; source?: string };
  /** The day of importing: periods that end after it are refused. */
  today?: ExcelDate;
  /** Milliseconds of work between two pauses; 12 unless told. */
  atOnce?: number;
  /** Called between chunks with lines done and lines in all. */
  onProgress?: (done: number, total: number) => void;
  /** Stops between chunks with an `ImportCancelled`. */
  signal?: { readonly aborted: boolean };
}

/** Thrown by `planImport` when its signal was aborted; nothing has been written. */
export class ImportCancelled extends Error {
  override name = 'ImportCancelled';
}
