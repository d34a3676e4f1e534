import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import type { Frame } from 'playwright-core';
import type { OpenedWorkbench } from './browser';
import { openWorkbench, START_TIMEOUT } from './browser';

/** The way into the workbench: samples, and files of the person's own. */
let workbench: OpenedWorkbench;
const parts: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
const saved = join(folder, 'saved.xlsx');

beforeAll(async () => {
  workbench = await openWorkbench();
  workbench.page.on('request', (request) => parts.push(request.url()));
}, START_TIMEOUT);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await workbench.close();
});

const status = (text: string | RegExp) =>
  workbench.page.locator('#status', { hasText: text }).waitFor({ timeout: 60_000 });
const unsaved = () => workbench.page.getByRole('dialog', { name: 'Save the changes first?' });
const sheets = () =>
  workbench.page.evaluate(() => window.workbench!.host.workbook.worksheets.all().map(({ name }) => name));
const name = () => workbench.page.locator('#workbook-name').innerText();
/** The pane's frame, which is loaded anew with each workbook. */
const pane = (): Frame => workbench.page.frames().find((frame) => frame.url().includes('taskpane.html'))!;

test('a sample opens by mouse; the pane’s Check and Measures work on it', async () => {
  const { page } = workbench;
  expect(parts.filter((url) => /open-workbook/.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Samples…' }).click();
  await page.getByRole('dialog', { name: 'Sample workbooks' }).waitFor();
  await workbench.screenshot('open-samples');
  await page.getByRole('button', { name: 'A workbook with mistakes' }).click();
  await status('mistakes.xlsx is open.');
  expect(parts.filter((url) => /open-workbook/.test(url))).toHaveLength(1);
  await workbench.settled();
  expect(await name()).toBe('mistakes.xlsx');
  await pane().locator('#place-check').click();
  await pane().getByText('KNIFE_CRIMES is not a KPI of the framework').waitFor();
  await pane().getByText('650% is more than 100%').waitFor();
  await pane().locator('#place-measures').click();
  await pane().getByRole('searchbox').first().fill('all burglary');
  await pane()
    .getByRole('button', { name: /all burglary/i })
    .first()
    .click();
  await pane().getByText('What is measured').waitFor();
  await workbench.screenshot('open-mistakes');
});

test('a sample opens by keyboard; Judge works on the analyst’s own figures in it', async () => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Samples…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'The paper’s figures' }).focus();
  for (let down = 0; down < 3; down++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await status('own-figures.xlsx is open.');
  expect(await sheets()).toEqual(['Quarter 2']);
  await workbench.settled();
  await page.evaluate(() => window.workbench!.host.workbook.worksheets.active.getRange('B4:B9').select());
  await pane().locator('#place-functions').click();
  await pane().getByRole('button', { name: 'Judge the selected figures' }).click();
  await workbench.expectValue('Quarter 2', 'C4', 'Met');
  await workbench.screenshot('open-own-figures');
});

test('unsaved changes are asked about: Escape leaves everything, and they can be saved first', async () => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'Samples…' }).click();
  await page.getByRole('button', { name: 'The paper’s figures' }).click();
  await unsaved().waitFor({ timeout: 60_000 });
  await workbench.screenshot('open-unsaved');
  await page.keyboard.press('Escape');
  await status('paper.xlsx was not opened: nothing is changed.');
  expect(await workbench.value('Quarter 2', 'C4')).toBe('Met');

  await page.getByRole('button', { name: 'Samples…' }).click();
  await page.getByRole('button', { name: 'The paper’s figures' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Save, then open' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('own-figures.xlsx');
  await download.saveAs(saved);
  await status('paper.xlsx is open.');
  expect(await name()).toBe('paper.xlsx');
});

test('Ctrl+O opens a file of one’s own, also from within the pane; nothing is asked where nothing was changed', async () => {
  const { page } = workbench;
  await workbench.settled();
  // The pane starts anew with each workbook: not before it has read this one are keys pressed in it.
  await pane().getByText('The workbook is set up').waitFor();
  await pane().locator('#place-start').focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles(saved);
  await status('saved.xlsx is open.');
  expect(await sheets()).toEqual(['Quarter 2']);
  await workbench.expectValue('Quarter 2', 'C4', 'Met');
  await workbench.expectValue('Quarter 2', 'B8', 18161);
});

test.each([
  ['damaged.xlsx', () => readFileSync(saved).subarray(0, 2000), 'cut short'],
  ['letter.xlsx', () => Buffer.from('Dear Sir or Madam'), 'not an Excel workbook'],
])('%s: one line says why it was not opened, and the open workbook stays', async (file, bytes, words) => {
  const { page } = workbench;
  await page.locator('#file-chooser').setInputFiles({ name: file, mimeType: '', buffer: bytes() });
  await status(new RegExp(`${file} was not opened: .*${words}`));
  await workbench.screenshot(`open-${file}`);
  expect(await name()).toBe('saved.xlsx');
  expect(await workbench.value('Quarter 2', 'C4')).toBe('Met');
});

test('what a person typed is asked about as well', async () => {
  const { page } = workbench;
  await workbench.type('E5', 'mine');
  await page.locator('#file-chooser').setInputFiles(saved);
  await unsaved().waitFor();
  await page.getByRole('button', { name: 'Open without saving' }).click();
  await status('saved.xlsx is open.');
  expect(await workbench.value('Quarter 2', 'E5')).toBe('');
});

test('nothing in a file is markup or script, its name included', async () => {
  const { page } = workbench;
  const file = new Workbook();
  const markup = '<img src="/nothing" onerror="window.run=1">';
  const sheet = file.addWorksheet('<i>Sheet');
  sheet.getCell('B2').value = markup;
  sheet.getCell('B3').value = { text: 'go', hyperlink: 'javascript:window.run=1' };
  file.title = markup;
  const buffer = Buffer.from(await file.xlsx.writeBuffer());
  await page.locator('#file-chooser').setInputFiles({ name: `${markup}.xlsx`, mimeType: '', buffer });
  await status(/is open\..*links that lead elsewhere/);
  await workbench.settled();
  await workbench.click('B3');
  await workbench.click('B2');
  expect(await name()).toBe(`${markup}.xlsx`);
  expect(await workbench.value('<i>Sheet', 'B2')).toBe(markup);
  expect(await page.evaluate(() => 'run' in window)).toBe(false);
  expect(await page.locator('img[src="/nothing"]').count()).toBe(0);
});

test('the page has asked nobody else, and nothing went wrong in it', () => {
  expect(workbench.elsewhere).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
