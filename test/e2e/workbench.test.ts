import type { OpenedWorkbench } from './browser';
import { openWorkbench, START_TIMEOUT } from './browser';

let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
}, START_TIMEOUT);

afterAll(() => workbench.close());

describe('the page', () => {
  test('says in plain words that it is a stand-in for Excel', async () => {
    expect(await workbench.page.locator('body > header').innerText()).toContain('a stand-in for Excel');
  });

  test('has the ribbon of the manifest, and each of its commands has its code', async () => {
    const { page, pane } = workbench;
    const labels = await page.locator('#ribbon button').allInnerTexts();
    expect(labels).toContain('Plan Monitor');
    expect(labels.length).toBeGreaterThan(3);
    const manifest = await (await page.request.get(`${workbench.url}/manifest.xml`)).text();
    const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map((match) => match[1]!.toUpperCase());
    const associated = await pane.evaluate(() =>
      Object.keys(
        (Office.actions as unknown as { _association: { mappings: object } })._association.mappings,
      ),
    );
    expect(associated).toEqual(expect.arrayContaining(named));
  });

  test('closes and reopens the pane without unloading it', async () => {
    const { page, pane } = workbench;
    await pane.evaluate(() => Object.assign(window, { stillHere: true }));
    await page.getByRole('button', { name: 'Close the task pane' }).click();
    await page.locator('#pane').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Plan Monitor', exact: true }).click();
    await page.locator('#pane').waitFor({ state: 'visible' });
    expect((await page.locator('#pane').boundingBox())?.width).toBe(350);
    expect(await pane.evaluate(() => 'stillHere' in window)).toBe(true);
  });
});

describe('=PCP.STATUS("DA_OUTCOME",B2) typed into a cell', () => {
  beforeAll(async () => {
    await workbench.type('D5', '=PCP.STATUS("DA_OUTCOME",B2)');
  });

  test('an empty cell is No data', async () => {
    await workbench.expectValue('Sheet1', 'D5', 'No data');
  });

  test.each([
    ['6.5%', 'Met'],
    ['6%', 'Not met'],
    ['5%', 'Not met'],
  ])('%s is %s', async (typed, status) => {
    await workbench.type('B2', typed);
    await workbench.expectValue('Sheet1', 'D5', status);
  });

  test('in a cell that shows percentages a typed 6.5 is 6.5 %', async () => {
    await workbench.type('B2', '6.5');
    await workbench.expectValue('Sheet1', 'B2', 0.065);
    await workbench.expectValue('Sheet1', 'D5', 'Met');
  });

  test('an emptied cell is No data again', async () => {
    await workbench.click('B2');
    await workbench.page.keyboard.press('Delete');
    await workbench.expectValue('Sheet1', 'D5', 'No data');
  });

  test('an unknown id is #N/A, and the status line says what to type instead', async () => {
    await workbench.type('D7', '=PCP.STATUS("DA_OUTCOM",B2)');
    await workbench.expectValue('Sheet1', 'D7', '#N/A');
    await workbench.click('D7');
    await workbench.page.locator('#status', { hasText: 'DA_OUTCOME' }).waitFor();
  });
});

test('while a person edits a cell, what the add-in writes is refused as Excel refuses it', async () => {
  const { page, pane } = workbench;
  await workbench.click('F3');
  await page.keyboard.type('half a word');
  const code = await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('J1').values = [[1]];
      await context.sync();
      return 'accepted';
    }).catch((error: OfficeExtension.Error) => error.code),
  );
  expect(code).toBe('InvalidOperationInCellEditMode');
  await page.keyboard.press('Escape');
});

test('a click on a link goes to its place in the workbook', async () => {
  const { page, pane } = workbench;
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add('PCP Data').getRange('C3').values = [['here']];
      context.workbook.worksheets.getItem('Sheet1').getRange('A9').formulas = [
        ['=HYPERLINK("#\'PCP Data\'!C3","go")'],
      ];
      await context.sync();
    }),
  );
  await workbench.click('A9');
  await page.waitForFunction(() => window.workbench!.host.workbook.selected.address === "'PCP Data'!C3");
  await workbench.activateSheet('Sheet1');
});

test('nothing is asked of any other server, and a picture is kept', async () => {
  await workbench.screenshot('workbench');
  expect(workbench.elsewhere).toEqual([]);
});
