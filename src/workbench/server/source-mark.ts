import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * A short mark of what a bundle is made from: every source that its entry points reach, however far away, how it is
 * bundled, and the versions of all packages. Entry points are paths below the root.
 */
export function sourceMark(root: string, entryPoints: readonly string[]): string {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [...entryPoints, 'src/workbench/server/plain-fields.ts'],
    bundle: true,
    packages: 'external',
    write: false,
    metafile: true,
    outdir: 'never-written',
    logLevel: 'error',
  });
  const hash = createHash('sha256');
  for (const file of [...Object.keys(metafile.inputs).sort(), 'package-lock.json'])
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
