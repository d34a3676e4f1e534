import { checkWorkbook } from '../../../src/entries/check-workbook';
import { entriesOfPaper } from '../../../src/entries/entries-of-paper';
import type { NewEntry } from '../../../src/entries/import/import-plan';
import type { CellValue } from '../../../src/entries/workbook-contents';
import { monthEnd } from '../../../src/judgement/period';
import { addEntries, readWorkbook, scaffold, throughGate } from '../../../src/workbook/excel';
import { loadHeadless } from '../../workbench/open-workbook';
import { openWithFunctions } from './real-functions';
import { ONE_KPI } from './west-midlands';

export type SmallWorkbook = Awaited<ReturnType<typeof openWithFunctions>>;

const [PRINTED] = entriesOfPaper() as [NewEntry];
const PERIOD_END = ONE_KPI.cover.periodEnd ?? 0;

/** Three quarters of one KPI, the last of them the cover's. */
export const FIGURES = [0.055, 0.061, 0.065].map((value, index): NewEntry => ({
  ...PRINTED,
  kpi: 'DA_OUTCOME',
  periodEnd: monthEnd(PERIOD_END, 3 * (index - 2)),
  covers: 'Quarter',
  value,
  source: 'Own count',
  note: '',
}));

/** A row of PcpData whose date is text, which the checks can put right. */
export const TEXT_DATE: CellValue[] = [
  ...['DA_OUTCOME', '30/6/2021', 'Quarter', PRINTED.area, 'Sex: Female', 0.07],
  ...[null, null, null, 'Own count', null],
];

/** A workbook of one KPI with these figures, the last row's date as text, made in Excel. */
export async function smallWorkbook(): Promise<SmallWorkbook> {
  const workbook = await openWithFunctions({ requirements: loadHeadless().DECLARED });
  await makeAgain();
  await throughGate('Entering', (context) => addEntries(context, FIGURES));
  await throughGate('Entering', async (context) => {
    const cells = TEXT_DATE.map((cell, at) => (at === 1 ? `'${cell}` : (cell ?? '')));
    context.workbook.tables.getItem('PcpData').rows.add(undefined, [cells]);
    await context.sync();
  });
  await workbook.settle();
  return workbook;
}

export const makeAgain = () => throughGate('Creating', (context) => scaffold(context, ONE_KPI));
export const contents = () => throughGate('Reading', readWorkbook);
export const problems = async () => checkWorkbook(await contents(), ONE_KPI.plan, { today: PERIOD_END + 30 });

/** The rows of a table by its headers. */
export async function rowsOf(name: string): Promise<Record<string, CellValue>[]> {
  const table = (await contents()).tables[name];
  return (table?.rows ?? []).map(({ values }) =>
    Object.fromEntries((table?.columns ?? []).map((column, at) => [column, values[at] ?? null])),
  );
}

/** Every table as it stands. */
export const tables = async () => JSON.stringify((await contents()).tables);
