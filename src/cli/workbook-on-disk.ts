import { access, readFile } from 'node:fs/promises';
import { readWorkbookFile, UnreadableFile } from '../workbook/file/read-file';
import type { WorkbookContents } from '../entries/workbook-contents';
import { UsageError } from './command';

/** The bytes of a file; a UsageError says which file could not be read and why. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code);
    throw new UsageError(`cannot read ${file}: ${why}.`);
  }
}

/** What a workbook on disk holds. Throws UsageError for a file that is no workbook. */
export async function contentsOf(file: string): Promise<WorkbookContents> {
  try {
    return (await readWorkbookFile(await bytesOf(file))).contents;
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UsageError(`cannot read ${file}: ${error.message}`);
    throw error;
  }
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
