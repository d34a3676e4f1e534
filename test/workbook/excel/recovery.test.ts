import { blueprintOf } from '../../../src/workbook/blueprint';
import { addEntries } from '../../../src/workbook/excel/add-entries';
import { readWorkbook } from '../../../src/workbook/excel/read-workbook';
import { scaffold } from '../../../src/workbook/excel/scaffold';
import { throughGate } from '../../../src/workbook/excel/workbook-gate';
import { excelDate } from '../../../src/judgement/period';
import { loadHeadless, openWorkbook } from '../../workbench/open-workbook';
import { THREE_KPIS } from './west-midlands';

jest.setTimeout(600_000);

const make = () => throughGate('Create workbook', (context) => scaffold(context, THREE_KPIS));
const read = () => throughGate('Read', (context) => readWorkbook(context));
const FIGURE = {
  kpi: 'OFFICERS_TOTAL',
  periodEnd: excelDate(2021, 9, 30),
  covers: 'Snapshot' as const,
  area: 'West Midlands',
  breakdown: '',
  value: 7_765,
  word: null,
  numerator: null,
  denominator: null,
  markers: [],
  source: 'Illustrative',
  note: '',
};

it('brings back what was deleted and leaves an entered figure and an edited target alone', async () => {
  openWorkbook();
  await make();
  await throughGate('Enter', (context) => addEntries(context, [FIGURE]));
  await throughGate('Edit and delete', async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.getItem('PcpFramework').columns.getItem('Target').getDataBodyRange().getCell(0, 0).values = [
      [7_500],
    ];
    tables.getItem('PcpScorecard').columns.getItem('Change').getDataBodyRange().clear('Contents');
    tables.getItem('PcpData').columns.getItem('Covers').getDataBodyRange().dataValidation.clear();
    worksheets.getItem('PCP Actions').delete();
    await context.sync();
  });
  const report = await make();
  expect(report.added).toEqual(
    expect.arrayContaining([
      'PCP Actions: new sheet',
      'PCP Scorecard: 3 formulas in Change',
      'PCP Data: validation of Covers',
    ]),
  );
  const { tables } = await read();
  expect(tables['PcpFramework']?.rows[0]?.values[11]).toBe(7_500);
  expect(tables['PcpData']?.rows[0]?.values.slice(0, 6)).toEqual([
    'OFFICERS_TOTAL',
    FIGURE.periodEnd,
    'Snapshot',
    'West Midlands',
    null,
    7_765,
  ]);
  expect(await make()).toEqual({ added: [], cancelled: false });
});

it('leaves a blank sheet of ours that stands in its place there', async () => {
  const { host } = openWorkbook();
  const tabs = () => host.workbook.worksheets.all().map(({ name }) => name);
  await throughGate('Add', async (context) => {
    for (const name of ['PCP Cover', 'PCP Lists']) context.workbook.worksheets.add(name);
    await context.sync();
  });
  await make();
  const [first, ...ours] = tabs();
  expect([first, ours[0], ours.at(-1)]).toEqual(['Sheet1', 'PCP Cover', 'PCP Lists']);
  expect(ours).toEqual(blueprintOf(THREE_KPIS.plan, THREE_KPIS.cover).sheets.map(({ name }) => name));
});

it('finishes a column that Excel broke off while it came back: its name says so until then', async () => {
  // What people do to a workbook is not held to the add-in's floor.
  const { host } = openWorkbook({ requirements: loadHeadless().DECLARED });
  await make();
  const table = () => host.workbook.tables.getItem('PcpFramework');
  const looks = () => {
    const { values, format } = table().columns.all().at(-1)!.getDataBodyRange();
    return [values, format.fill.color, format.wrapText, format.borders.getItem('EdgeTop').color];
  };
  const headers = () =>
    table()
      .columns.all()
      .map(({ name }) => name);
  const [whole, looked] = [headers(), looks()];
  await throughGate('Take out', async (context) => {
    const framework = context.workbook.tables.getItem('PcpFramework');
    const last = framework.getRange().getLastColumn();
    framework.resize(framework.getRange().getResizedRange(0, -1));
    last.clear();
    await context.sync();
  });
  host.faults.failAction = { at: 6, code: 'GeneralException', acrossRequests: true, changesOnly: true };
  await expect(make()).rejects.toThrow('Excel reported an error');
  expect(headers()).toEqual([...whole.slice(0, -1), `${whole.at(-1)} (being added)`]);
  await make();
  expect([headers(), looks()]).toEqual([whole, looked]);
});
