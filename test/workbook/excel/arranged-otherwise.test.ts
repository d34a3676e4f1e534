import { entriesOfPaper } from '../../../src/entries/entries-of-paper';
import { monthEnd } from '../../../src/judgement/period';
import {
  addAction,
  addEntries,
  applyImport,
  prepareQuarter,
  readWorkbook,
  repairFormulas,
  scaffold,
  throughGate,
  writeStatement,
} from '../../../src/workbook/excel';
import { aPerson } from '../../workbench/a-person';
import { loadHeadless, openWorkbook } from '../../workbench/open-workbook';
import { ONE_KPI } from './west-midlands';

jest.setTimeout(300_000);

const { plan } = ONE_KPI;
const PERIOD_END = ONE_KPI.cover.periodEnd ?? 0;
const FIGURES = entriesOfPaper().slice(0, 3);
const read = () => throughGate('Reading', readWorkbook);

/** A row of a table by its headers. */
async function rowsOf(name: string) {
  const table = (await read()).tables[name];
  return (table?.rows ?? []).map(({ values }) =>
    Object.fromEntries((table?.columns ?? []).map((column, at) => [column, values[at]])),
  );
}

/** A workbook with figures that its analyst has arranged: a sheet renamed, columns of their own, a table moved. */
async function arranged(): Promise<void> {
  const workbook = openWorkbook({ requirements: loadHeadless().DECLARED });
  await throughGate('Creating', (context) => scaffold(context, ONE_KPI));
  await throughGate('Entering', (context) => addEntries(context, FIGURES));
  await throughGate('Arranging', async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.getItem('PCP Data').name = 'Figures';
    const own = FIGURES.map((_, index) => [`mine ${index}`]);
    tables.getItem('PcpData').columns.add(undefined, [['Checked by'], ...own], 'Checked by');
    tables.getItem('PcpData').columns.add(undefined, [['Twice'], ...own.map(() => ['=[@Value]*2'])], 'Twice');
    await context.sync();
  });
  aPerson(workbook).insertsRows('PCP Actions', 1, 2);
  await workbook.settle();
}

it('a renamed sheet, a table further down and columns of one’s own are found, filled and left as they are', async () => {
  await arranged();
  const make = () => throughGate('Creating', (context) => scaffold(context, ONE_KPI));
  expect(await make()).toEqual({ added: [], cancelled: false });
  const before = await rowsOf('PcpData');
  expect(before.map((row) => row['Checked by'])).toEqual(['mine 0', 'mine 1', 'mine 2']);

  await throughGate('Working', async (context) => {
    await prepareQuarter(context, plan, monthEnd(PERIOD_END, 3));
    const [first] = FIGURES;
    if (!first) throw new Error('The paper has figures.');
    const after = { ...first, value: 12_345 };
    const changed = [{ row: 5, before: { ...first, row: 5 }, after, columns: ['Value'] }];
    await applyImport(context, { added: [{ ...first, breakdown: 'Sex: Female' }], changed });
    const action = { kpi: 'DA_OUTCOME', raised: PERIOD_END, trigger: 'Not met', decision: 'Look at it' };
    await addAction(context, { ...action, owner: '', due: null, state: 'Open', note: '' });
    await writeStatement(context, plan);
    await repairFormulas(context, plan);
  });
  const rows = await rowsOf('PcpData');
  expect(rows[0]).toEqual({ ...before[0], Value: 12_345, Twice: 24_690 });
  expect(rows.slice(1, 3)).toEqual(before.slice(1));
  expect(rows.slice(3).map((row) => row['Checked by'])).toEqual(rows.slice(3).map(() => null));
  expect(rows.at(-1)).toMatchObject({ KPI: FIGURES[0]?.kpi, Breakdown: 'Sex: Female' });
  expect(await rowsOf('PcpActions')).toMatchObject([{ KPI: 'DA_OUTCOME', Decision: 'Look at it' }]);
  expect(await make()).toEqual({ added: [], cancelled: false });
});

it('an import stops before its first write where rows were sorted after it was previewed', async () => {
  openWorkbook();
  await throughGate('Creating', (context) => scaffold(context, ONE_KPI));
  const [first] = FIGURES;
  if (!first) throw new Error('The paper has figures.');
  const later = { ...first, periodEnd: monthEnd(first.periodEnd, 12), value: 2 };
  await throughGate('Entering', (context) => addEntries(context, [later, first]));
  const before = await rowsOf('PcpData');
  // The preview saw `first` in row 5; now the later figure of the same KPI stands there.
  const changed = [
    { row: 5, before: { ...first, row: 5 }, after: { ...first, value: 9 }, columns: ['Value'] },
  ];
  await expect(
    throughGate('Importing', (context) => applyImport(context, { added: [], changed })),
  ).rejects.toMatchObject({ name: 'WorkbookRefused', where: 'PCP Data, row 5' });
  expect(await rowsOf('PcpData')).toEqual(before);
});
