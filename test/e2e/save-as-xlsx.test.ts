import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { todayAsExcelDate } from '../../src/cli/today';
import { runPcp } from '../cli/run-pcp';
import type { OpenedWorkbench } from './browser';
import { openWorkbench, START_TIMEOUT } from './browser';

/** The way out of the workbench: what a person made in the page is a file that the command line understands. */
let workbench: OpenedWorkbench;
const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
const file = join(folder, 'plan.xlsx');

beforeAll(async () => {
  workbench = await openWorkbench();
}, START_TIMEOUT);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await workbench.close();
});

test('Save as .xlsx gives the live workbook, and pcp check reads it', async () => {
  const { page, pane } = workbench;
  await pane.locator('#create-workbook').click();
  await pane.locator('#load-paper-figures').click({ timeout: 90_000 });
  await workbench.settled();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await download.saveAs(file);
  const { code, out, err } = await runPcp(['check', file, '--json'], { today: todayAsExcelDate() });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const problems = JSON.parse(out) as { severity: string }[];
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const statement = await runPcp(['statement', file, '--voice', 'force']);
  expect(statement.out).toContain('28,675');
});

test('Ctrl+S saves too, from anywhere in the page', async () => {
  await workbench.click('A1');
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download'),
    workbench.page.keyboard.press('Control+s'),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await workbench.screenshot('saved');
});
