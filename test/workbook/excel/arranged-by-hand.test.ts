import type { CellValue } from '../../../src/entries/workbook-contents';
import { monthEnd } from '../../../src/judgement/period';
import {
  addAction,
  applyFixes,
  applyImport,
  listProblems,
  prepareQuarter,
  readWorkbook,
  repairFormulas,
  throughGate,
  writeStatement,
} from '../../../src/workbook/excel';
import { fillThreshold } from '../../../src/workbook/excel/fill-threshold';
import { insertChart } from '../../../src/workbook/excel/insert-chart';
import { scaffoldBlueprint } from '../../../src/workbook/file/scaffold-file';
import { paintFile } from '../../../src/workbook/file/paint-file';
import type { WorkbookBlueprint } from '../../../src/workbook/sheet-blueprint';
import { onOwnSheet, reversed, withOwnColumn, withSheets } from '../arranged-blueprint';
import { aPerson } from '../../workbench/a-person';
import { inWorkbookOfItsOwn, loadHeadless } from '../../workbench/open-workbook';
import { openWithFunctions } from './real-functions';
import {
  contents,
  FIGURES,
  makeAgain,
  problems,
  smallWorkbook,
  TEXT_DATE,
  type SmallWorkbook,
} from './small-workbook';
import { ONE_KPI } from './west-midlands';

jest.setTimeout(600_000);

const { plan } = ONE_KPI;
const PERIOD_END = ONE_KPI.cover.periodEnd ?? 0;
const [FIGURE] = FIGURES as [(typeof FIGURES)[0]];

/** The same workbook out of a file in which its tables are arranged otherwise. */
async function opened(arrange: (blueprint: WorkbookBlueprint) => WorkbookBlueprint): Promise<SmallWorkbook> {
  const options = { plan, periodEnd: PERIOD_END, preparedBy: 'Performance team', figures: FIGURES };
  const blueprint = withSheets(scaffoldBlueprint(options), (sheet) => {
    if (sheet.table?.name === 'PcpSeries') return [];
    if (sheet.table?.name !== 'PcpData') return sheet;
    return { ...sheet, table: { ...sheet.table, rows: [...sheet.table.rows, TEXT_DATE] } };
  });
  const about = { title: plan.title, creator: 'Performance team', writtenOn: PERIOD_END };
  const bytes = await paintFile(arrange(blueprint), about);
  const workbook = await openWithFunctions({ requirements: loadHeadless().DECLARED });
  const { readFile, fillWorkbook } = loadHeadless();
  fillWorkbook(workbook.host.workbook, await readFile(bytes));
  await workbook.settle();
  return workbook;
}

const engineOf = ({ host }: SmallWorkbook, sheet: string) => host.workbook.worksheets.getItem(sheet).engine;

const HOME = ['PCP Data', 'PCP Framework', 'PCP Scorecard', 'PCP Actions', 'PCP Statement'];
const isHome = ({ name }: { name: string }) => HOME.includes(name);

/** What analysts do to a workbook; each gives one that holds the same figures. */
const ARRANGEMENTS: Record<string, () => Promise<SmallWorkbook>> = {
  'rows and columns hidden by hand': async () => {
    const workbook = await smallWorkbook();
    engineOf(workbook, 'PCP Data').hideRows(4, 2);
    engineOf(workbook, 'PCP Data').hideColumns(5, 3);
    engineOf(workbook, 'PCP Scorecard').hideRows(4, 1);
    engineOf(workbook, 'PCP Framework').hideColumns(2, 4);
    return workbook;
  },
  'sheets hidden, one so that only a program shows it': async () => {
    const workbook = await smallWorkbook();
    const { worksheets } = workbook.host.workbook;
    for (const name of ['PCP Data', 'PCP Scorecard', 'PCP Actions', 'PCP Notes'])
      worksheets.getItem(name).visibility = 'Hidden';
    worksheets.getItem('PCP Framework').visibility = 'VeryHidden';
    return workbook;
  },
  'sheets renamed': async () => {
    const workbook = await smallWorkbook();
    const { worksheets } = workbook.host.workbook;
    for (const name of [...HOME, 'PCP Cover']) worksheets.getItem(name).name = name.replace('PCP', 'Our');
    return workbook;
  },
  'own columns put in between ours': async () => {
    const workbook = await smallWorkbook();
    for (const sheet of ['PCP Data', 'PCP Framework', 'PCP Scorecard', 'PCP Actions', 'PCP Statement']) {
      aPerson(workbook).insertsColumns(sheet, 'B', 1);
      await workbook.settle();
      aPerson(workbook).types(sheet, 'B4', 'Checked by');
      aPerson(workbook).types(sheet, 'B5', 'mine');
    }
    await workbook.settle();
    return workbook;
  },
  'rows of one’s own above the tables and the cover, notes below': async () => {
    const workbook = await smallWorkbook();
    for (const sheet of [...HOME, 'PCP Cover']) {
      aPerson(workbook).insertsRows(sheet, 2, 3);
      await workbook.settle();
      aPerson(workbook).types(sheet, 'A3', 'A note above');
    }
    for (const sheet of HOME) aPerson(workbook).types(sheet, 'B40', 'A note below');
    await workbook.settle();
    return workbook;
  },
  'a row above every other of the cover’s cells, so that they moved apart': async () => {
    const workbook = await smallWorkbook();
    aPerson(workbook).insertsRows('PCP Cover', 7, 1);
    await workbook.settle();
    return workbook;
  },
  'tables moved to sheets of one’s own': () =>
    opened((blueprint) => withSheets(blueprint, (sheet) => (isHome(sheet) ? onOwnSheet(sheet) : sheet))),
  'columns the other way round': () =>
    opened((blueprint) =>
      withSheets(blueprint, (sheet) =>
        sheet.table && isHome(sheet) ? { ...sheet, table: reversed(sheet.table) } : sheet,
      ),
    ),
  'own columns in between, in a file': () =>
    opened((blueprint) =>
      withSheets(blueprint, (sheet) =>
        sheet.table && isHome(sheet) ? { ...sheet, table: withOwnColumn(sheet.table) } : sheet,
      ),
    ),
};

/** Our columns of a table, whatever their order, row by row; nothing of what is the analyst's own. */
async function ours(name: string): Promise<Record<string, CellValue>[]> {
  const table = (await contents()).tables[name];
  const rows = (table?.rows ?? []).map(({ values }) =>
    Object.fromEntries(
      (table?.columns ?? [])
        .map((column, at) => [column, values[at] ?? null] as const)
        .filter(([column]) => column !== 'Checked by')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
  return rows.filter((row) => Object.values(row).some((value) => value !== null));
}

/** What is the analyst's own: what they typed into their columns, above, beside and below the tables. */
const own = () =>
  throughGate('Looking', async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange(true).load({ formulas: true }));
    await context.sync();
    return used
      .flatMap(({ formulas }) => formulas.flat() as unknown[])
      .filter((cell) => /^mine|^A note|^Checked by|^Asked of|^=B\d+\*2/.test(String(cell)))
      .sort();
  });

const TABLES = ['PcpData', 'PcpActions', 'PcpScorecard', 'PcpNational', 'PcpStatement', 'PcpFramework'];
const all = async () =>
  Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await ours(name)])));

/** Every command that writes, and what the checks find before and after, without places. */
async function worked(workbook: SmallWorkbook): Promise<unknown> {
  const findings = async () =>
    (await problems())
      .filter(({ code }) => !['hidden-row', 'hidden-sheet'].includes(code))
      .map(({ code, severity, column, message }) => [code, severity, column, message.replace(/\d+/g, 'n')]);
  const before = await findings();
  const fixable = (await problems()).filter(({ code }) => code === 'period-not-a-date');
  await throughGate('Working', async (context) => {
    await applyFixes(context, fixable);
    await prepareQuarter(context, plan, monthEnd(PERIOD_END, 3));
    const row = (await readWorkbook(context)).tables['PcpData']?.rows[0]?.row ?? 0;
    const after = { ...FIGURE, value: 0.08 };
    const changed = [{ row, before: { ...FIGURE, row }, after, columns: ['Value'] }];
    await applyImport(context, { added: [{ ...FIGURE, breakdown: 'Sex: Male' }], changed });
    const action = { kpi: 'DA_OUTCOME', raised: PERIOD_END, trigger: 'Not met', decision: 'Look at it' };
    await addAction(context, { ...action, owner: '', due: null, state: 'Open', note: '' });
    await fillThreshold(context, 'Near within', 0.05);
    await repairFormulas(context, plan);
    const { kpi } = FIGURE;
    const series = { kpi, measure: 'Outcomes', unit: 'percent' };
    const point = [kpi, PERIOD_END, 0.06, 0.06, 0.05, 0.07, 0.06, 'None', 'Common cause'];
    await insertChart(context, { ...series, rows: [point] });
    await insertChart(context, { ...series, rows: [point, point] });
  });
  await workbook.settle();
  await throughGate('Writing', (context) => writeStatement(context, plan));
  await workbook.settle();
  expect(await throughGate('Writing again', (context) => writeStatement(context, plan))).toBe(0);
  const after = await findings();
  const found = await problems();
  const list = await throughGate('Listing', (context) => listProblems(context, found));
  return {
    fixable: fixable.length,
    before,
    after,
    list,
    tables: await all(),
    series: await ours('PcpSeries'),
  };
}

/** What the commands make of a workbook that nobody has arranged; it is the same for all. */
let asMade: unknown;

describe('what analysts do to a workbook', () => {
  beforeAll(async () => void (asMade = await inWorkbookOfItsOwn(async () => worked(await smallWorkbook()))));

  it.each(Object.keys(ARRANGEMENTS))(
    '%s: nothing is to be made again, and every command does the same',
    async (name) => {
      const workbook = await ARRANGEMENTS[name]!();
      const stood = await own();
      expect(await makeAgain()).toEqual({ added: [], cancelled: false });
      expect(await worked(workbook)).toEqual(asMade);
      expect(await own()).toEqual(stood);
      expect(await makeAgain()).toEqual({ added: [], cancelled: false });
    },
  );
});
