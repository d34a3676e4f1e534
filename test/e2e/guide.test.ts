import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, START_TIMEOUT, type OpenedWorkbench } from './browser';

/**
 * The steps of docs/guide.md as an analyst takes them. `npm run pictures` renews the guide's pictures on the way (npm
 * says which of its scripts runs); any other run only takes the steps.
 */
const ROOT = join(__dirname, '../..');
const PICTURES = join(ROOT, 'docs/pictures');
const EXAMPLE_PLAN = join(ROOT, 'seeds/example-plan.json');
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ width: 1280, height: 860 });
}, START_TIMEOUT);

afterAll(() => workbench.close());

/** A picture for the guide: of the whole page, or of the pane only. */
async function picture(name: string, of: 'page' | 'pane'): Promise<void> {
  if (process.env['npm_lifecycle_event'] !== 'pictures') return;
  await workbench.settled();
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  if (of === 'page') await workbench.page.screenshot({ path });
  else await workbench.page.locator('iframe').first().screenshot({ path });
}

const open = (place: string) => workbench.pane.locator(`#place-${place}`).click();

async function cellsOf(table: string, column: string): Promise<unknown[]> {
  return workbench.pane.evaluate(
    ([name, header]) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(name).columns.getItem(header).getDataBodyRange();
        range.load('values');
        await context.sync();
        return range.values.map(([value]) => value as unknown);
      }),
    [table, column] as const,
  );
}

describe('another area’s plan', () => {
  test('is read from its file: the pane says whose it is and what it would add, and nothing is written', async () => {
    const { pane, page } = workbench;
    await picture('start', 'page');
    await pane.getByText('Use another plan').click();
    await pane.locator('#plan-file').setInputFiles(EXAMPLE_PLAN);
    await pane.getByText(/7 measures, from example-plan\.json\.$/).waitFor();
    expect(await pane.locator('#area').inputValue()).toBe('Northmoor (invented)');
    await picture('another-plan', 'pane');
    const sheets = await page.evaluate(() =>
      window.workbench!.host.workbook.worksheets.all().map(({ name }) => name),
    );
    expect(sheets.filter((name) => name.startsWith('PCP'))).toEqual([]);
  });

  test('becomes a workbook with its own seven measures, and the check finds nothing of any other plan', async () => {
    const { pane } = workbench;
    await pane.locator('#create-workbook').click();
    await pane.locator('#prepare-quarter').waitFor({ timeout: 60_000 });
    await workbench.settled();
    expect(await cellsOf('PcpScorecard', 'KPI')).toEqual(await cellsOf('PcpFramework', 'KPI'));
    expect(await cellsOf('PcpFramework', 'KPI')).toHaveLength(7);
    await open('check');
    await pane.getByRole('heading', { name: 'No errors' }).waitFor();
    expect(await pane.getByText('is in the plan and not on PCP Framework').count()).toBe(0);
    await open('measures');
    await pane.getByText('Residential burglary').first().waitFor();
    expect(await pane.getByText('Domestic abuse positive outcome rate').count()).toBe(0);
  });
});

describe('the guide’s quarter', () => {
  test('starts with the sample series, in one click', async () => {
    const { page } = workbench;
    await page.reload();
    await page.waitForFunction(() => window.workbench?.readyAfter, undefined, { timeout: 60_000 });
    const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
    if (!pane) throw new Error('The pane has no frame.');
    workbench.pane = pane;
    await pane.locator('#start-with').selectOption('series');
    await pane.locator('#create-workbook').click();
    await pane.locator('#prepare-quarter').waitFor({ timeout: 90_000 });
    await workbench.settled();
    expect((await cellsOf('PcpData', 'KPI')).length).toBeGreaterThan(100);
    await picture('workbook', 'page');
  });

  test('is checked, looked into and told: every place of the pane has something to show', async () => {
    const { pane } = workbench;
    await open('check');
    await pane.getByRole('button', { name: 'Check again' }).waitFor();
    await pane.locator('details.group summary').first().click();
    await picture('check', 'pane');
    await open('measures');
    await pane.getByRole('searchbox').first().fill('all burglary');
    await pane
      .getByRole('button', { name: /all burglary/i })
      .first()
      .click();
    await pane.getByText('What is measured').waitFor();
    await pane.locator('section img').first().scrollIntoViewIfNeeded();
    await picture('measure', 'pane');
    await open('statement');
    await pane.getByRole('button', { name: 'Write to the sheet' }).waitFor();
    await picture('statement', 'pane');
    await open('functions');
    await pane.getByText('Judge figures you already have').waitFor();
    await picture('functions', 'pane');
  });
});
