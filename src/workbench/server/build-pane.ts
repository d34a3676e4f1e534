import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Configuration } from 'webpack';
import webpack from 'webpack';
import { cacheFolder, ofThisProcess, removeOld } from './cache-folder';

type Configure = (env: object, argv: { mode: string }) => Configuration;

/** In the pane's page these stand where Microsoft's network would be asked for office.js. */
export const OFFICE_SCRIPTS = ['/workbench/office-shim.js', '/office-js/excel-web-16.00.js'];

export interface PaneBuild {
  /** Where the built files are. */
  folder: string;
  close(): Promise<void>;
}

/**
 * Builds the add-in's own pages with their own webpack configuration, in development mode; with `watch` again
 * whenever a source changes. Resolves after the first build; what is wrong with the sources is said.
 */
export async function buildPane(
  root: string,
  name: string,
  watch: boolean,
  say: (line: string) => void,
): Promise<PaneBuild> {
  const require = createRequire(join(root, 'package.json'));
  const configure = require(join(root, 'webpack.config.js')) as Configure;
  const config = configure({ officeScripts: OFFICE_SCRIPTS }, { mode: 'development' });
  const own = ofThisProcess(`pane-${name}`);
  const folder = join(cacheFolder(root), own);
  mkdirSync(folder, { recursive: true });
  removeOld(root, 'pane-', own);
  const compiler = webpack({
    ...config,
    output: { ...config.output, path: folder, clean: true },
    cache: { type: 'filesystem', cacheDirectory: join(cacheFolder(root), 'webpack'), name: 'workbench-pane' },
    infrastructureLogging: { level: 'error' },
  });
  if (!compiler) throw new Error('webpack made no compiler.');
  await new Promise<void>((resolve, reject) => {
    const done = (error: Error | null, stats?: webpack.Stats) => {
      const problem =
        error?.message ?? (stats?.hasErrors() ? stats.toString({ all: false, errors: true }) : undefined);
      if (error) reject(error);
      if (problem)
        say(
          `The pane did not build whole${watch ? '; it is built again when a file changes' : ''}.\n${problem}`,
        );
      resolve();
    };
    if (watch) compiler.watch({ aggregateTimeout: 200 }, done);
    else compiler.run(done);
  });
  const close = async () => {
    await new Promise<void>((resolve) => compiler.close(() => resolve()));
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, close };
}
