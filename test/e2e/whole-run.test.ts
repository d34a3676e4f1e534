import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPackage } from '../../src/workbook/file/open-package';
import { todayAsExcelDate } from '../../src/cli/today';
import { runPcp } from '../cli/run-pcp';
import type { OpenedWorkbench } from './browser';
import { openWorkbench, START_TIMEOUT } from './browser';

/**
 * A whole run through the page, from the first click to the saved statement. Each step leaves a numbered picture in
 * test/e2e/screenshots.
 */
let workbench: OpenedWorkbench;
const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
let step = 0;

beforeAll(async () => {
  workbench = await openWorkbench({ width: 1440, height: 900 });
}, START_TIMEOUT);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await workbench.close();
});

async function picture(name: string): Promise<void> {
  await workbench.settled();
  step += 1;
  await workbench.screenshot(`run-${String(step).padStart(2, '0')}-${name}`);
}

const open = (place: string) => workbench.pane.locator(`#place-${place}`).click();

/** Where the file is that pressing something hands over. */
async function downloaded(press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download', { timeout: 60_000 }),
    press(),
  ]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

test('the workbook is created, and the paper’s figures are in it', async () => {
  const { pane } = workbench;
  await picture('first-view');
  await pane.locator('#create-workbook').click();
  await pane.locator('#load-paper-figures').waitFor({ timeout: 90_000 });
  await picture('created');
  await pane.locator('#load-paper-figures').click();
  await workbench.expectValue('PCP Data', 'F5', 55);
  await picture('figures-loaded');
  await workbench.activateSheet('PCP Scorecard');
  await picture('scorecard');
});

test('a figure is typed, with a slip; the check finds the slip and mends it', async () => {
  const { pane } = workbench;
  await workbench.activateSheet('PCP Data');
  for (const [cell, typed] of [
    ['A22', 'DA_OUTCOME'],
    ['B22', '30/09/2021'],
    ['C22', 'Quarter'],
    ['D22', 'West Midlands Police'],
    ['F22', '6.5%'],
  ] as const) {
    await workbench.typeOutOfView(cell, typed);
    await workbench.settled();
  }
  await picture('figure-typed');
  await open('check');
  await pane.getByText('“West Midlands Police” is neither').first().waitFor();
  await picture('check');
  await pane.getByRole('button', { name: /^Fix/ }).first().click();
  await workbench.expectValue('PCP Data', 'D22', 'West Midlands');
  await picture('fixed');
});

test('the measure is looked at, and its sentence is in the statement that is written and saved', async () => {
  const { pane } = workbench;
  // The pane follows the selection.
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('PCP Data').getRange('A22').select();
      await context.sync();
    }),
  );
  await open('measures');
  await pane.getByRole('heading', { name: 'Domestic abuse positive outcome rate' }).waitFor();
  await pane.getByText('What is measured').waitFor();
  await picture('measure');
  await open('statement');
  await pane.getByRole('button', { name: 'Write to the sheet' }).waitFor();
  await picture('statement');
  await pane.getByRole('button', { name: 'Write to the sheet' }).click();
  await pane.getByText(/of PCP Statement written anew/).waitFor();
  await workbench.activateSheet('PCP Statement');
  await picture('statement-written');
  const file = await downloaded(() => pane.getByRole('button', { name: 'Save as .docx' }).click());
  const document = openPackage(readFileSync(file)).textOf('word/document.xml');
  expect(document).toContain('28,675');
  await picture('statement-saved');
});

test('the workbook is saved as a file, which passes pcp check, and opens again with nothing to mend', async () => {
  const { page } = workbench;
  const file = await downloaded(() => page.getByRole('button', { name: 'Save as .xlsx' }).click());
  const { code, out, err } = await runPcp(['check', file, '--json'], { today: todayAsExcelDate() });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const problems = JSON.parse(out) as { severity: string }[];
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  await page.locator('#file-chooser').setInputFiles(file);
  await page.locator('#status', { hasText: 'is open' }).waitFor({ timeout: 60_000 });
  workbench.pane = page.frames().find((frame) => frame.url().includes('taskpane.html'))!;
  await workbench.settled();
  await workbench.expectValue('PCP Data', 'D22', 'West Midlands');
  // Rows of several lines show them all, on every sheet and not only the one that is seen.
  const height = await page.evaluate(() => {
    const sheet = window
      .workbench!.host.workbook.worksheets.all()
      .find(({ name }) => name === 'PCP Statement');
    return sheet!.engine.getRowHeight(4);
  });
  expect(height).toBeGreaterThan(60);
  await open('check');
  await workbench.pane.getByRole('heading', { name: 'No errors' }).waitFor();
  await picture('opened-again');
});

test('a chart that the pane inserts is sketched below the grid of its sheet', async () => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Samples…' }).click();
  await page.getByRole('button', { name: 'Published series' }).click();
  await page.locator('#status', { hasText: 'is open' }).waitFor({ timeout: 60_000 });
  workbench.pane = page.frames().find((frame) => frame.url().includes('taskpane.html'))!;
  await workbench.settled();
  expect(await page.locator('#charts').isVisible()).toBe(false);
  await open('measures');
  await workbench.pane.getByRole('searchbox').first().fill('all burglary');
  await workbench.pane
    .getByRole('button', { name: /all burglary/i })
    .first()
    .click();
  await workbench.pane.getByRole('button', { name: 'Insert chart' }).click();
  await page.locator('#charts figcaption', { hasText: /^All burglary[^]*Lines: Value, Mean/ }).waitFor();
  await picture('chart-inserted');
  expect(await page.locator('#charts summary').innerText()).toContain('Charts on this sheet: 1.');
  expect(await page.locator('#charts svg path').count()).toBeGreaterThan(3);
  await workbench.activateSheet('PCP Cover');
  await page.locator('#charts').waitFor({ state: 'hidden' });
});

test('nothing was asked of anybody else', () => {
  expect(workbench.elsewhere).toEqual([]);
});
