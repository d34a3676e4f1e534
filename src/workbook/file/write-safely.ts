import { copyFile, open, rename, rm, stat } from 'node:fs/promises';

/**
 * Writes a file so that a failure loses nothing: under a temporary name beside it, flushed to the disk, then
 * renamed over the old one. With `backup` the old one is kept as FILE.bak. Node only. Errors are those of the disk;
 * the old file is then as it was.
 */
export async function writeSafely(
  file: string,
  bytes: Uint8Array,
  { backup = false }: { backup?: boolean } = {},
): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  const old = await stat(file).catch(() => null);
  try {
    const handle = await open(temporary, 'wx', old ? old.mode & 0o777 : 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (backup && old) await copyFile(file, `${file}.bak`);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
