import { readWorkbook } from '../../../src/workbook/excel/read-workbook';
import { scaffold, inspectScaffold } from '../../../src/workbook/excel/scaffold';
import { throughGate } from '../../../src/workbook/excel/workbook-gate';
import { openWorkbook } from '../../workbench/open-workbook';
import { ONE_KPI, THREE_KPIS, WEST_MIDLANDS } from './west-midlands';

jest.setTimeout(600_000);

const make = (options = THREE_KPIS) =>
  throughGate('Create workbook', (context) => scaffold(context, options));
const look = () => throughGate('Look', (context) => inspectScaffold(context, THREE_KPIS));

describe('scaffolding an empty workbook', () => {
  it('makes every sheet in the contract’s order, with two syncs and one for each sheet at most, and nothing twice', async () => {
    const workbook = openWorkbook();
    const report = await make(WEST_MIDLANDS);
    expect(report.added).toHaveLength(10);
    expect(workbook.host.counters.syncs).toBeLessThanOrEqual(12);
    expect(workbook.host.counters.bytesIn).toBeLessThan(1_000_000);
    await throughGate('Sheets', async (context) => {
      const sheets = context.workbook.worksheets.load({ name: true });
      await context.sync();
      expect(sheets.items.map(({ name }) => name).filter((name) => name.startsWith('PCP'))).toEqual([
        'PCP Cover',
        'PCP Contents',
        'PCP Notes',
        'PCP Scorecard',
        'PCP National',
        'PCP Statement',
        'PCP Data',
        'PCP Actions',
        'PCP Framework',
        'PCP Lists',
      ]);
    });
    expect(await make(WEST_MIDLANDS)).toEqual({ added: [], cancelled: false });
    // Read at once, it leaves room for 3,000 rows of figures within the 5 MB that Excel on the web answers.
    const answered = workbook.host.counters.bytesOut;
    await throughGate('Reading', readWorkbook);
    expect(workbook.host.counters.bytesOut - answered).toBeLessThan(3_000_000);
  });
});

describe('what is in the way', () => {
  it('is told before the first write: a sheet of the same name that is not ours', async () => {
    const workbook = openWorkbook();
    await throughGate('Foreign', async (context) => {
      context.workbook.worksheets.add('PCP Data').getRange('A1').values = [['Mine']];
      await context.sync();
    });
    const { inTheWay } = await look();
    expect(inTheWay.map(({ sheet }) => sheet)).toEqual(['PCP Data']);
    await expect(make()).rejects.toMatchObject({ where: 'PCP Data' });
    await throughGate('Nothing written', async (context) => {
      const sheets = context.workbook.worksheets.load({ name: true });
      await context.sync();
      expect(sheets.items.filter(({ name }) => name.startsWith('PCP'))).toHaveLength(1);
    });
    expect(workbook.host.counters.syncs).toBeGreaterThan(0);
  });

  it('is told before the first write: a table of the same name without our columns', async () => {
    openWorkbook();
    await throughGate('Foreign', async (context) => {
      const sheet = context.workbook.worksheets.add('Mine');
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      sheet.tables.add('A1:B2', true).name = 'PcpData';
      await context.sync();
    });
    await expect(make()).rejects.toMatchObject({ where: 'Mine' });
  });

  it('is told before the first write: a defined name that a table needs', async () => {
    const workbook = openWorkbook();
    const sheet = workbook.host.workbook.worksheets.all()[0];
    await throughGate('Naming', async (context) => {
      context.workbook.names.add(
        'PcpNotes',
        context.workbook.worksheets.getItem(String(sheet?.name)).getRange('A1'),
      );
      await context.sync();
    });
    await expect(make(ONE_KPI)).rejects.toMatchObject({
      what: expect.stringContaining('The name PcpNotes stands for something else'),
      remedy: expect.stringContaining('Name Manager'),
    });
    expect(workbook.host.workbook.worksheets.all()).toHaveLength(1);
  });

  it('is told before the first write: a protected structure', async () => {
    openWorkbook();
    await throughGate('Protect', async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(make()).rejects.toMatchObject({ where: 'the workbook' });
  });
});

it('stops between two sheets when it is told to', async () => {
  openWorkbook();
  const stop = new AbortController();
  const report = await throughGate('Create workbook', (context) =>
    scaffold(context, {
      ...THREE_KPIS,
      signal: stop.signal,
      onProgress: (_, done) => {
        if (done === 1) stop.abort();
      },
    }),
  );
  expect(report).toEqual({ added: ['PCP Lists: new sheet', 'PCP Cover: new sheet'], cancelled: true });
});
