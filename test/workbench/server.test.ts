import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileOf } from '../../src/workbench/server/answer';

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
