import type { Locator } from 'playwright-core';
import type { CellValue } from '../../src/entries/workbook-contents';
import { openWorkbench, START_TIMEOUT, type OpenedWorkbench } from './browser';

/**
 * What an analyst does in the pane, by clicking: the first quarter with its clicks counted, then each thing once with
 * the mouse and once with the keyboard, and what it does to the workbook.
 */
let workbench: OpenedWorkbench;
jest.setTimeout(300_000);

beforeAll(async () => {
  workbench = await openWorkbench({ width: 1300, height: 1000 });
}, START_TIMEOUT);

afterAll(() => workbench.close());

let clicks = 0;

/** Clicks as a person does, and counts. */
async function click(target: Locator): Promise<void> {
  await target.click();
  clicks += 1;
}

const button = (name: string | RegExp) => workbench.pane.getByRole('button', { name });
const tab = (name: string) => workbench.pane.getByRole('tab', { name });
const ribbon = (id: string) => workbench.page.locator(`[id="ribbon-PlanMonitor.${id}"]`);

/** What the pane said last, aloud. */
const said = (words: RegExp | string) =>
  workbench.pane.locator('p[aria-live="polite"]', { hasText: words }).waitFor({ timeout: 60_000 });

/** The same with the keyboard alone. */
async function press(target: Locator): Promise<void> {
  await target.focus();
  await workbench.page.keyboard.press('Enter');
}

/** The active sheet and the first selected cell. */
const selected = () =>
  workbench.page.evaluate(() => {
    const { worksheets } = window.workbench!.host.workbook;
    const range = worksheets.active.engine.getSelection()?.getActiveRange();
    return `${worksheets.active.name} ${range?.getA1Notation() ?? ''}`;
  });

/** Waits until it answers that. */
async function until(asked: () => Promise<string>, wanted: string): Promise<void> {
  for (let tries = 0; tries < 50 && (await asked()) !== wanted; tries++)
    await workbench.page.waitForTimeout(100);
  expect(await asked()).toBe(wanted);
}

/** Pastes over a cell: no validation is asked. */
const paste = (sheet: string, address: string, value: CellValue) =>
  workbench.page.evaluate(
    ([name, cell, text]) => {
      window.workbench!.host.workbook.worksheets.getItem(name).getRange(cell).values = [[text]];
    },
    [sheet, address, value] as const,
  );

describe('the first quarter', () => {
  test('takes seven clicks from the ribbon to a statement in the workbook', async () => {
    const { pane } = workbench;
    await click(ribbon('Open'));
    await pane.locator('#start-with').selectOption('series');
    clicks += 1;
    await click(button('Create workbook'));
    await said('figures entered');
    await pane.getByRole('heading', { name: 'The workbook is set up' }).waitFor({ timeout: 120_000 });
    await workbench.settled();
    // The first of the list needs a look most: its status and why are read in a sentence.
    await click(tab('Measures'));
    await click(pane.locator('ul.plain button').first());
    expect(await pane.locator('article .chip').first().innerText()).toMatch(/Not met|Worsening|Overdue/);
    expect(await pane.locator('#explanation').innerText()).toMatch(/\d.*\.$/);
    await click(tab('Statement'));
    await click(button('Write to the sheet'));
    await said(/rows? of PCP Statement written anew|up to date/);
    expect(clicks).toBe(7);
    await workbench.settled();
    expect(String(await workbench.value('PCP Statement', 'E5'))).toMatch(/\w+ .*\d/);
  });
});

describe('Check', () => {
  test('leads to the cell of a problem, by a click and by Enter', async () => {
    await paste('PCP Data', 'D6', ' West Midlands');
    await paste('PCP Data', 'B7', 44_200);
    await paste('PCP Data', 'B8', 44_200);
    await click(tab('Check'));
    await click(button('Check again'));
    await button(/^PCP Data D6/)
      .first()
      .waitFor({ timeout: 60_000 });
    await click(button(/^PCP Data D6/).first());
    await until(selected, 'PCP Data D6');
    await press(button(/^PCP Data B7/).first());
    await until(selected, 'PCP Data B7');
  });

  test('mends one line where it is asked to, and the rest together', async () => {
    const end = await workbench.value('PCP Data', 'B8');
    await press(button('Fix this PCP Data B7'));
    await said('1 cell fixed');
    expect(await workbench.value('PCP Data', 'B7')).toBe(44_227);
    expect(await workbench.value('PCP Data', 'B8')).toBe(end);
    await click(button(/^Fix the/));
    await said('2 cells fixed');
    expect(await workbench.value('PCP Data', 'B8')).toBe(44_227);
    expect(await workbench.value('PCP Data', 'D6')).toBe('West Midlands');
  });

  test('puts what is left on a sheet', async () => {
    await click(button('List on a sheet'));
    await said('Listed on PCP Problems');
    expect(await selected()).toMatch(/^PCP Problems/);
    expect(await workbench.value('PCP Problems', 'F4')).toBe('What is wrong');
  });
});

describe('Measures', () => {
  test('raises an action with what triggered it filled in, by the keyboard alone', async () => {
    const { pane, page } = workbench;
    await click(tab('Measures'));
    if (await button('All measures').count()) await click(button('All measures'));
    await pane.locator('#search-measures').fill('vehicle crime');
    await click(button('Vehicle crime').first());
    await press(button('Raise an action'));
    expect(await pane.getByLabel('What triggered it').inputValue()).toMatch(/\w{4}/);
    await pane.getByLabel('Decision').focus();
    await page.keyboard.type('Understand first');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Head of performance');
    await page.keyboard.press('Enter');
    await said('An action on VEHICLE_CRIME was added to PCP Actions');
    const row = await page.evaluate(
      () => window.workbench!.host.workbook.tables.getItem('PcpActions').getDataBodyRange().values?.[0],
    );
    expect(row).toEqual(
      expect.arrayContaining(['VEHICLE_CRIME', 'Understand first', 'Head of performance', 'Open']),
    );
  });
});

describe('Functions', () => {
  test('insert their example at the cursor, never over anything', async () => {
    const { pane } = workbench;
    await workbench.activateSheet('Sheet1');
    await workbench.click('D4');
    await click(tab('Functions'));
    await click(pane.locator('summary', { hasText: 'PCP.QUARTER' }));
    await press(button('Insert at the cursor PCP.QUARTER'));
    await said('Inserted into Sheet1!D4');
    await workbench.settled();
    expect(await workbench.value('Sheet1', 'D4')).toMatch(/^\d{4}\/\d\d Q\d$/);
    await workbench.type('D6', 'mine');
    await workbench.settled();
    await workbench.click('D6');
    await click(button('Insert at the cursor PCP.QUARTER'));
    await pane.locator('[role="alert"]').waitFor();
    expect(await workbench.value('Sheet1', 'D6')).toBe('mine');
    await click(button('Dismiss'));
  });
});

describe('Import', () => {
  const CSV =
    'KPI,Period end,Covers,Value\nDA_OUTCOME,31/12/2021,Month,6.5%\nDA_OUTCOM,31/12/2021,Month,7%\n';

  test('shows what would happen and writes nothing until it is accepted', async () => {
    const { pane, page } = workbench;
    const rows = () =>
      page.evaluate(
        () => window.workbench!.host.workbook.tables.getItem('PcpData').getDataBodyRange().values!.length,
      );
    await click(tab('Start'));
    const before = await rows();
    await click(button('Import figures from a file'));
    const file = { name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) };
    await pane.locator('#import-file').setInputFiles(file);
    await pane.getByText('1 new, 0 changed, 0 the same, 1 refused. Nothing is written yet.').waitFor();
    expect(await rows()).toBe(before);
    await click(pane.locator('summary', { hasText: '1 line refused' }));
    await pane.getByText(/Line 3: .*DA_OUTCOM/).waitFor();
    await press(button('Add 1 figure'));
    await said('1 figure added, 0 changed');
    expect(await rows()).toBe(before + 1);
  });
});

describe('the ribbon', () => {
  test.each([
    ['Check', 'Check'],
    ['Measure', 'Measures'],
    ['Statement', 'Statement'],
    ['Functions', 'Functions'],
  ])('%s opens %s', async (id, place) => {
    await click(ribbon(id));
    await workbench.pane.getByRole('tab', { name: place, selected: true }).waitFor();
  });

  test.each([
    ['Create', 'Everything was there already; nothing was changed.'],
    ['Prepare', /rows? added to PCP Data|Every row of the quarter is there already/],
    ['Repair', 'Formulas written anew on PCP Cover'],
  ])('%s does its work on Start and says so', async (id, words) => {
    await press(ribbon(id));
    await said(words);
    await workbench.pane.getByRole('tab', { name: 'Start', selected: true }).waitFor();
    await workbench.settled();
  });
});

test('nothing went wrong unseen, and no other server was asked', () => {
  expect([workbench.errors, workbench.elsewhere]).toEqual([[], []]);
});
