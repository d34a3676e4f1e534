import type { OpenedWorkbench } from './browser';
import { openWorkbench, START_TIMEOUT } from './browser';

let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench(undefined, '?culture=de-DE');
}, START_TIMEOUT);

afterAll(() => workbench.close());

/** What a cell of the grid shows. */
const shown = (address: string) =>
  workbench.page.evaluate(
    (cell) => window.workbench!.host.workbook.worksheets.active.getRange(cell).text?.[0]?.[0],
    address,
  );

test('a person under German settings types and edits as in a German Excel', async () => {
  for (const [cell, typed, value, text] of [
    ['A1', '6,5%', 0.065, '6,50%'],
    ['A2', '28.675', 28_675, '28675'],
    ['A3', '0,065', 0.065, '0,065'],
    ['A4', '30.06.2021', 44_377, undefined],
    ['A5', '=PCP.STATUS("DA_OUTCOME";A3)', 'Met', 'Met'],
    ['A6', '6.5%', '6.5%', '6.5%'],
  ] as const) {
    await workbench.type(cell, typed);
    await workbench.expectValue('Sheet1', cell, value);
    if (text) expect([cell, await shown(cell)]).toEqual([cell, text]);
  }
  // Opened again and left with Enter, a cell holds what it held: it is edited as it is typed.
  for (const [cell, value] of [
    ['A3', 0.065],
    ['A5', 'Met'],
  ] as const) {
    await workbench.click(cell);
    await workbench.page.keyboard.press('F2');
    await workbench.page.waitForFunction(() => window.workbench!.host.isEditing());
    await workbench.page.keyboard.press('Enter');
    await workbench.settled();
    await workbench.expectValue('Sheet1', cell, value);
  }
});

test('the workbook is created and judged, and the pane shows formulas as they are typed here', async () => {
  const { pane } = workbench;
  await pane.locator('#create-workbook').click();
  await pane.locator('#load-paper-figures').waitFor({ timeout: 90_000 });
  await workbench.activateSheet('PCP Data');
  for (const [cell, typed] of [
    ['A5', 'DA_OUTCOME'],
    ['B5', '30.09.2021'],
    ['C5', 'Quarter'],
    ['D5', 'West Midlands'],
    ['F5', '6,5%'],
  ] as const) {
    await workbench.typeOutOfView(cell, typed);
    await workbench.settled();
  }
  await workbench.expectValue('PCP Data', 'F5', 0.065);
  await workbench.screenshot('regional-data');
  await workbench.activateSheet('PCP Scorecard');
  await workbench.settled();
  await workbench.screenshot('regional-scorecard');
  await pane.locator('#place-functions').click();
  await pane.locator('summary', { hasText: 'PCP.STATUS' }).click();
  await pane.getByText('=PCP.STATUS("DA_OUTCOME";0,065)').waitFor();
  await workbench.screenshot('regional-functions');
  expect(workbench.errors).toEqual([]);
});
