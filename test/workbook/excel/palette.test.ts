import { readWorkbook, scaffold, throughGate } from '../../../src/workbook/excel';
import { choosePalette } from '../../../src/workbook/excel/choose-palette';
import { judgeSelection } from '../../../src/workbook/excel/judge-selection';
import { repairFormulas } from '../../../src/workbook/excel/repair-formulas';
import { inspectScaffold } from '../../../src/workbook/excel/scaffold';
import { PALETTES, type PaletteName } from '../../../src/workbook/palettes';
import { openWorkbook } from '../../workbench/open-workbook';
import { THREE_KPIS } from './west-midlands';

jest.setTimeout(120_000);

let workbook: ReturnType<typeof openWorkbook>;
const sheetOf = (name: string) => workbook.host.workbook.worksheets.getItem(name);
const cell = (address: string) => sheetOf('PCP Cover').getRange(address);
const create = () => throughGate('Creating', (context) => scaffold(context, THREE_KPIS));
const missing = () => throughGate('Looking', (context) => inspectScaffold(context, THREE_KPIS));
const choose = (palette: PaletteName) =>
  throughGate('Colouring', (context) => choosePalette(context, THREE_KPIS.plan, palette));

/** The fills of the rules of a range, in their order. */
const fills = (sheet: string, address: string) =>
  sheetOf(sheet)
    .getRange(address)
    .conditionalFormats.all()
    .map(({ state }) => state.fill);
const STATUS = ['PCP Scorecard', 'L5:L7'] as const;
const ATTENTION = ['PCP Cover', 'B14:B21'] as const;
const fillsOf = (palette: PaletteName) =>
  Object.values(PALETTES[palette].classes)
    .map(({ fill }) => fill)
    .reverse();

beforeEach(async () => {
  workbook = openWorkbook();
  await create();
});

test('the palette stands on the cover, with a list to choose from; the other named cells stand where they always did', () => {
  expect(cell('A11:B11').values).toEqual([['Colours', 'Plan Monitor']]);
  expect(cell('B11').dataValidation.type).toBe('List');
  const placeOf = (name: string) => workbook.host.workbook.names.find(name)?.getRange().address;
  expect(
    ['PcpArea', 'PcpPeriodEnd', 'PcpPreparedBy', 'PcpVersion', 'PcpState', 'PcpMarking'].map(placeOf),
  ).toEqual([5, 6, 7, 8, 9, 10].map((row) => `'PCP Cover'!B${row}`));
  expect(cell('A12:A14').values?.flat().slice(0, 2)).toEqual(['What needs attention first', 'Measure']);
});

test('chosen in the pane, it is written and every status word gets its colours, in three syncs, twice without a second rule', async () => {
  const before = workbook.host.counters.syncs;
  await choose('High contrast');
  expect(workbook.host.counters.syncs - before).toBe(3);
  await choose('High contrast');
  expect(cell('B11').values).toEqual([['High contrast']]);
  expect(fills(...STATUS)).toEqual(fillsOf('High contrast'));
  expect(fills(...ATTENTION)).toEqual(fillsOf('High contrast'));
  expect((await throughGate('Reading', readWorkbook)).cover.palette).toBe('High contrast');
  expect((await missing()).added).toEqual([]);
});

test.each([
  ['Repair formulas', () => throughGate('Repairing', (context) => repairFormulas(context, THREE_KPIS.plan))],
  ['Add what is missing', create],
])('typed on the cover, %s paints with it', async (_, paint) => {
  cell('B11').values = [['black and white']];
  expect((await missing()).added).toEqual([
    'PCP Cover: colours of B14:B21',
    'PCP Scorecard: colours of Status',
    'PCP Scorecard: colours of Was',
  ]);
  await paint();
  expect(fills(...STATUS)).toEqual(fillsOf('Black and white'));
  expect(fills(...ATTENTION)).toEqual(fillsOf('Black and white'));
  expect(cell('B11').values).toEqual([['black and white']]);
  expect((await missing()).added).toEqual([]);
});

test('figures that are judged in a sheet of one’s own get the workbook’s colours', async () => {
  await choose('Black and white');
  const own = workbook.host.workbook.worksheets.add('Own');
  own.getRange('A1:B1').values = [['DA_OUTCOME', 0.065]];
  own.activate();
  own.getRange('B1').select();
  await throughGate('Judging', judgeSelection);
  expect(fills('Own', 'C1')).toEqual(fillsOf('Black and white'));
});

describe('figures that were judged in a sheet of one’s own', () => {
  const judge = async (figures: string) => {
    sheetOf('Own').activate();
    sheetOf('Own').getRange(figures).select();
    await throughGate('Judging', judgeSelection);
  };
  beforeEach(() => {
    const own = workbook.host.workbook.worksheets.add('Own');
    own.getRange('A1:B4').values = [1, 2, 3, 4].map((figure) => ['DA_OUTCOME', figure / 100]);
  });

  test.each([
    ['a palette chosen in the pane', () => choose('Black and white')],
    [
      'one typed on the cover, by Repair formulas,',
      async () => {
        cell('B11').values = [['Black and white']];
        await throughGate('Repairing', (context) => repairFormulas(context, THREE_KPIS.plan));
      },
    ],
  ])('get the colours of %s', async (_, paint) => {
    await judge('B1:B4');
    expect(fills('Own', 'C1')).toEqual(fillsOf('Plan Monitor'));
    await paint();
    expect(fills('Own', 'C1')).toEqual(fillsOf('Black and white'));
  });

  test('keep their colours when some of them, or more, are judged again', async () => {
    await judge('B1:B3');
    await judge('B2:B2');
    await judge('B3:B4');
    for (const address of ['C1', 'C2', 'C3', 'C4'])
      expect(fills('Own', address)).toEqual(fillsOf('Plan Monitor'));
  });
});

describe('a workbook made before there was a choice', () => {
  beforeEach(() => {
    workbook.host.workbook.names.find('PcpPalette')?.delete();
    cell('A11:B11').clear();
  });

  test('is told what to do when a palette is chosen, and gets the cell by Add what is missing', async () => {
    await expect(choose('High contrast')).rejects.toMatchObject({
      remedy: expect.stringContaining('Add what is missing'),
    });
    cell('B9').values = [['']];
    await create();
    expect(cell('A11:B11').values).toEqual([['Colours', 'Plan Monitor']]);
    // A cell that somebody emptied is theirs, although another name was missing.
    expect(cell('B9').values).toEqual([['']]);
    await choose('High contrast');
    expect(fills(...STATUS)).toEqual(fillsOf('High contrast'));
  });

  test('keeps what an analyst wrote where the cell would stand', async () => {
    cell('A11:B11').values = [['Reviewed by', 'Performance board']];
    await create();
    expect(cell('A11:B11').values).toEqual([['Reviewed by', 'Performance board']]);
    expect(workbook.host.workbook.names.find('PcpPalette')).toBeUndefined();
    expect((await missing()).added).toEqual([]);
    await expect(choose('High contrast')).rejects.toMatchObject({ where: 'PCP Cover' });
  });
});

test('a protected sheet is named before anything is written', async () => {
  sheetOf('PCP Scorecard').protection.protect();
  await expect(choose('High contrast')).rejects.toMatchObject({
    what: expect.stringContaining('PCP Scorecard'),
  });
  expect(cell('B11').values).toEqual([['Plan Monitor']]);
});
