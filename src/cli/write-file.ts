import { writeSafely } from '../workbook/file/write-safely';
import { UsageError } from './command';

/** What the disk's own codes mean. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EISDIR: 'it is a folder',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'writing there is not allowed',
  EBUSY: 'another program has it open',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};

/** Writes a file so that a failure loses nothing; a UsageError says which file could not be written and why. */
export async function writeFile(
  file: string,
  bytes: Uint8Array,
  options: { backup?: boolean } = {},
): Promise<void> {
  try {
    await writeSafely(file, bytes, options);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(`cannot write ${file}: ${WHY[code] ?? (code || String(error))}.`);
  }
}
