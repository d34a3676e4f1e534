import { entriesOfPaper } from '../../../src/entries/entries-of-paper';
import type { NewEntry } from '../../../src/entries/import/import-plan';
import { excelDate } from '../../../src/judgement/period';
import { addEntries, readWorkbook, repairFormulas, scaffold, throughGate } from '../../../src/workbook/excel';
import { openWithFunctions } from './real-functions';
import { THREE_KPIS } from './west-midlands';

jest.setTimeout(600_000);

const { plan } = THREE_KPIS;
const QUARTER = excelDate(2021, 9, 30);
const make = () => throughGate('Creating', (context) => scaffold(context, THREE_KPIS));
const contents = () => throughGate('Reading', readWorkbook);

/** The paper's figures as breakdowns of one KPI; each batch has its own. */
function batch(number: number): NewEntry[] {
  return entriesOfPaper().map((entry, index) => ({
    ...entry,
    kpi: 'KNIFE_CRIME',
    periodEnd: QUARTER,
    breakdown: `Batch ${number}: ${index}`,
  }));
}

/** Rows of PcpData as text. */
async function rows(): Promise<string[]> {
  const table = (await contents()).tables['PcpData'];
  return (table?.rows ?? []).map(({ values }) => JSON.stringify(values));
}

/** Formulas of the scorecard. */
async function formulas(): Promise<string> {
  const table = (await contents()).tables['PcpScorecard'];
  return JSON.stringify(table?.rows.map((row) => row.formulas));
}

describe('a protected sheet or structure', () => {
  const protect = (sheet: string) =>
    throughGate('Protecting', async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });

  it('is told before the first write when formulas are repaired or the workbook is completed', async () => {
    await openWithFunctions();
    await make();
    await throughGate('Breaking', async (context) => {
      const { tables } = context.workbook;
      tables.getItem('PcpScorecard').columns.getItem('Change').getDataBodyRange().clear('Contents');
      await context.sync();
    });
    const broken = await formulas();
    await protect('PCP National');
    await protect('PCP Scorecard');
    await expect(throughGate('Repairing', (context) => repairFormulas(context, plan))).rejects.toMatchObject({
      name: 'WorkbookRefused',
      remedy: expect.stringContaining('Unprotect'),
    });
    await expect(make()).rejects.toMatchObject({ name: 'WorkbookRefused' });
    expect(await formulas()).toBe(broken);
  });

  it('is told when figures are entered, and nothing is entered', async () => {
    await openWithFunctions();
    await make();
    const before = await rows();
    await protect('PCP Data');
    await expect(throughGate('Entering', (context) => addEntries(context, batch(1)))).rejects.toMatchObject({
      name: 'WorkbookRefused',
      remedy: expect.stringContaining('unprotect'),
    });
    expect(await rows()).toEqual(before);
  });
});

it('judges a KPI that the analyst adds to PCP Framework and PCP Scorecard', async () => {
  const workbook = await openWithFunctions();
  await make();
  await throughGate('An own KPI', async (context) => {
    const framework = context.workbook.tables.getItem('PcpFramework');
    const header = framework.getHeaderRowRange();
    header.load({ values: true });
    await context.sync();
    const own: Record<string, string | number> = {
      KPI: 'DOG_UNITS',
      Measure: 'Dog units on duty',
      Kind: 'target',
      Direction: 'increase',
      Unit: 'count',
      Statistic: 'stock',
      Basis: 'snapshot',
      Operator: '>=',
      Target: 12,
      Frequency: 'Quarter',
    };
    framework.rows.add(undefined, [(header.values[0] ?? []).map((column) => own[String(column)] ?? '')]);
    await context.sync();
  });
  await make();
  const [first] = entriesOfPaper();
  if (!first) throw new Error('The paper has figures.');
  const figure = {
    ...first,
    kpi: 'DOG_UNITS',
    periodEnd: QUARTER,
    covers: 'Snapshot' as const,
    value: 14,
    breakdown: '',
  };
  await throughGate('Entering', (context) => addEntries(context, [figure]));
  await workbook.settle();
  const table = (await contents()).tables['PcpScorecard'];
  const row = table?.rows.find(({ values }) => values[0] === 'DOG_UNITS');
  const cell = (column: string) => row?.values[table?.columns.indexOf(column) ?? -1];
  expect([cell('Measure'), cell('Latest'), cell('Target'), cell('Status')]).toEqual([
    'Dog units on duty',
    14,
    12,
    'Met',
  ]);
});
