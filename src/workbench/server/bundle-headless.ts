import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { withPlainFields } from './plain-fields';
import { cacheFolder, sourceMark } from './source-mark';

/**
 * jest cannot import the engine's modules: bundles `headless.ts` with the engine into one CommonJS file below
 * node_modules/.cache, unless it is there already. Gives the file's path.
 */
export function bundleHeadless(root: string): string {
  const folder = cacheFolder(root);
  const file = join(folder, `headless-${sourceMark(root)}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src/workbench/headless.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  // Written beside and renamed: several test workers may do this at once.
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, withPlainFields(outputFiles[0]!.text));
  renameSync(partial, file);
  for (const old of readdirSync(folder)) {
    if (/^headless-\w+\.cjs$/.test(old) && join(folder, old) !== file)
      rmSync(join(folder, old), { force: true });
  }
  return file;
}
