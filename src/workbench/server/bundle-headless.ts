import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { cacheFolder, ofThisProcess, removeOld } from './cache-folder';
import { withPlainFields } from './plain-fields';
import { sourceMark } from './source-mark';

const ENTRY = 'src/workbench/headless.ts';

/**
 * jest cannot import the engine's modules: bundles `headless.ts` with the engine into one CommonJS file below
 * node_modules/.cache, unless it is there already. Gives the file's path.
 */
export function bundleHeadless(root: string): string {
  const folder = cacheFolder(root);
  const name = `headless-${sourceMark(root, [ENTRY])}.cjs`;
  const file = join(folder, name);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const { outputFiles } = buildSync({
    entryPoints: [join(root, ENTRY)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  // Written beside and renamed: several test workers may do this at once.
  const partial = join(folder, ofThisProcess(name));
  writeFileSync(partial, withPlainFields(outputFiles[0]!.text));
  renameSync(partial, file);
  removeOld(root, 'headless-', name);
  return file;
}
