import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { launch } from '../e2e/browser';
import { buildPanes } from './build-panes';
import type { Subject } from './figure';

const KILOBYTE = 1_000;
const RUNS = 5;
/**
 * The workbook is asked for once the pane is drawn; an Excel that does not answer is enough to be drawn in. It is served
 * beside the pane: a request that the test stops and answers would add its own way there and back to every visit.
 */
const OFFICE_STUB = `
  window.Office = { HostType: { Excel: 'Excel' }, onReady: () => Promise.resolve({ host: 'Excel' }),
    actions: { associate() {} }, addin: {}, context: { requirements: { isSetSupported: () => true } } };
  window.Excel = { run: () => new Promise(() => {}) };
  window.CustomFunctions = { associate() {}, Error, ErrorCode: {} };
`;
const OFFICE_SCRIPT = /https:\/\/appsforoffice\.microsoft\.com\/[^"]*/;
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves a pane, with the stub for Microsoft's office.js, to this computer on a free port. */
async function serve(folder: string): Promise<{ url: string; close(): void }> {
  const answer = async (pathname: string) => {
    if (pathname === '/office.js') return OFFICE_STUB;
    const bytes = await readFile(join(folder, pathname.replace(/\.\./g, '')));
    return extname(pathname) === '.html' ? bytes.toString().replace(OFFICE_SCRIPT, 'office.js') : bytes;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(pathname).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? '' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => server.close() };
}

/** Milliseconds from navigation to the first tab that can be pressed: the median of a few fresh visits. */
async function firstView(url: string, slowdown: number): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    // A browser of its own each time: the one that npm brings ends with its first window.
    const browser = await launch();
    const context = await browser.newContext({ viewport: { width: 350, height: 800 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(`${url}/taskpane.html`, { waitUntil: 'commit' });
    await page.locator('[role="tab"]').first().waitFor({ timeout: 60_000 });
    times.push(await page.evaluate(() => performance.now()));
    await browser.close();
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

/** The pane's size and first view, against a pane of one button built with the same tools. */
export const pane: Subject = async (tell) => {
  const { ours, minimal } = await buildPanes();
  tell({
    subject: 'pane',
    what: 'first scripts, gzipped',
    value: ours.initial / KILOBYTE,
    unit: 'kB',
    peer: { what: 'React, Fluent and one button', value: minimal.initial / KILOBYTE },
    limit: { what: 'at most', value: 110 },
  });
  const servers = { ours: await serve(ours.folder), minimal: await serve(minimal.folder) };
  for (const [speed, slowdown, limit] of [
    ['', 1, 250],
    [' at quarter speed', 4, 750],
  ] as const) {
    tell({
      subject: 'pane',
      what: `first usable view${speed}`,
      value: await firstView(servers.ours.url, slowdown),
      unit: 'ms',
      peer: {
        what: 'React, Fluent and one button',
        value: await firstView(servers.minimal.url, slowdown),
      },
      limit: { what: 'at most', value: limit },
    });
  }
  servers.ours.close();
  servers.minimal.close();
};
