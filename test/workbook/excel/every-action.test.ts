import { entriesOfPaper } from '../../../src/entries/entries-of-paper';
import type { NewEntry } from '../../../src/entries/import/import-plan';
import type { CellValue } from '../../../src/entries/workbook-contents';
import { monthEnd } from '../../../src/judgement/period';
import {
  addAction,
  addEntries,
  prepareQuarter,
  readWorkbook,
  repairFormulas,
  scaffold,
  throughGate,
} from '../../../src/workbook/excel';
import { loadHeadless, openWorkbook } from '../../workbench/open-workbook';
import { ONE_KPI } from './west-midlands';

jest.setTimeout(3_600_000);

/**
 * Any single action of Office.js may fail. Here it does: some of them, spread evenly over the work, or with
 * `EVERY_ACTION=1 npx jest --selectProjects host test/workbook/excel/every-action` each of them in turn.
 */
const SAMPLES = process.env['EVERY_ACTION'] === '1' ? Infinity : 6;

type Workbook = ReturnType<typeof openWorkbook>;
type Work = (context: Excel.RequestContext, time: number) => Promise<unknown>;

const { plan } = ONE_KPI;
const PERIOD_END = ONE_KPI.cover.periodEnd ?? 0;
const PREPARED_BY = String(ONE_KPI.cover.preparedBy);
const MEANWHILE = 'Typed meanwhile';
const create: Work = (context) => scaffold(context, ONE_KPI);
const read = () => throughGate('Reading', readWorkbook);

/** Figures that differ from one time to the next. */
function figures(time: number): NewEntry[] {
  return entriesOfPaper()
    .slice(0, 3)
    .map((entry, index) => ({ ...entry, breakdown: `Time ${time}: ${index}`, value: time + index }));
}

/** The actions, from 0, that are made to fail. */
function actionsOf(count: number): number[] {
  const step = Math.max(1, count / SAMPLES);
  return Array.from({ length: Math.min(count, SAMPLES) }, (_, index) => Math.floor(index * step));
}

/** How many actions some work takes. */
async function countActions({ host }: Workbook, work: () => Promise<unknown>): Promise<number> {
  const before = host.counters.actions;
  await work();
  return host.counters.actions - before;
}

/** Does the work with one of its actions refused; afterwards Excel is well again. Says whether the refusal was met. */
async function failing({ host }: Workbook, at: number, work: Work, time: number): Promise<boolean> {
  host.faults.failAction = { at, code: 'GeneralException', acrossRequests: true };
  const thrown: unknown = await throughGate('Working', (context) => work(context, time)).catch(
    (error: unknown) => error,
  );
  const met = host.faults.failAction === undefined;
  Reflect.deleteProperty(host.faults, 'failAction');
  // Where Excel's clearing up after the work is refused, the work is done and nobody has to be told.
  if (met && thrown instanceof Error) expect(thrown).toMatchObject({ name: 'WorkbookRefused' });
  return met;
}

/** Every cell that people have filled in, with its table, row's key and column. */
async function entered(): Promise<string[]> {
  const { tables, cover } = await read();
  const cells = (name: string, columns: readonly string[]) =>
    (tables[name]?.rows ?? []).flatMap(({ values }) =>
      columns.flatMap((column) => {
        const at = tables[name]?.columns.indexOf(column) ?? -1;
        const value: CellValue = values[at] ?? null;
        return value === null ? [] : [JSON.stringify([name, values.slice(0, 5), column, value])];
      }),
    );
  return [
    `cover ${cover.preparedBy}`,
    ...cells('PcpData', ['KPI', 'Period end', 'Covers', 'Area', 'Breakdown', 'Value', 'Source', 'Note']),
    ...cells('PcpFramework', ['Target', 'Near within']),
    ...cells('PcpActions', ['Decision', 'Owner']),
    ...cells('PcpStatement', ['Reflection']),
  ];
}

/** Everything that the workbook's tables and its cover show and calculate. */
async function whole(): Promise<string> {
  const { tables, sheets } = await read();
  const cover = await throughGate('The cover', async (context) => {
    const cells = context.workbook.worksheets.getItem('PCP Cover').getUsedRange();
    cells.load({ formulas: true });
    await context.sync();
    return cells.formulas;
  });
  const rows = Object.values(tables).map(({ name, columns, rows }) => ({
    name,
    columns,
    cells: rows.map(({ values, formulas }) => values.map((value, at) => formulas?.[at] ?? value)),
  }));
  return JSON.stringify({ sheets, rows, cover });
}

/** What people fill in beside figures, and one figure. */
async function fillIn(): Promise<void> {
  await throughGate('Filling in', async (context) => {
    const { tables, names } = context.workbook;
    const cell = (table: string, column: string) =>
      tables.getItem(table).columns.getItem(column).getDataBodyRange().getCell(0, 0);
    names.getItem('PcpPreparedBy').getRange().values = [['The analysts']];
    cell('PcpFramework', 'Target').values = [[0.07]];
    cell('PcpFramework', 'Near within').values = [[0.1]];
    cell('PcpStatement', 'Reflection').values = [['Fewer than last year.']];
    await addEntries(context, figures(-1));
    const action = { kpi: 'DA_OUTCOME', raised: PERIOD_END, trigger: 'Not met', decision: 'Look at it' };
    await addAction(context, { ...action, owner: 'Performance team', due: null, state: 'Open', note: '' });
  });
}

/** Takes everything of ours out again. */
async function empty(context: Excel.RequestContext): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load({ name: true });
  names.load({ name: true });
  await context.sync();
  for (const { name } of names.items) names.getItem(name).delete();
  for (const sheet of worksheets.items) if (sheet.name.startsWith('PCP')) sheet.delete();
  await context.sync();
}

/** Takes out of the workbook much of what is not the analysts' own. */
const damage: Work = async (context) => {
  const { tables, worksheets } = context.workbook;
  worksheets.getItem('PCP Contents').delete();
  tables.getItem('PcpNational').delete();
  worksheets.getItem('PCP National').delete();
  const scorecard = tables.getItem('PcpScorecard');
  const action = scorecard.columns.getItem('Action').getRange();
  scorecard.resize(scorecard.getRange().getResizedRange(0, -1));
  action.clear();
  tables.getItem('PcpScorecard').columns.getItem('Change').getDataBodyRange().clear('Contents');
  tables.getItem('PcpScorecard').columns.getItem('Status').getDataBodyRange().conditionalFormats.clearAll();
  tables.getItem('PcpData').columns.getItem('Covers').getDataBodyRange().dataValidation.clear();
  await context.sync();
};

/** Writes over calculated cells, as somebody does who types in the wrong place. */
const overwrite: Work = async (context) => {
  const { tables } = context.workbook;
  for (const column of ['Latest', 'Status', 'Explanation'])
    tables.getItem('PcpScorecard').columns.getItem(column).getDataBodyRange().values = [['#NAME?']];
  await context.sync();
};

it('creating a workbook: whatever action fails, the next run completes it, with what was typed meanwhile', async () => {
  const workbook = openWorkbook();
  const count = await countActions(workbook, () => throughGate('Creating', (context) => create(context, 0)));
  const wanted = await whole();
  for (const at of actionsOf(count)) {
    await throughGate('Starting again', empty);
    expect(await failing(workbook, at, create, 0)).toBe(true);
    const typed = await throughGate('Typing meanwhile', async (context) => {
      const cell = context.workbook.names.getItemOrNullObject('PcpPreparedBy').getRangeOrNullObject();
      cell.load({ values: true });
      await context.sync();
      if (cell.isNullObject) return false;
      cell.values = [[MEANWHILE]];
      await context.sync();
      return true;
    });
    await throughGate('Creating', (context) => create(context, 0));
    expect({ at, is: (await whole()).replace(MEANWHILE, PREPARED_BY) }).toEqual({ at, is: wanted });
    if (typed) expect((await read()).cover.preparedBy).toBe(MEANWHILE);
    const again = await throughGate('Creating', (context) => create(context, 0));
    expect({ at, again }).toEqual({ at, again: { added: [], cancelled: false } });
  }
});

const WORK: Record<string, { before?: Work; work: Work; restores?: true }> = {
  'completing a workbook': { before: damage, work: create, restores: true },
  'repairing formulas': {
    before: overwrite,
    work: (context) => repairFormulas(context, plan),
    restores: true,
  },
  'entering figures': { work: (context, time) => addEntries(context, figures(time)) },
  'preparing a quarter': {
    work: (context, time) => prepareQuarter(context, plan, monthEnd(PERIOD_END, 3 * time)),
  },
};

it.each(Object.keys(WORK))(
  '%s: whatever action fails, nothing entered is lost and the next run completes it',
  async (name) => {
    const { before, work, restores } = WORK[name] ?? { work: create };
    // What people do to a workbook is not held to the add-in's floor.
    const workbook = openWorkbook({ requirements: loadHeadless().DECLARED });
    await throughGate('Creating', (context) => create(context, 0));
    await fillIn();
    const complete = await whole();
    const again = async (time: number) => {
      if (before) await throughGate('Before', (context) => before(context, time));
      return countActions(workbook, () => throughGate(name, (context) => work(context, time)));
    };
    const count = await again(0);
    if (restores) expect(await whole()).toBe(complete);
    for (const [index, at] of actionsOf(count).entries()) {
      const time = index + 1;
      if (before) await throughGate('Before', (context) => before(context, time));
      const cells = await entered();
      expect(await failing(workbook, at, work, time)).toBe(true);
      expect(await entered()).toEqual(expect.arrayContaining(cells));
      await throughGate(name, (context) => work(context, time));
      const after = await entered();
      expect(after).toEqual(expect.arrayContaining(cells));
      expect(new Set(after).size).toBe(after.length);
      if (restores) expect({ at, is: await whole() }).toEqual({ at, is: complete });
      await throughGate(name, (context) => work(context, time));
      expect(await entered()).toEqual(after);
    }
  },
);
