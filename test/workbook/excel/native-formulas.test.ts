import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOfPaper } from '../../../src/entries/entries-of-paper';
import { planImport } from '../../../src/entries/import/plan-import';
import { readSource } from '../../../src/entries/import/read-source';
import type { CellValue, WorkbookContents } from '../../../src/entries/workbook-contents';
import { excelDate } from '../../../src/judgement/period';
import { scorecardOf, type ScorecardRow } from '../../../src/statement/scorecard/scorecard';
import { addEntries, readWorkbook, scaffold, throughGate } from '../../../src/workbook/excel';
import { differences } from './differences';
import { openWithFunctions } from './real-functions';
import { WEST_MIDLANDS } from './west-midlands';

jest.setTimeout(600_000);

const { plan } = WEST_MIDLANDS;
const read = () => throughGate('Reading', readWorkbook);
const make = (options = WEST_MIDLANDS) =>
  throughGate('Creating the workbook', (context) => scaffold(context, options));

/** By head of population: 2.6 personal robberies per 1,000 against 1.7, 1.1 thefts from the person against 2.1 … */
const AGAINST_PEERS = {
  ROBBERY_PERSONAL: 'Worse than peers',
  THEFT_FROM_PERSON: 'Better than peers',
  ASB_INCIDENTS: 'Lower than peers',
  HOMICIDE: 'Similar to peers',
};

/** Lines of the cover's block. */
const LINES = 8;

it('with the paper’s figures, every cell of the scorecard is what the statement reads', async () => {
  const workbook = await openWithFunctions();
  await make();
  await throughGate('Entering', (context) => addEntries(context, entriesOfPaper()));
  await workbook.settle();
  const contents = await read();
  expect(differences(contents, plan)).toEqual([]);
});

it('with the real series too, at the end of June 2019: 28,675 burglaries and 8,945 robberies', async () => {
  const workbook = await openWithFunctions();
  await make({ ...WEST_MIDLANDS, cover: { ...WEST_MIDLANDS.cover, periodEnd: excelDate(2019, 6, 30) } });
  const csv = readFileSync(join(__dirname, '../../../seeds/west-midlands/example-figures.csv'));
  const { added, refused } = await planImport(readSource(csv), await read(), plan);
  expect(refused).toEqual([]);
  await throughGate('Entering', async (context) => {
    await addEntries(context, added);
  });
  await workbook.settle();
  const contents = await read();
  expect(differences(contents, plan)).toEqual([]);
  expect(cellOf(contents, 'PcpNational', 'BURGLARY_ALL', 'Latest')).toBe(28_675);
  expect(cellOf(contents, 'PcpNational', 'ROBBERY_ALL', 'Latest')).toBe(8_945);
  const peers = Object.keys(AGAINST_PEERS).map((kpi) => [
    kpi,
    cellOf(contents, 'PcpScorecard', kpi, 'Peers'),
  ]);
  expect(Object.fromEntries(peers)).toEqual(AGAINST_PEERS);
  const shown = await throughGate('The cover', async (context) => {
    const cells = context.workbook.worksheets.getItem('PCP Cover').getRange('A14:E21');
    cells.load({ values: true });
    await context.sync();
    return (cells.values as CellValue[][]).filter(([, status]) => status !== '');
  });
  const worst = worstFirst(contents).slice(0, LINES);
  expect(worst.length).toBeGreaterThanOrEqual(2);
  expect(shown.map(([, status, , , kpi]) => [kpi, status])).toEqual(
    worst.map(({ kpi, status }) => [kpi, status]),
  );
  expect(shown[0]?.[3]).toBe(worst[0]?.explanation);
});

/** The twin's KPIs that are not met, worsening or overdue before those up for review; the farther off the earlier. */
function worstFirst(contents: WorkbookContents) {
  const distance = ({ latest, target, change }: ScorecardRow) =>
    typeof latest === 'number' && target ? Math.abs(latest / target - 1) : Math.abs(change ?? 0);
  const level = ({ status }: ScorecardRow) =>
    ['Not met', 'Worsening', 'Overdue'].includes(status) ? 2 : status === 'Review' ? 1 : 0;
  const attention = (row: ScorecardRow) => level(row) * (1 + distance(row) / (1 + distance(row)));
  return scorecardOf(contents, plan)
    .filter((row) => level(row) > 0)
    .sort((a, b) => attention(b) - attention(a));
}

/** What a table shows of a measure in a column. */
function cellOf(contents: WorkbookContents, name: string, kpi: string, column: string) {
  const table = contents.tables[name];
  const row = table?.rows.find(({ values }) => values[table.columns.indexOf('KPI')] === kpi);
  return row?.values[table?.columns.indexOf(column) ?? -1];
}
