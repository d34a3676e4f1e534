import { PALETTES } from '../../src/workbook/palettes';
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

/** How many pixels of the page show exactly this colour ("#RRGGBB"). */
async function pixelsOf(colour: string): Promise<number> {
  const picture = (await workbench.page.screenshot()).toString('base64');
  return workbench.page.evaluate(
    async ([base64, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const { width, height } = image;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const drawing = canvas.getContext('2d')!;
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, width, height);
      const [r, g, b] = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] === r && data[i + 1] === g && data[i + 2] === b) count++;
      }
      return count;
    },
    [picture, colour] as const,
  );
}

describe('from an empty workbook to a published sentence', () => {
  jest.setTimeout(300_000);

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

  test('a figure typed into PCP Data changes the status on the scorecard, and the colour of its cell', async () => {
    const status = await column('PcpScorecard', 'Status');
    const { row } = await kpi('PcpScorecard', 'HOMICIDE');
    const seen = async (colour: { fill: string }) => {
      await workbench.activateSheet('PCP Scorecard');
      await show(`${status}${row}`);
      return pixelsOf(colour.fill);
    };
    const aCell = 500; // pixels: less than any cell of the column has

    const definition = await kpi('PcpFramework', 'HOMICIDE');
    await workbench.activateSheet('PCP Framework');
    await workbench.typeOutOfView(`${await column('PcpFramework', 'Baseline')}${definition.row}`, '55');
    await workbench.settled();
    await workbench.expectValue('PCP Scorecard', `${status}${row}`, 'Stable');
    expect(await seen(PALETTES['Plan Monitor'].classes.neutral)).toBeGreaterThan(aCell);
    expect(await seen(PALETTES['Plan Monitor'].classes.review)).toBe(0);

    const latest = (await table('PcpData')).find((entry) => entry.KPI === 'HOMICIDE' && entry.Value === 43);
    await workbench.activateSheet('PCP Data');
    await workbench.typeOutOfView(`${await column('PcpData', 'Value')}${latest!.row}`, '20');
    await workbench.settled();
    await workbench.expectValue('PCP Scorecard', `${status}${row}`, 'Review');
    expect(await seen(PALETTES['Plan Monitor'].classes.review)).toBeGreaterThan(aCell);
    await workbench.screenshot('scorecard');
  });

  test('a row typed below the last one is part of the table, its date read with the day first', async () => {
    const entries = await table('PcpData');
    const below = Math.max(...entries.map((entry) => entry.row)) + 1;
    await workbench.activateSheet('PCP Data');
    for (const [header, typed] of [
      ['KPI', 'DA_OUTCOME'],
      ['Period end', '30/06/2021'],
      ['Covers', 'Quarter'],
      ['Area', 'West Midlands'],
      ['Value', '6.5%'],
    ] as const) {
      await workbench.typeOutOfView(`${await column('PcpData', header)}${below}`, typed);
    }
    await workbench.settled();
    const row = (await table('PcpData')).find((entry) => entry.row === below);
    expect(row).toMatchObject({ KPI: 'DA_OUTCOME', 'Period end': 44377, Value: 0.065 });
    expect(await kpi('PcpScorecard', 'DA_OUTCOME')).toMatchObject({ Latest: 0.065, Status: 'Met' });
  });

  test('nothing was asked for elsewhere than at the workbench itself, and nothing failed on the way', () => {
    expect(workbench.elsewhere).toEqual([]);
    // The engine's text editor says this of a narrow cell; it means nothing to the add-in.
    const noise = 'The column width is less than 0';
    expect(workbench.errors.filter((error) => !error.startsWith(noise))).toEqual([]);
  });
});
