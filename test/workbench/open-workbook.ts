import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleHeadless } from '../../src/workbench/server/bundle-headless';
import type * as Headless from '../../src/workbench/headless';
import type { HeadlessOptions, HeadlessWorkbook } from '../../src/workbench/headless';

const ROOT = join(__dirname, '../..');
const GLOBALS = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;

const open: HeadlessWorkbook[] = [];

/** The client takes what an earlier one left for its own. */
function forgetClient(): void {
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
}

let file: string | undefined;

/** The harness as a module; bundled on first use, which takes about two seconds. */
export function loadHeadless(): typeof Headless {
  file ??= bundleHeadless(ROOT);
  // jest's own require keeps the bundle in the test's realm.
  return (typeof require === 'function' ? require : createRequire(file))(file) as typeof Headless;
}

/**
 * Opens an empty workbook with Microsoft's own client in front of it, for tests in the `host` project.
 * `Excel`, `Office`, `OfficeExtension` and `CustomFunctions` become globals, so code under test runs as in Excel;
 * they are the last opened workbook's. Every workbook is closed after the test that opened it.
 *
 *     const workbook = openWorkbook();
 *     await Excel.run(async (context) => { … await context.sync(); });
 *     await workbook.settle();                       // calculations, custom functions and events are done
 *     expect(workbook.host.counters.syncs).toBe(3);  // also actions, bytesIn, largestRequest
 *     workbook.host.faults.failAction = { at: 2, code: 'AccessDenied' };
 *
 * Exactly the requirement sets of the manifest are declared and the client itself refuses what is newer, so every test
 * of the add-in also shows that it needs nothing else. A test of something newer says so: `requirements: DECLARED`.
 * Custom functions: pass `functions` (the metadata file's contents) and associate each with `CustomFunctions.associate`.
 */
export function openWorkbook(options: HeadlessOptions = {}): HeadlessWorkbook {
  const { createHeadlessWorkbook, FLOOR } = loadHeadless();
  forgetClient();
  const workbook = createHeadlessWorkbook({ requirements: FLOOR, ...options });
  for (const name of GLOBALS)
    Object.defineProperty(globalThis, name, { value: workbook[name], configurable: true, writable: true });
  open.push(workbook);
  return workbook;
}

// A spreadsheet on a busy machine: a test fails by what it claims, not by the clock.
jest.setTimeout(120_000);

// The first test would otherwise wait for the bundle, which can take long on a busy machine.
beforeAll(() => void loadHeadless(), 120_000);

function closeAll(): void {
  for (const workbook of open.splice(0)) workbook.dispose();
  forgetClient();
}

afterEach(closeAll);

/** What work in a workbook gives that is closed again, so that the test can open another. */
export async function inWorkbookOfItsOwn<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } finally {
    closeAll();
  }
}
