import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Configuration } from 'webpack';
import webpack from 'webpack';

type Configure = (env: object, argv: { mode: string }) => Configuration;

/** A pane of one button and nothing else, of the same parts: React and Fluent. */
const MINIMAL = `
  import { createRoot } from 'react-dom/client';
  import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
  Office.onReady().then(() => createRoot(document.getElementById('root')).render(
    <FluentProvider theme={webLightTheme}><Button role="tab">Start</Button></FluentProvider>));
`;

export interface BuiltPane {
  folder: string;
  /** Bytes of the scripts that the page asks for first, gzipped. */
  initial: number;
}

function run(config: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

function built(folder: string): BuiltPane {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const scripts = [...page.matchAll(/<script defer(?:="defer")? src="([^"?]+)/g)].map(
    ([, name = '']) => name,
  );
  const initial = scripts
    .filter((name) => name !== 'functions.js')
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
  return { folder, initial };
}

/** Builds the add-in's pane for production, and a minimal one with the same tools, in a folder below the system's. */
export async function buildPanes(): Promise<{ ours: BuiltPane; minimal: BuiltPane }> {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const configure = require(join(process.cwd(), 'webpack.config.js')) as Configure;
  const config = configure({}, { mode: 'production' });
  const folder = mkdtempSync(join(tmpdir(), 'plan-monitor-bench-'));
  const ours = join(folder, 'ours');
  await run({ ...config, output: { ...config.output, path: ours } });

  const source = join(process.cwd(), 'node_modules/.cache/plan-monitor/minimal');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'taskpane.tsx'), MINIMAL);
  const minimal = join(folder, 'minimal');
  await run({
    ...config,
    entry: join(source, 'taskpane.tsx'),
    output: { path: minimal, filename: 'taskpane.js', publicPath: '' },
    plugins: [],
  });
  const page = readFileSync(join(ours, 'taskpane.html'), 'utf8')
    .replace(/<script defer[^>]*><\/script>/g, '')
    .replace(/<link[^>]*rel="stylesheet"[^>]*>/g, '')
    .replace('</head>', '<script defer src="taskpane.js"></script></head>');
  writeFileSync(join(minimal, 'taskpane.html'), page);
  return { ours: built(ours), minimal: built(minimal) };
}
