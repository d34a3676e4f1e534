import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import type {} from '../../src/workbench/page/main';
import { chromium } from 'playwright-core';

const ROOT = join(__dirname, '../..');
export const SCREENSHOTS = join(__dirname, 'screenshots');

/** The server may have to build everything on a busy machine with two cores. */
export const START_TIMEOUT = 180_000;

// A browser and a spreadsheet on a busy machine: a test fails by what it waits for (30 s each), not by the clock.
if (typeof jest !== 'undefined') jest.setTimeout(120_000);

/** The grid takes two clicks within half a second on a cell for a double click, which opens the cell for editing. */
const DOUBLE_CLICK_MS = 600;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A Chromium of the machine's (PLAN_MONITOR_CHROMIUM), or the one that npm brings. */
export async function launch(): Promise<Browser> {
  const own = process.env.PLAN_MONITOR_CHROMIUM;
  if (own) return chromium.launch({ executablePath: own, args: FLAGS });
  const { default: bundled } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: [...bundled.args, ...FLAGS],
  });
}

interface Server {
  url: string;
  stop(): Promise<void>;
}

/** Starts `npm start`'s own program on a free port. */
function startServer(): Promise<Server> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'src/workbench/serve.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', WATCH: 'no' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      if (child.exitCode !== null || !child.kill('SIGTERM')) resolve();
    });
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /Workbench: (http:\/\/localhost:\d+)/.exec(output)?.[1];
      if (url) resolve({ url, stop });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The workbench stopped with code ${code}:\n${output}`)));
  });
}

/** The workbench in a browser, with what tests need to work it as a person does. */
export interface OpenedWorkbench {
  page: Page;
  /** The pane's frame. */
  pane: Frame;
  url: string;
  /** Addresses that were asked for elsewhere than at the workbench's own server: must stay empty. */
  elsewhere: string[];
  /** Errors of the page and the pane. */
  errors: string[];
  /** Selects a cell of the active sheet with the mouse. */
  click(address: string): Promise<void>;
  /** Selects a cell and types into it, with Enter at the end. */
  type(address: string, text: string): Promise<void>;
  /** Types into a cell that may be out of view: the grid has the keyboard, the cell is selected and scrolled to. */
  typeOutOfView(address: string, text: string): Promise<void>;
  /** What the cell holds, as `Range.values` would give it. */
  value(sheet: string, address: string): Promise<unknown>;
  /** Waits until the cell holds the value. */
  expectValue(sheet: string, address: string, value: unknown): Promise<void>;
  activateSheet(name: string): Promise<void>;
  /** Waits until nothing calculates and no custom function is open. */
  settled(): Promise<void>;
  statusLine(): Promise<string>;
  /** Keeps a picture under test/e2e/screenshots. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts server and browser and opens the page (`query`: "?culture=de-DE"); resolves when grid and pane are there. */
export async function openWorkbench(
  viewport = { width: 1500, height: 900 },
  query = '',
): Promise<OpenedWorkbench> {
  const server = await startServer();
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await server.stop();
  };
  try {
    browser = await launch();
    const page = await browser.newPage({ viewport });
    return { ...(await opened(page, server.url, query)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function opened(page: Page, url: string, query: string): Promise<Omit<OpenedWorkbench, 'close'>> {
  const elsewhere: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${url}/${query}`);
  await page.waitForFunction(() => window.workbench?.readyAfter, undefined, { timeout: 60_000 });
  const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
  if (!pane) throw new Error('The pane has no frame.');

  let lastClick = { address: '', at: 0 };
  const click = async (address: string) => {
    const since = Date.now() - lastClick.at;
    if (address === lastClick.address && since < DOUBLE_CLICK_MS) {
      await page.waitForTimeout(DOUBLE_CLICK_MS - since);
    }
    const place = await page.evaluate((cell) => {
      const canvas = document
        .querySelector('#grid canvas[id*="univer-sheet-main-canvas"]')!
        .getBoundingClientRect();
      const { x, y, width, height } = window.workbench!.cellRectangle(cell);
      return { x: canvas.x + x + width / 2, y: canvas.y + y + height / 2 };
    }, address);
    await page.mouse.click(place.x, place.y);
    lastClick = { address, at: Date.now() };
    await page.waitForTimeout(150);
  };
  const value = (sheet: string, address: string) =>
    page.evaluate(
      ([name, cell]) =>
        window.workbench!.host.workbook.worksheets.find(name)?.getRange(cell).values?.[0]?.[0],
      [sheet, address] as const,
    );
  return {
    page,
    pane,
    url,
    elsewhere,
    errors,
    click,
    async type(address, text) {
      await click(address);
      await page.keyboard.type(text, { delay: 10 });
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !window.workbench!.host.isEditing());
    },
    async typeOutOfView(address, text) {
      await click('A1');
      await page.evaluate(
        (cell) => window.workbench!.host.workbook.worksheets.active.getRange(cell).select(),
        address,
      );
      await page.waitForTimeout(300);
      await page.keyboard.type(text, { delay: 10 });
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !window.workbench!.host.isEditing());
    },
    value,
    async expectValue(sheet, address, expected) {
      await page.waitForFunction(
        ([name, cell, wanted]) =>
          window.workbench!.host.workbook.worksheets.find(name)?.getRange(cell).values?.[0]?.[0] === wanted,
        [sheet, address, expected] as const,
        { timeout: 30_000 },
      );
    },
    activateSheet: (name) =>
      page.evaluate((sheet) => {
        const { workbook } = window.workbench!.host;
        workbook.engine.book.setActiveSheet(workbook.worksheets.getItem(sheet).engine);
      }, name),
    async settled() {
      let quiet = 0;
      while (quiet < 4) {
        await page.waitForTimeout(60);
        quiet = (await page.evaluate(() => window.workbench!.host.settled)) ? quiet + 1 : 0;
      }
    },
    statusLine: () => page.locator('#status').innerText(),
    async screenshot(name) {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
    },
  };
}
