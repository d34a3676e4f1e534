import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { plainFields } from './plain-fields';
import { cacheFolder, sourceMark } from './source-mark';

/**
 * Bundles the page: `main.js` (small) and, loaded by it, the grid with its engine; and the shim that stands in for
 * office.js's loader in the pane's frame. Kept below node_modules/.cache until a source changes. Gives the folder.
 */
export async function bundlePage(root: string): Promise<string> {
  const cache = cacheFolder(root);
  const folder = join(cache, `page-${sourceMark(root)}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
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
      entryPoints: { main: join(root, 'src/workbench/page/main.ts') },
      format: 'esm',
      splitting: true,
      plugins: [plainFields],
      chunkNames: 'parts/[name]-[hash]',
    }),
    build({
      ...common,
      entryPoints: { 'office-shim': join(root, 'src/workbench/client/pane-shim.ts') },
      format: 'iife',
    }),
  ]);
  if (!existsSync(folder)) renameSync(partial, folder);
  for (const old of readdirSync(cache)) {
    if (/^page-/.test(old) && join(cache, old) !== folder)
      rmSync(join(cache, old), { recursive: true, force: true });
  }
  return folder;
}
