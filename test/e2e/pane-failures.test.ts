import { DECLARED } from '../../src/workbench/client/requirement-sets';
import { openWorkbench, START_TIMEOUT, type OpenedWorkbench } from './browser';

/** What goes wrong in practice, each made to happen: the pane says what, where and what to do, and loses nothing. */
let workbench: OpenedWorkbench;
jest.setTimeout(300_000);

beforeAll(async () => {
  workbench = await openWorkbench({ width: 1300, height: 900 });
}, START_TIMEOUT);

afterAll(() => workbench.close());

const alert = () => workbench.pane.locator('[role="alert"]');
const said = (words: RegExp | string) =>
  workbench.pane.locator('p[aria-live="polite"]', { hasText: words }).waitFor();

/** Loads the pane's page again, as when it is closed and opened in Excel. */
async function reloadPane(): Promise<void> {
  await workbench.page.evaluate(() => window.workbench!.pane.load());
  await workbench.pane.locator('h1').first().waitFor();
}

describe('the pane cannot start', () => {
  test('where office.js is blocked: it names the addresses to allow, and leads to the help', async () => {
    const { page, pane } = workbench;
    await page.route(/office-shim\.js|excel-web/, (route) => route.abort());
    await reloadPane();
    expect(await alert().innerText()).toMatch(/did not load.*appsforoffice\.microsoft\.com.*administrator/s);
    expect(await pane.getByRole('link').getAttribute('href')).toBe('help.html');
    await page.unroute(/office-shim\.js|excel-web/);
  });

  test('where Excel is too old: it says which Excel is needed', async () => {
    const { page } = workbench;
    await page.evaluate(() => (window.workbench!.host.addIn.requirements = { ExcelApi: '1.8' }));
    await reloadPane();
    expect(await alert().innerText()).toMatch(/too old.*Excel 2021 or later/s);
    await page.evaluate((all) => (window.workbench!.host.addIn.requirements = all), DECLARED);
    await reloadPane();
    await workbench.pane.locator('#create-workbook').waitFor();
  });
});

describe('a place whose part does not load', () => {
  test('says so and leaves the other places alone', async () => {
    const { page, pane } = workbench;
    await page.route(/part-statement/, (route) => route.abort());
    await pane.locator('#place-statement').click();
    await alert().waitFor();
    expect(await alert().innerText()).toMatch(/part of the add-in did not load.*open it again/s);
    await page.unroute(/part-statement/);
    await pane.locator('#place-start').click();
    await pane.locator('#create-workbook').waitFor();
    await alert().getByRole('button', { name: 'Dismiss' }).click();
  });
});

describe('long work', () => {
  test('shows how far it is; Stop keeps what is done, and the next run completes it', async () => {
    const { page, pane } = workbench;
    await page.evaluate(() => (window.workbench!.host.faults.delay = 400));
    await pane.locator('#create-workbook').click();
    await pane.locator('progress[value]').waitFor();
    await pane.locator('#stop-work').click();
    await said('Stopped.');
    await page.evaluate(() => (window.workbench!.host.faults.delay = 0));
    const sheets = await page.evaluate(() => window.workbench!.host.workbook.worksheets.count);
    expect(sheets).toBeGreaterThan(1);
    expect(sheets).toBeLessThan(11);
    await pane.locator('#create-workbook:not([aria-disabled="true"])').click();
    await pane.locator('#prepare-quarter').waitFor({ timeout: 120_000 });
    await pane.locator('h1', { hasText: 'The workbook is set up' }).waitFor({ timeout: 60_000 });
    await workbench.settled();
  });
});

describe('Excel refuses', () => {
  test('while a cell is being edited: the pane waits, says why, and goes on by itself', async () => {
    const { page, pane } = workbench;
    await pane.locator('#place-functions').click();
    await pane.locator('summary', { hasText: 'PCP.STATUS' }).click();
    await workbench.activateSheet('Sheet1');
    await workbench.click('F3');
    await page.keyboard.type('half a word');
    await pane.getByRole('button', { name: 'Insert at the cursor PCP.STATUS' }).click();
    await said(/cell is being edited, press Enter or Esc/);
    await workbench.click('H9');
    await said(/Inserted into Sheet1!/);
    expect(await workbench.value('Sheet1', 'F3')).toBe('half a word');
  });

  test('on a protected sheet: it is named before anything is written', async () => {
    const { page, pane } = workbench;
    await page.evaluate(() =>
      window.workbench!.host.workbook.worksheets.getItem('PCP Data').protection.protect(),
    );
    await pane.locator('#place-start').click();
    await pane.locator('#prepare-quarter').click();
    await alert().waitFor();
    expect(await alert().innerText()).toMatch(/protected.*[Uu]nprotect/s);
    await page.evaluate(() =>
      window.workbench!.host.workbook.worksheets.getItem('PCP Data').protection.unprotect(),
    );
  });

  test('with a code of its own: what it means, and the details to send on', async () => {
    const { page, pane } = workbench;
    await page.evaluate(
      () =>
        (window.workbench!.host.faults.failAction = { at: 0, code: 'RequestAborted', message: 'Broken off' }),
    );
    await pane.locator('#repair-formulas').click();
    await alert().getByText('Excel broke off the request.').waitFor();
    await alert().getByRole('button', { name: 'Copy details' }).click();
    await said('Details copied.');
  });
});
