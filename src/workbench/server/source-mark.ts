import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every source file of a folder, sorted. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .sort();
}

/** A short mark of what our bundles are made from: the sources and the installed versions. */
export function sourceMark(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['src/workbench', 'src/workbook/file'])
    for (const file of sourceFiles(join(root, folder)))
      hash.update(file.slice(root.length)).update(readFileSync(file));
  for (const name of ['@univerjs/core', '@microsoft/office-js', 'esbuild']) {
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Where bundles are kept between runs. */
export const cacheFolder = (root: string) => join(root, 'node_modules/.cache/plan-monitor');
