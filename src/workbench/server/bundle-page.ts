import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cacheFolder, ofThisProcess, removeOld } from './cache-folder';
import { plainFields } from './plain-fields';
import { sourceMark } from './source-mark';

const PAGE = 'src/workbench/page/main.ts';
const SHIM = 'src/workbench/client/pane-shim.ts';

/**
 * Bundles the page: `main.js` (small) and, loaded by it, the grid with its engine; and the shim that stands in for
 * office.js's loader in the pane's frame. Kept below node_modules/.cache until a source changes. Gives the folder.
 */
export async function bundlePage(root: string): Promise<string> {
  const cache = cacheFolder(root);
  const name = `page-${sourceMark(root, [PAGE, SHIM])}`;
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const partial = join(cache, ofThisProcess(name));
  mkdirSync(partial, { recursive: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    outdir: partial,
    minify: true,
    target: 'es2022',
    logLevel: 'error',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: { main: join(root, PAGE) },
      format: 'esm',
      splitting: true,
      plugins: [plainFields],
      chunkNames: 'parts/[name]-[hash]',
    }),
    build({
      ...common,
      entryPoints: { 'office-shim': join(root, SHIM) },
      format: 'iife',
    }),
  ]);
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
  removeOld(root, 'page-', name);
  return folder;
}
