import { access, readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
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
  return (await readWorkbookFile(await bytesOf(file)).catch(asUsage(`cannot read ${file}`))).contents;
}

/** A file that cannot be read or written to is wrong usage, told in one line that begins with what was being done. */
export function asUsage(doing: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof UnreadableFile ? new UsageError(`${doing}: ${error.message}`) : error;
  };
}

/** Whether two names stand for one file, however they are written: `plan.xlsx`, `./plan.xlsx`, a link to it. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((file) => stat(file).catch(() => null)));
  if (first && second) return first.dev === second.dev && first.ino === second.ino;
  return resolve(a) === resolve(b);
}

/** Throws UsageError where there is a file of this name already, unless `--force` was given. */
export async function refuseToOverwrite(file: string, force = false): Promise<void> {
  if (!force && (await exists(file)))
    throw new UsageError(`${file} is there already. Name another file, or add --force to write over it.`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
