import { copyFile, open, realpath, rename, rm, stat } from 'node:fs/promises';

/**
 * Writes a file so that a failure loses nothing: under a temporary name beside it, flushed to the disk, then
 * renamed over the old one; a link stays one. With `backup` the old one is kept as FILE.bak, and an earlier FILE.bak as
 * FILE.bak1, the next as FILE.bak2 and so on. Node only. Errors are those of the disk; the old file is then as it was.
 */
export async function writeSafely(
  file: string,
  bytes: Uint8Array,
  { backup = false }: { backup?: boolean } = {},
): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const temporary = `${target}.${process.pid}.tmp`;
  const old = await stat(target).catch(() => null);
  try {
    const handle = await open(temporary, 'wx', old ? old.mode & 0o777 : 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (backup && old) await keepOld(target, `${file}.bak`);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function keepOld(file: string, backup: string): Promise<void> {
  const isThere = (name: string) => stat(name).catch(() => null);
  if (await isThere(backup)) {
    let number = 1;
    while (await isThere(`${backup}${number}`)) number += 1;
    await rename(backup, `${backup}${number}`);
  }
  await copyFile(file, backup);
}
