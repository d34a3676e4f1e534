import { entryRow } from '../../../src/entries/import/entry-row';
import { monthEnd } from '../../../src/judgement/period';
import {
  addAction,
  addEntries,
  applyFixes,
  applyImport,
  prepareQuarter,
  repairFormulas,
  throughGate,
  writeStatement,
} from '../../../src/workbook/excel';
import { aPerson } from '../../workbench/a-person';
import {
  contents,
  FIGURES,
  makeAgain,
  problems,
  rowsOf,
  smallWorkbook,
  type SmallWorkbook,
} from './small-workbook';
import { ONE_KPI } from './west-midlands';

jest.setTimeout(600_000);

const { plan } = ONE_KPI;
const PERIOD_END = ONE_KPI.cover.periodEnd ?? 0;
const [FIRST, SECOND] = FIGURES as [(typeof FIGURES)[0], (typeof FIGURES)[0]];

/** What somebody else does to PCP Data between the moment it was read and the moment it is written to. */
const MEANWHILE: Record<string, (workbook: SmallWorkbook) => Promise<void>> = {
  'a row put in above': async (workbook) => aPerson(workbook).insertsRows('PCP Data', 5, 1),
  'a row taken out above': async (workbook) => aPerson(workbook).deletesRows('PCP Data', 5, 1),
  'another figure typed': async (workbook) => void aPerson(workbook).types('PCP Data', 'F6', 0.5),
  'its column renamed': async (workbook) => {
    for (const [cell, name] of [
      ['B4', 'End'],
      ['F4', 'Figure'],
    ] as const)
      aPerson(workbook).types('PCP Data', cell, name);
  },
  'its table turned into plain cells': () =>
    throughGate('Meanwhile', async (context) => {
      context.workbook.tables.getItem('PcpData').convertToRange();
      await context.sync();
    }),
  'its sheet deleted': () =>
    throughGate('Meanwhile', async (context) => {
      context.workbook.worksheets.getItem('PCP Data').delete();
      await context.sync();
    }),
};

/** Every cell of PCP Data; empty where the sheet is gone. */
const sheetOf = () =>
  throughGate('Looking', async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('PCP Data');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ formulas: true });
    await context.sync();
    return JSON.stringify(used.isNullObject ? [] : used.formulas);
  });

describe('an import that was previewed', () => {
  /** The preview saw the second figure in row 6. */
  const accepted = {
    added: [{ ...FIRST, breakdown: 'Sex: Male' }],
    changed: [
      { row: 6, before: { ...SECOND, row: 6 }, after: { ...SECOND, value: 0.9 }, columns: ['Value'] },
    ],
  };
  const accept = () => throughGate('Importing', (context) => applyImport(context, accepted));

  it.each(Object.keys(MEANWHILE))('%s: is refused, and nothing is written', async (name) => {
    const workbook = await smallWorkbook();
    await MEANWHILE[name]!(workbook);
    await workbook.settle();
    const stood = await sheetOf();
    await expect(accept()).rejects.toMatchObject({ name: 'WorkbookRefused' });
    expect(await sheetOf()).toBe(stood);
  });

  it('otherwise changes that figure alone and adds the other', async () => {
    await smallWorkbook();
    const [first, second, third, last] = await rowsOf('PcpData');
    expect(await accept()).toEqual({ added: 1, standing: 0, changed: 1 });
    expect(await accept()).toEqual({ added: 0, standing: 1, changed: 1 });
    expect(await rowsOf('PcpData')).toEqual([
      first,
      { ...second, Value: 0.9 },
      third,
      last,
      { ...first, Breakdown: 'Sex: Male' },
    ]);
  });
});

describe('a fix whose row was checked', () => {
  const fixable = async () =>
    (await problems()).filter(({ code }) => ['period-not-a-date', 'column-missing'].includes(code));
  const fix = (found: Awaited<ReturnType<typeof fixable>>) =>
    throughGate('Fixing', (context) => applyFixes(context, found));
  const DATE = monthEnd(PERIOD_END, -3);

  it.each(['a row put in above', 'a row taken out above'])('%s: follows its row', async (name) => {
    const workbook = await smallWorkbook();
    const found = await fixable();
    expect(found).toMatchObject([{ cell: 'B8' }]);
    await MEANWHILE[name]!(workbook);
    await workbook.settle();
    const stood = await rowsOf('PcpData');
    expect(await fix(found)).toEqual({ fixed: 1, left: 0 });
    expect(await rowsOf('PcpData')).toEqual(
      stood.map((row) => (row['Breakdown'] === 'Sex: Female' ? { ...row, 'Period end': DATE } : row)),
    );
    // Once more is no harm.
    expect(await fix(found)).toEqual({ fixed: 1, left: 0 });
  });

  it('is left where somebody has changed the row, and others are made', async () => {
    const workbook = await smallWorkbook();
    await throughGate('Another', async (context) => {
      const row = entryRow({ ...FIRST, breakdown: 'Sex: Male' }).map((cell, at) =>
        at === 1 ? "'30/6/2021" : cell,
      );
      context.workbook.tables.getItem('PcpData').rows.add(undefined, [row.map((cell) => cell ?? '')]);
      await context.sync();
    });
    await workbook.settle();
    const found = await fixable();
    expect(found.map(({ cell }) => cell)).toEqual(['B8', 'B9']);
    aPerson(workbook).types('PCP Data', 'B8', 'June');
    await workbook.settle();
    const stood = await rowsOf('PcpData');
    await expect(fix(found.slice(0, 1))).rejects.toMatchObject({
      what: 'Row 8 of PCP Data is not what it was when it was checked; nothing was typed.',
      remedy: expect.stringContaining('Check again'),
    });
    expect(await rowsOf('PcpData')).toEqual(stood);
    expect(await fix(found)).toEqual({ fixed: 1, left: 1 });
    expect(await rowsOf('PcpData')).toEqual(
      stood.map((row, at) => (at === 4 ? { ...row, 'Period end': DATE } : row)),
    );
  });

  it.each(['its table turned into plain cells', 'its sheet deleted'])('%s: is refused', async (name) => {
    const workbook = await smallWorkbook();
    const found = await fixable();
    await MEANWHILE[name]!(workbook);
    await workbook.settle();
    const stood = await sheetOf();
    await expect(fix(found)).rejects.toMatchObject({ name: 'WorkbookRefused' });
    expect(await sheetOf()).toBe(stood);
  });

  it('gives a renamed column its name again, once', async () => {
    const workbook = await smallWorkbook();
    await MEANWHILE['its column renamed']!(workbook);
    await workbook.settle();
    const found = await fixable();
    expect(found.map(({ cell, column, replacement }) => [cell, column, replacement])).toEqual([
      ['B4', 'End', 'Period end'],
      ['F4', 'Figure', 'Value'],
    ]);
    const headers = (await contents()).tables['PcpData']?.columns ?? [];
    expect(await fix(found.slice(1))).toEqual({ fixed: 1, left: 0 });
    expect(await fix(found.slice(1))).toEqual({ fixed: 1, left: 0 });
    await workbook.settle();
    expect((await contents()).tables['PcpData']?.columns).toEqual(headers.with(5, 'Value'));
  });
});

describe('a column or table of ours that is gone', () => {
  const WORK: Record<
    string,
    { table: string; column: string; work: (c: Excel.RequestContext) => Promise<unknown> }
  > = {
    'entering figures': {
      table: 'PcpData',
      column: 'Value',
      work: (context) => addEntries(context, [{ ...FIRST, breakdown: 'Sex: Male' }]),
    },
    'preparing a quarter': {
      table: 'PcpData',
      column: 'Covers',
      work: (context) => prepareQuarter(context, plan, monthEnd(PERIOD_END, 3)),
    },
    'raising an action': {
      table: 'PcpActions',
      column: 'Decision',
      work: (context) => {
        const action = { kpi: 'DA_OUTCOME', raised: PERIOD_END, trigger: 'Not met', decision: 'Look at it' };
        return addAction(context, { ...action, owner: '', due: null, state: 'Open', note: '' });
      },
    },
    'writing the statement': {
      table: 'PcpStatement',
      column: 'Figures',
      work: (context) => writeStatement(context, plan),
    },
  };

  it.each(Object.keys(WORK))('%s: is refused with its name, and nothing of a row is lost', async (name) => {
    const { table, column, work } = WORK[name]!;
    const workbook = await smallWorkbook();
    const header = (text: string) =>
      throughGate('Renaming', async (context) => {
        context.workbook.tables.getItem(table).columns.getItem(text === column ? 'Other' : column).name =
          text;
        await context.sync();
      });
    await header('Other');
    await workbook.settle();
    const stood = await rowsOf(table);
    await expect(throughGate(name, work)).rejects.toMatchObject({
      what: expect.stringContaining(column),
      name: 'WorkbookRefused',
    });
    expect(await rowsOf(table)).toEqual(stood);
    await header(column);
    await workbook.settle();
    await throughGate(name, work);
    expect(await rowsOf(table)).not.toEqual(stood);
    await throughGate('Deleting', async (context) => {
      context.workbook.tables.getItem(table).delete();
      await context.sync();
    });
    await expect(throughGate(name, work)).rejects.toMatchObject({ name: 'WorkbookRefused' });
  });
});

it('columns that were taken out come back where they stood, and the rest stays', async () => {
  const workbook = await smallWorkbook();
  const stood = await rowsOf('PcpData');
  aPerson(workbook).deletesColumns('PCP Data', 'H', 1);
  aPerson(workbook).deletesColumns('PCP Scorecard', 'K', 1);
  await workbook.settle();
  const { added } = await makeAgain();
  expect(added).toEqual(
    expect.arrayContaining(['PCP Data: column Denominator', 'PCP Scorecard: column Change']),
  );
  await workbook.settle();
  const { tables } = await contents();
  expect(tables['PcpData']?.columns.slice(6, 9)).toEqual(['Numerator', 'Denominator', 'Marker']);
  expect(tables['PcpScorecard']?.columns.slice(9, 12)).toEqual(['Target', 'Change', 'Status']);
  expect(await rowsOf('PcpData')).toEqual(stood.map((row) => ({ ...row, Denominator: null })));
  expect(await makeAgain()).toEqual({ added: [], cancelled: false });
  await throughGate('Repairing', (context) => repairFormulas(context, plan));
});
