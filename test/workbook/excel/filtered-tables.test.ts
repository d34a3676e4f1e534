import { monthEnd } from '../../../src/judgement/period';
import {
  addAction,
  addEntries,
  applyFixes,
  applyImport,
  goTo,
  judgeSelection,
  prepareQuarter,
  readSelection,
  repairFormulas,
  throughGate,
  writeStatement,
} from '../../../src/workbook/excel';
import { fillThreshold } from '../../../src/workbook/excel/fill-threshold';
import { insertChart } from '../../../src/workbook/excel/insert-chart';
import {
  FIGURES,
  makeAgain,
  problems,
  rowsOf,
  smallWorkbook,
  tables,
  type SmallWorkbook,
} from './small-workbook';
import { ONE_KPI } from './west-midlands';

jest.setTimeout(600_000);

const { plan } = ONE_KPI;
const PERIOD_END = ONE_KPI.cover.periodEnd ?? 0;
const [FIGURE] = FIGURES as [(typeof FIGURES)[0]];
const POINT = ['DA_OUTCOME', PERIOD_END, 0.06, 0.06, 0.05, 0.07, 0.06, 'None', 'Common cause'];
const CHART = { kpi: 'DA_OUTCOME', measure: 'Outcomes', unit: 'percent', rows: [POINT] };
const ACTION = { kpi: 'DA_OUTCOME', raised: PERIOD_END, trigger: 'Not met', decision: 'Look at it' };

type Work = (context: Excel.RequestContext) => Promise<unknown>;

/** Shows only the rows of tables whose cell of a column holds the value; "nothing" shows none. */
async function filtered(workbook: SmallWorkbook, table: string, column: string, value = 'nothing') {
  await throughGate('Filtering', async (context) => {
    context.workbook.tables.getItem(table).columns.getItem(column).filter.applyValuesFilter([value]);
    await context.sync();
  });
  await workbook.settle();
}

const unfiltered = (name: string) =>
  throughGate('Clearing', async (context) => {
    context.workbook.tables.getItem(name).clearFilters();
    await context.sync();
  });

/** What writes whole rows, the table that it writes them to, and what shows that it was done. */
const IN_ROWS: Record<string, { table: string; column: string; work: Work; before?: Work }> = {
  'entering figures': {
    table: 'PcpData',
    column: 'Covers',
    work: (context) => addEntries(context, [{ ...FIGURE, breakdown: 'Sex: Male' }]),
  },
  'preparing a quarter': {
    table: 'PcpData',
    column: 'KPI',
    work: (context) => prepareQuarter(context, plan, monthEnd(PERIOD_END, 3)),
  },
  'an import that adds and corrects': {
    table: 'PcpData',
    column: 'Source',
    work: (context) => {
      const changed = [
        { row: 5, before: { ...FIGURE, row: 5 }, after: { ...FIGURE, value: 0.9 }, columns: ['Value'] },
      ];
      return applyImport(context, { added: [{ ...FIGURE, breakdown: 'Sex: Male' }], changed });
    },
  },
  'raising an action': {
    table: 'PcpActions',
    column: 'State',
    work: (context) => addAction(context, { ...ACTION, owner: '', due: null, state: 'Open', note: '' }),
  },
  'repairing formulas': {
    table: 'PcpScorecard',
    column: 'Status',
    before: async (context) => {
      const latest = context.workbook.tables.getItem('PcpScorecard').columns.getItem('Latest');
      latest.getDataBodyRange().values = [[1]];
      await context.sync();
    },
    work: (context) => repairFormulas(context, plan),
  },
  'drawing a chart again': {
    table: 'PcpSeries',
    column: 'KPI',
    before: (context) => insertChart(context, CHART),
    work: (context) => insertChart(context, { ...CHART, rows: [POINT, POINT] }),
  },
};

it.each(Object.keys(IN_ROWS))(
  '%s: refused before the first write while the table is filtered, done when it no longer is',
  async (name) => {
    const { table, column, work, before } = IN_ROWS[name]!;
    const workbook = await smallWorkbook();
    if (before) await throughGate('Before', before);
    await filtered(workbook, table, column);
    const stood = await tables();
    await expect(throughGate(name, work)).rejects.toMatchObject({
      name: 'WorkbookRefused',
      what: expect.stringContaining('is filtered'),
      remedy: expect.stringContaining('Clear the filter'),
    });
    expect(await tables()).toBe(stood);
    await unfiltered(table);
    await throughGate(name, work);
    expect(await tables()).not.toBe(stood);
  },
);

it('what changes single cells does so in rows that a filter hides, and in no other', async () => {
  const workbook = await smallWorkbook();
  const fixable = (await problems()).filter(({ code }) => code === 'period-not-a-date');
  expect(fixable).toHaveLength(1);
  for (const [table, column] of [
    ['PcpData', 'KPI'],
    ['PcpFramework', 'KPI'],
    ['PcpStatement', 'Voice'],
  ] as const)
    await filtered(workbook, table, column);
  const [stood, framework] = [await rowsOf('PcpData'), await rowsOf('PcpFramework')];
  await throughGate('Working', async (context) => {
    expect(await applyFixes(context, fixable)).toEqual({ fixed: 1, left: 0 });
    const changed = [
      { row: 5, before: { ...FIGURE, row: 5 }, after: { ...FIGURE, value: 0.9 }, columns: ['Value'] },
    ];
    await applyImport(context, { added: [], changed });
    expect(await fillThreshold(context, 'Near within', 0.05)).toEqual({ filled: 1, standing: 0 });
  });
  await workbook.settle();
  const write = () => throughGate('Writing', (context) => writeStatement(context, plan));
  expect([(await write()) > 0, await write()]).toEqual([true, 0]);
  const [first, second, third, last] = stood;
  const date = { 'Period end': monthEnd(PERIOD_END, -3) };
  expect(await rowsOf('PcpData')).toEqual([{ ...first, Value: 0.9 }, second, third, { ...last, ...date }]);
  expect(await rowsOf('PcpFramework')).toEqual(framework.map((row) => ({ ...row, 'Near within': 0.05 })));
});

it('nothing is left out of what is read and checked because a filter hides it; that rows do not show is told', async () => {
  const workbook = await smallWorkbook();
  const [read, found] = [await rowsOf('PcpData'), await problems()];
  await filtered(workbook, 'PcpData', 'Breakdown', 'Sex: Female');
  expect(await rowsOf('PcpData')).toEqual(read);
  const now = await problems();
  expect(now.filter(({ code }) => code !== 'hidden-row')).toEqual(found);
  expect(now.filter(({ code }) => code === 'hidden-row')).toMatchObject([
    { cell: 'A5', message: 'Rows 5 to 7 are hidden.' },
  ]);
});

it('a filtered table that lacks nothing is left alone; one that does is told of before anything is written', async () => {
  const workbook = await smallWorkbook();
  await filtered(workbook, 'PcpScorecard', 'Status');
  expect(await makeAgain()).toEqual({ added: [], cancelled: false });
  await unfiltered('PcpScorecard');
  await throughGate('Breaking', async (context) => {
    context.workbook.worksheets.getItem('PCP Scorecard').getRange('K5').clear('Contents');
    context.workbook.worksheets.getItem('PCP Cover').getRange('A5').clear('Contents');
    await context.sync();
  });
  await filtered(workbook, 'PcpScorecard', 'Status');
  const stood = await tables();
  await expect(makeAgain()).rejects.toMatchObject({ where: 'PCP Scorecard' });
  expect(await tables()).toBe(stood);
  await unfiltered('PcpScorecard');
  expect((await makeAgain()).added).toEqual(['PCP Cover: 1 cell', 'PCP Scorecard: 1 formula in Change']);
});

describe('going to a cell', () => {
  const go = (sheet: string, cell: string) => throughGate('Going', (context) => goTo(context, sheet, cell));

  it('that a filter hides selects it and says why it does not show', async () => {
    const workbook = await smallWorkbook();
    await filtered(workbook, 'PcpData', 'Breakdown', 'Sex: Female');
    await expect(go('PCP Data', 'F6')).rejects.toMatchObject({
      what: 'F6 does not show: row 6 of PCP Data is hidden, by a filter or by hand.',
    });
    expect(await throughGate('Reading', readSelection)).toMatchObject({ sheet: 'PCP Data', address: 'F6' });
    await go('PCP Data', 'F8');
    await unfiltered('PcpData');
    await go('PCP Data', 'F6');
  });

  it('in a hidden column, or on a hidden sheet, says so', async () => {
    const { host } = await smallWorkbook();
    host.workbook.worksheets.getItem('PCP Data').engine.hideColumns(5, 1);
    await expect(go('PCP Data', 'F5')).rejects.toMatchObject({
      what: 'F5 does not show: column F of PCP Data is hidden.',
    });
    host.workbook.worksheets.getItem('PCP Data').visibility = 'VeryHidden';
    await expect(go('PCP Data', 'F5')).rejects.toMatchObject({ what: 'The sheet PCP Data is hidden.' });
  });
});

it('figures among which rows are hidden are not judged, as a status could come to stand in the wrong row', async () => {
  const workbook = await smallWorkbook();
  await throughGate('Own figures', async (context) => {
    const sheet = context.workbook.worksheets.add('Mine');
    sheet.getRange('B2:C4').values = [
      ['KPI', 'Figure'],
      ['DA_OUTCOME', 0.065],
      ['DA_OUTCOME', 0.05],
    ];
    sheet.tables.add('B2:C4', true).name = 'OwnFigures';
    sheet.activate();
    sheet.getRange('C3:C4').select();
    await context.sync();
  });
  await filtered(workbook, 'OwnFigures', 'Figure', '0.05');
  await expect(throughGate('Judging', judgeSelection)).rejects.toMatchObject({
    what: expect.stringContaining('hidden'),
  });
  await unfiltered('OwnFigures');
  expect(await throughGate('Judging', judgeSelection)).toMatchObject({ count: 2 });
});
