import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf } from '../../src/workbench/server/answer';
import { cacheFolder, removeOld } from '../../src/workbench/server/cache-folder';
import { sourceMark } from '../../src/workbench/server/source-mark';

const ROOT = join(__dirname, '../..');
const FOLDERS = { html: '/html', page: '/page', pane: '/pane', officeJs: '/office' };

test('each part of the address space has its folder', () => {
  expect(fileOf('/', FOLDERS)).toBe('/html/index.html');
  expect(fileOf('/workbench/main.js', FOLDERS)).toBe('/page/main.js');
  expect(fileOf('/office-js/excel-web-16.00.js', FOLDERS)).toBe('/office/excel-web-16.00.js');
  expect(fileOf('/taskpane.html', FOLDERS)).toBe('/pane/taskpane.html');
});

test('nothing outside the folders is read', () => {
  expect(fileOf('/workbench/../../etc/passwd', FOLDERS)).toBeNull();
  expect(fileOf('/office-js/../secret', FOLDERS)).toBeNull();
  expect(fileOf('/../package.json', FOLDERS)).toBeNull();
});

describe('what is kept of bundles', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'pcp-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('a process removes what is old, and nothing that another one makes or serves', () => {
    const cache = cacheFolder(root);
    const ended = spawnSync(process.execPath, ['--version']).pid;
    const names = ['page-old', 'page-new', `page-new.${ended}`, `page-new.${process.ppid}`, 'pane-3000'];
    for (const name of names) mkdirSync(join(cache, name), { recursive: true });
    removeOld(root, 'page-', 'page-new');
    expect(readdirSync(cache).sort()).toEqual(['page-new', `page-new.${process.ppid}`, 'pane-3000']);
  });

  test('a bundle is made anew when any source that it reaches has changed, or any package', () => {
    const write = (name: string, text: string) => writeFileSync(join(root, name), text);
    mkdirSync(join(root, 'src/workbench/server'), { recursive: true });
    write('src/workbench/server/plain-fields.ts', '');
    write('src/rule.ts', 'export const rule = 1;');
    write('src/entry.ts', "import { rule } from './rule';\nimport 'fflate';\nconsole.log(rule);");
    write('src/other.ts', '');
    write('package-lock.json', '{}');
    const mark = () => sourceMark(root, ['src/entry.ts']);
    const first = mark();
    write('src/other.ts', 'export {};');
    expect(mark()).toBe(first);
    write('src/rule.ts', 'export const rule = 2;');
    const second = mark();
    write('package-lock.json', '{"fflate":"0.9"}');
    expect(new Set([first, second, mark()]).size).toBe(3);
  });
});

test('a busy port is said, with what to do, and the exit code is 1', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
    const args = ['--import', 'tsx', 'src/workbench/serve.ts'];
    execFile(
      process.execPath,
      args,
      { cwd: ROOT, env: { ...process.env, PORT: String(port) } },
      (error, stdout, stderr) => resolve({ code: error?.code, output: stdout + stderr }),
    );
  });
  taken.close();
  expect(output).toContain(`Port ${port} is in use`);
  expect(output).toContain(`PORT=${port + 1} npm start`);
  expect(code).toBe(1);
}, 60_000);
