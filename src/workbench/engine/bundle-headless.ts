import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Every source file of a folder, sorted. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .sort();
}

/** A short mark of what a bundle is made from: our sources and the installed versions. */
export function sourceMark(root: string, extra = ''): string {
  const hash = createHash('sha256').update(extra);
  for (const file of sourceFiles(join(root, 'src/workbench'))) hash.update(file).update(readFileSync(file));
  for (const name of ['@univerjs/core', '@microsoft/office-js', 'esbuild']) {
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * jest cannot import the engine's modules: bundles `headless.ts` with the engine into one CommonJS file below
 * node_modules/.cache, unless it is there already. Gives the file's path.
 */
export function bundleHeadless(root: string): string {
  const folder = join(root, 'node_modules/.cache/plan-monitor');
  const file = join(folder, `headless-${sourceMark(root)}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (/^headless-\w+\.cjs$/.test(old)) rmSync(join(folder, old), { force: true });
  }
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src/workbench/headless.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    // The engine's own warnings about assigning to imports do not concern us.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, outputFiles[0]!.contents);
  renameSync(partial, file);
  return file;
}
