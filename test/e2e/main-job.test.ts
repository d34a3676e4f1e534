import { CLASS_FILL } from '../../src/judgement/verdict';
import { openWorkbench, START_TIMEOUT, type OpenedWorkbench } from './browser';

/**
 * The main job as a person does it, in a real browser: create the workbook, load the paper's figures, type another
 * figure, see it judged and coloured, read the sentence.
 */
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ width: 1600, height: 950 });
}, START_TIMEOUT);

afterAll(() => workbench.close());

type Row = Record<string, unknown> & { sheet: string; row: number };

/** A table's rows by their headers, read as the add-in itself would, with the row of the sheet. */
function table(name: string): Promise<Row[]> {
  return workbench.pane.evaluate(
    (tableName) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(tableName).getRange();
        range.load('values,rowIndex,worksheet/name');
        await context.sync();
        const [headers = [], ...rows] = range.values as unknown[][];
        return rows.map((row, index) => ({
          ...Object.fromEntries(headers.map((header, i) => [String(header), row[i]])),
          sheet: range.worksheet.name,
          row: range.rowIndex + 2 + index,
        }));
      }),
    name,
  );
}

async function kpi(name: string, id: string): Promise<Row> {
  const row = (await table(name)).find((r) => r.KPI === id);
  if (!row) throw new Error(`${name} has no row for ${id}.`);
  return row;
}

/** Waits until something holds; fails after half a minute. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 300; waited++) {
    if (await holds()) return;
    await workbench.page.waitForTimeout(100);
  }
  throw new Error('What was waited for did not come.');
}

/** Brings a cell of the active sheet into view. */
async function show(address: string): Promise<void> {
  await workbench.pane.evaluate(
    (cell) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(cell).select();
        await context.sync();
      }),
    address,
  );
  await workbench.page.waitForTimeout(500);
}

async function column(name: string, header: string): Promise<string> {
  const headers = await workbench.pane.evaluate(
    (tableName) =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(tableName).getHeaderRowRange();
        range.load('values');
        await context.sync();
        return (range.values as string[][])[0] ?? [];
      }),
    name,
  );
  return String.fromCharCode(65 + headers.indexOf(header));
}

/** The colour that most of a cell shows on the screen, as "#RRGGBB". */
async function colourOnScreen(address: string): Promise<string> {
  const { page } = workbench;
  const place = await page.evaluate((cell) => {
    const canvas = document
      .querySelector('#grid canvas[id*="univer-sheet-main-canvas"]')!
      .getBoundingClientRect();
    const { x, y, width, height } = window.workbench!.cellRectangle(cell);
    return { x: canvas.x + x + 3, y: canvas.y + y + 3, width: width - 6, height: height - 6 };
  }, address);
  const picture = (await page.screenshot({ clip: place })).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    const seen = new Map<string, number>();
    for (let i = 0; i < data.length; i += 4) {
      const hex = `#${[data[i]!, data[i + 1]!, data[i + 2]!].map((c) => c.toString(16).padStart(2, '0')).join('')}`;
      seen.set(hex.toUpperCase(), (seen.get(hex.toUpperCase()) ?? 0) + 1);
    }
    return [...seen].sort((a, b) => b[1] - a[1])[0]![0];
  }, picture);
}

describe('from an empty workbook to a published sentence', () => {
  jest.setTimeout(120_000);

  test('one click creates the workbook: every KPI of the plan has its row', async () => {
    const { pane } = workbench;
    await pane.locator('#create-workbook').click();
    await pane.locator('#load-paper-figures').waitFor({ timeout: 60_000 });
    await workbench.settled();
    const scorecard = await table('PcpScorecard');
    expect(scorecard).toHaveLength(138);
    expect(
      scorecard.filter((row) => row.Objective === 'Preventing and reducing crime').length,
    ).toBeGreaterThan(30);
    expect(await table('PcpFramework')).not.toHaveLength(0);
    expect(new Set(scorecard.map((row) => row.Status))).toEqual(new Set(['No data']));
    await workbench.screenshot('created');
  });

  test("the paper's figures are entered on the measures they belong to, with period and source", async () => {
    const { pane } = workbench;
    await pane.locator('#load-paper-figures').click();
    await until(async () => (await table('PcpData')).some((row) => row.KPI === 'BURGLARY_ALL'));
    await workbench.settled();
    const entries = await table('PcpData');
    const burglary = entries.filter((row) => row.KPI === 'BURGLARY_ALL');
    expect(burglary.map((row) => row.Value).sort()).toEqual([18161, 28675]);
    expect(burglary.every((row) => String(row.Source).includes('aragraph 40'))).toBe(true);
    expect(burglary.find((row) => row.Value === 18161)?.Note).toMatch(/assumed/i);
    expect(entries.some((row) => row.KPI === 'BURGLARY_RESIDENTIAL')).toBe(false);
  });

  test('homicides: 55 to 43 is not called a fall beyond chance', async () => {
    const homicide = await kpi('PcpNational', 'HOMICIDE');
    expect(homicide).toMatchObject({ Baseline: 55, Latest: 43 });
    expect(String(homicide.Summary)).toContain('could be chance');
  });

  test('the sentence on burglary is computed: down 37% from 28,675 to 18,161', async () => {
    const burglary = await kpi('PcpNational', 'BURGLARY_ALL');
    expect(burglary).toMatchObject({ Baseline: 28675, Latest: 18161 });
    expect(burglary.Change).toBeCloseTo(-0.36666085, 8);
    const sentence = String(burglary.Summary);
    expect(sentence).toContain('fell 37%');
    expect(sentence).toContain('28,675');
    expect(sentence).toContain('year ending June 2019');
    expect(sentence).toContain('18,161');
  });

  test('a figure typed below the data is taken in, judged and coloured; another one changes both', async () => {
    const status = await column('PcpScorecard', 'Status');
    const { row } = await kpi('PcpScorecard', 'DA_OUTCOME');
    const below = Math.max(...(await table('PcpData')).map((entry) => entry.row)) + 1;
    await workbench.activateSheet('PCP Data');
    const typed = ['DA_OUTCOME', '30/06/2021', 'Quarter', 'West Midlands', '', '6.5%'];
    for (const [index, text] of typed.entries()) {
      if (text) await workbench.type(`${String.fromCharCode(65 + index)}${below}`, text);
    }
    await workbench.expectValue('PCP Scorecard', `${status}${row}`, 'Met');
    expect(await kpi('PcpData', 'DA_OUTCOME')).toMatchObject({ Value: 0.065, row: below });
    await workbench.activateSheet('PCP Scorecard');
    await show(`${status}${row}`);
    expect(await colourOnScreen(`${status}${row}`)).toBe(CLASS_FILL.good.fill);
    await workbench.screenshot('scorecard-met');

    await workbench.activateSheet('PCP Data');
    await workbench.type(`F${below}`, '6%');
    await workbench.expectValue('PCP Scorecard', `${status}${row}`, 'Not met');
    await workbench.activateSheet('PCP Scorecard');
    await show(`${status}${row}`);
    expect(await colourOnScreen(`${status}${row}`)).toBe(CLASS_FILL.bad.fill);
    await workbench.screenshot('scorecard-not-met');
  });

  test('nothing was asked for elsewhere than at the workbench itself, and nothing failed on the way', () => {
    expect(workbench.elsewhere).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
