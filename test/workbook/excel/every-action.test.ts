import { entriesOfPaper } from '../../../src/entries/entries-of-paper';
import { entryRow } from '../../../src/entries/import/entry-row';
import type { NewEntry } from '../../../src/entries/import/import-plan';
import type { Problem } from '../../../src/entries/problem';
import { excelDate, monthEnd } from '../../../src/judgement/period';
import {
  addAction,
  addEntries,
  applyFixes,
  applyImport,
  goTo,
  insertFormula,
  inspectScaffold,
  judgeSelection,
  listProblems,
  prepareQuarter,
  readWorkbook,
  repairFormulas,
  scaffold,
  throughGate,
  writeReport,
  writeStatement,
} from '../../../src/workbook/excel';
import { blueprintOf } from '../../../src/workbook/blueprint';
import { fillThreshold } from '../../../src/workbook/excel/fill-threshold';
import { insertChart } from '../../../src/workbook/excel/insert-chart';
import { openPublicationCopy } from '../../../src/workbook/excel/open-publication-copy';
import { loadHeadless, openWorkbook } from '../../workbench/open-workbook';
import { approve } from './approve';
import { portrait } from './portrait';
import { ONE_KPI, THREE_KPIS } from './west-midlands';

jest.setTimeout(7_200_000);

/**
 * Any single action of Office.js may fail, and any request may break off after Excel has carried it out. Here they do:
 * each request of every command, and some of the actions that change something, spread evenly; with
 * `EVERY_ACTION=1 npx jest --selectProjects host -w 1 test/workbook/excel/every-action` each of them in turn.
 * `FAULT_TABLE=1` prints what was tried.
 */
const SAMPLES = process.env['EVERY_ACTION'] === '1' ? Infinity : 3;
const CODES = [
  'GeneralException',
  'AccessDenied',
  'RequestAborted',
  'InvalidOperationInCellEditMode',
  'ActivityLimitReached',
];

type Workbook = ReturnType<typeof openWorkbook>;
type Work = (context: Excel.RequestContext) => Promise<unknown>;

const { plan } = ONE_KPI;
const PERIOD_END = ONE_KPI.cover.periodEnd ?? 0;
const PREPARED_BY = String(ONE_KPI.cover.preparedBy);
const MEANWHILE = 'Typed meanwhile';
const create: Work = (context) => scaffold(context, ONE_KPI);
const inGate = (work: Work) => throughGate('Working', work);

const tried: Record<string, string | number>[] = [];
afterAll(() => {
  if (process.env['FAULT_TABLE'] !== '1') return;
  const columns = Object.keys(tried[0] ?? {});
  const lines = [columns, columns.map(() => '---'), ...tried.map((row) => columns.map((each) => row[each]))];
  process.stdout.write(`\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n`);
});

/** The n-th, from 0, that are made to fail. */
function samplesOf(count: number): number[] {
  const step = Math.max(1, count / SAMPLES);
  return Array.from({ length: Math.min(count, SAMPLES) }, (_, index) => Math.floor(index * step));
}

/** Every cell that people have filled in, with its table, row's key and column. */
async function entered(): Promise<string[]> {
  const { tables, cover } = await throughGate('Reading', readWorkbook);
  const cells = (name: string, columns: readonly string[]) =>
    (tables[name]?.rows ?? []).flatMap(({ values }) =>
      columns.flatMap((column) => {
        const value = values[tables[name]?.columns.indexOf(column) ?? -1] ?? null;
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

interface Trial {
  name: string;
  workbook: Workbook;
  /** Brings the workbook to where the work starts. */
  before: () => Promise<unknown>;
  work: Work;
  /** Does the work again until it is whole; the work once more unless told. */
  again?: () => Promise<unknown>;
}

/**
 * Does the work with each sampled action refused, and each request broken off. Whatever happens it is told in words,
 * nothing entered is lost, and after the next try the workbook is what it is after undisturbed work.
 */
async function tryFaults({ name, workbook, before, work, again }: Trial): Promise<void> {
  const { counters, faults } = workbook.host;
  const once = again ?? (() => inGate(work));
  await before();
  const starts = { portrait: await portrait(workbook), entered: await entered() };
  const start = { ...counters };
  await inGate(work);
  const done = (key: 'actions' | 'changes' | 'syncs') => counters[key] - start[key];
  const [actions, changes, requests] = [done('actions'), done('changes'), done('syncs')];
  const wanted = { entered: new Set(await entered()), portrait: await portrait(workbook) };
  await before();
  expect(await portrait(workbook)).toEqual(starts.portrait);
  await once();
  expect(await portrait(workbook)).toEqual(wanted.portrait);
  const sampled = samplesOf(changes);
  const trials = [
    ...sampled.map((at) => ({ changesOnly: true as const, at })),
    ...Array.from({ length: requests }, (_, at) => ({ at })),
  ];
  for (const [index, trial] of trials.entries()) {
    const code = CODES[index % CODES.length] ?? '';
    const says = { name, code, ...trial };
    await before();
    if ('changesOnly' in trial)
      faults.failAction = { at: trial.at, code, acrossRequests: true, changesOnly: true };
    else faults.breakOff = { ...trial, code };
    const outcome: unknown = await inGate(work).catch((error: unknown) => error);
    const met = faults.failAction === undefined && faults.breakOff === undefined;
    Reflect.deleteProperty(faults, 'failAction');
    Reflect.deleteProperty(faults, 'breakOff');
    expect({ ...says, met }).toEqual({ ...says, met: true });
    expect({ ...says, told: outcome instanceof Error && outcome.name }).toEqual({
      ...says,
      told: 'WorkbookRefused',
    });
    const kept = new Set(await entered());
    // What the work itself is there to change may be changed already.
    const lost = starts.entered.filter((cell) => !kept.has(cell) && wanted.entered.has(cell));
    expect({ ...says, lost }).toEqual({ ...says, lost: [] });
    await once();
    expect({ ...says, is: await portrait(workbook) }).toEqual({ ...says, is: wanted.portrait });
  }
  tried.push({
    Work: name,
    Actions: actions,
    'that change': changes,
    'refused in turn': sampled.length,
    'requests broken off': requests,
    'entered cells lost': 0,
    'completed by the next run': trials.length,
  });
}

/** Sheets in the order in which they are made: each refers only to those before it. */
const SHEETS = [
  'PCP Lists',
  'PCP Cover',
  'PCP Framework',
  'PCP Data',
  'PCP Actions',
  'PCP Notes',
  'PCP Scorecard',
  'PCP National',
  'PCP Statement',
  'PCP Contents',
];

it.each(SHEETS)(
  'making %s: whatever fails, the next run completes it, with what was typed meanwhile',
  async (name) => {
    const workbook = openWorkbook();
    const following = SHEETS[SHEETS.indexOf(name) + 1];
    /** Makes what is missing, up to a sheet. */
    const make = async (context: Excel.RequestContext, last: string) => {
      const stop = new AbortController();
      const onProgress = (sheet: string) => {
        if (sheet === last) stop.abort();
      };
      await scaffold(context, { ...ONE_KPI, signal: stop.signal, onProgress });
    };
    const isWhole = async (context: Excel.RequestContext) => {
      const { added } = await inspectScaffold(context, ONE_KPI);
      // What refers to every other sheet, the cover's list, is written with the last of them.
      const toCome = following ? /^PCP Cover: \d+ formulas$/ : /^$/;
      return !added.some((line) => (!following || line.startsWith(`${name}:`)) && !toCome.test(line));
    };
    await inGate((context) => make(context, following ? name : ''));
    await tryFaults({
      name: `making ${name}`,
      workbook,
      before: () => inGate((context) => takeOut(context, name)),
      work: (context) => make(context, following ? name : ''),
      again: async () => {
        const typed = await inGate(typeMeanwhile);
        // A table that is found half-made takes two runs.
        for (let runs = 0; !(await inGate(isWhole)); runs += 1) {
          expect(runs).toBeLessThan(3);
          await inGate((context) => make(context, following ? name : ''));
        }
        if (typed) expect(await inGate(takeBack)).toBe(MEANWHILE);
      },
    });
  },
);

/** A sheet of ours with its names. */
async function takeOut(context: Excel.RequestContext, name: string): Promise<void> {
  const { worksheets, names } = context.workbook;
  const blueprint = blueprintOf(plan, ONE_KPI.cover).sheets.find((sheet) => sheet.name === name);
  // The cover's list, which refers to every other sheet, is written with the last of them.
  if (name === SHEETS.at(-1)) {
    const cover = blueprintOf(plan, ONE_KPI.cover).sheets[0];
    for (const { cell, formula } of cover?.cells ?? [])
      if (formula) worksheets.getItem('PCP Cover').getRange(cell).clear('Contents');
  }
  for (const each of blueprint?.names ?? []) names.getItemOrNullObject(each.name).delete();
  worksheets.getItemOrNullObject(name).delete();
  await context.sync();
}

async function typeMeanwhile(context: Excel.RequestContext): Promise<boolean> {
  const cell = context.workbook.names.getItemOrNullObject('PcpPreparedBy').getRangeOrNullObject();
  cell.load({ values: true });
  await context.sync();
  if (cell.isNullObject) return false;
  cell.values = [[MEANWHILE]];
  await context.sync();
  return true;
}

/** What stands where somebody typed, before what stood there comes back. */
async function takeBack(context: Excel.RequestContext): Promise<unknown> {
  const cell = context.workbook.names.getItem('PcpPreparedBy').getRange();
  cell.load({ values: true });
  await context.sync();
  const [[is]] = cell.values as [[unknown]];
  cell.values = [[PREPARED_BY]];
  await context.sync();
  return is;
}

/** What people fill in beside figures, and one figure. */
const fillIn: Work = async (context) => {
  const { tables, names, worksheets } = context.workbook;
  const cell = (table: string, column: string) =>
    tables.getItem(table).columns.getItem(column).getDataBodyRange().getCell(0, 0);
  names.getItem('PcpPreparedBy').getRange().values = [['The analysts']];
  cell('PcpFramework', 'Target').values = [[0.07]];
  cell('PcpStatement', 'Reflection').values = [['Fewer than last year.']];
  worksheets.add('Own').getRange('A1:B2').values = [
    ['DA_OUTCOME', 0.065],
    ['DA_OUTCOME', 0.06],
  ];
  await addEntries(context, FIGURES);
  await addAction(context, { ...ACTION, decision: 'Look at it', owner: 'Performance team' });
};

const FIGURES: NewEntry[] = entriesOfPaper().slice(0, 4);
const MORE: NewEntry[] = FIGURES.map((entry, index) => ({
  ...entry,
  breakdown: `More: ${index}`,
  value: index,
}));
const ACTION = {
  kpi: 'DA_OUTCOME',
  raised: PERIOD_END,
  trigger: 'Not met',
  decision: 'More investigators',
  owner: '',
  due: null,
  state: 'Open' as const,
  note: '',
};
const PROBLEM: Problem = {
  code: 'period-not-a-date',
  severity: 'error',
  sheet: 'PCP Data',
  cell: 'K5',
  column: 'Note',
  message: 'Text.',
  fix: 'Type it.',
  replacement: 'typed by a fix',
  seen: { table: 'PcpData', values: FIGURES.slice(0, 1).flatMap(entryRow) },
};

/** The first two figures, corrected by an import, and another. */
const IMPORT = {
  added: MORE.slice(0, 1),
  changed: FIGURES.slice(0, 2).map((entry, index) => ({
    row: 5 + index,
    before: { ...entry, row: 5 + index },
    after: { ...entry, value: 12_345 + index, source: 'Corrected' },
    columns: ['Value', 'Source'],
  })),
};

const CHART = {
  kpi: 'DA_OUTCOME',
  measure: 'Outcome rate',
  unit: 'percent',
  rows: Array.from({ length: 8 }, (_, month) => {
    const common = [0.06, 0.05, 0.07, 0.06, 'None', 'Common cause'];
    return ['DA_OUTCOME', excelDate(2020, month + 2, 0), 0.06, ...common];
  }),
};

/** Takes out of the workbook much of what is not the analysts' own. */
const damage: Work = async (context) => {
  const { tables, worksheets } = context.workbook;
  worksheets.getItem('PCP Contents').delete();
  tables.getItem('PcpNational').delete();
  worksheets.getItem('PCP National').delete();
  for (const table of ['PcpScorecard', 'PcpFramework']) {
    const last = tables.getItem(table).getRange().getLastColumn();
    tables.getItem(table).resize(tables.getItem(table).getRange().getResizedRange(0, -1));
    last.clear();
  }
  tables.getItem('PcpScorecard').columns.getItem('Change').getDataBodyRange().clear('Contents');
  tables.getItem('PcpScorecard').columns.getItem('Status').getDataBodyRange().conditionalFormats.clearAll();
  tables.getItem('PcpData').columns.getItem('Covers').getDataBodyRange().dataValidation.clear();
  await context.sync();
};

/** Writes over calculated cells, as somebody does who types in the wrong place. */
const overwrite: Work = async (context) => {
  const { columns } = context.workbook.tables.getItem('PcpScorecard');
  for (const column of ['Latest', 'Status', 'Explanation'])
    columns.getItem(column).getDataBodyRange().values = [['#NAME?']];
  await context.sync();
};

const select = (address: string) => async (context: Excel.RequestContext) => {
  const sheet = context.workbook.worksheets.getItem('Own');
  sheet.activate();
  sheet.getRange(address).select();
  await context.sync();
};

/**
 * Every command of the pane and the ribbon, with what has to be there beforehand. What a command has done is taken back
 * before the next try, unless everything is made anew, or it does nothing but take back what was done `before`.
 */
const COMMANDS: Record<string, { start?: 'anew' | 'as it ends'; before?: Work; work: Work }> = {
  'completing a workbook': { start: 'as it ends', before: damage, work: create },
  'adding another plan’s measures': { start: 'anew', work: (context) => scaffold(context, THREE_KPIS) },
  'repairing formulas': { before: overwrite, work: (context) => repairFormulas(context, plan) },
  'entering figures': { work: (context) => addEntries(context, MORE) },
  'preparing a quarter': {
    work: (context) => prepareQuarter(context, plan, monthEnd(PERIOD_END, 3)),
  },
  'accepting an import': { work: (context) => applyImport(context, IMPORT) },
  'typing a fix': { work: (context) => applyFixes(context, [PROBLEM]) },
  'filling in a threshold': { work: (context) => fillThreshold(context, 'Near within', 0.05) },
  'raising an action': { work: (context) => addAction(context, ACTION) },
  'listing problems': { work: (context) => listProblems(context, [PROBLEM, PROBLEM]) },
  'writing the report': { work: (context) => writeReport(context, plan, PERIOD_END + 26) },
  'writing the statement': { work: (context) => writeStatement(context, plan) },
  'inserting a chart': { work: (context) => insertChart(context, CHART) },
  'inserting a chart again': {
    before: (context) => insertChart(context, { ...CHART, rows: CHART.rows.slice(2) }),
    work: (context) => insertChart(context, CHART),
  },
  'inserting a formula': {
    before: select('C9'),
    work: (context) => insertFormula(context, '=PCP.TARGET("DA_OUTCOME")'),
  },
  'judging a selection': { before: select('B1:B2'), work: judgeSelection },
  'going to a cell': { work: (context) => goTo(context, 'PCP Data', 'F5') },
  'making the publication copy': {
    before: approve,
    work: (context) => openPublicationCopy(context, plan),
  },
};

/** Takes everything of ours out again. */
const empty: Work = async (context) => {
  const { worksheets, names } = context.workbook;
  worksheets.load({ name: true });
  names.load({ name: true });
  await context.sync();
  for (const { name } of names.items) names.getItem(name).delete();
  for (const sheet of worksheets.items) if (sheet.name !== 'Sheet1') sheet.delete();
  await context.sync();
};

/** Notes what a workbook holds; answers with what brings it back after any command that makes no sheet or column. */
async function keep(context: Excel.RequestContext): Promise<Work> {
  const { worksheets, tables } = context.workbook;
  worksheets.load({ name: true });
  tables.load({ name: true });
  await context.sync();
  const sheets = new Set(worksheets.items.map(({ name }) => name));
  const kept = tables.items.map(({ name }) => {
    const body = tables.getItem(name).getDataBodyRange();
    body.load({ formulas: true, numberFormat: true, rowCount: true });
    return { name, body };
  });
  await context.sync();
  return async (later) => {
    const { workbook } = later;
    workbook.worksheets.load({ name: true });
    const now = kept.map(({ name, body: { formulas, numberFormat, rowCount } }) => {
      const table = workbook.tables.getItem(name);
      const body = table.getDataBodyRange();
      body.load({ rowCount: true, formulas: true });
      return { table, body, formulas, numberFormat, rowCount };
    });
    await later.sync();
    for (const { name } of workbook.worksheets.items)
      if (!sheets.has(name)) workbook.worksheets.getItem(name).delete();
    for (const { table, body, formulas, numberFormat, rowCount } of now) {
      if (JSON.stringify(body.formulas) === JSON.stringify(formulas)) continue;
      for (let row = body.rowCount - 1; row >= rowCount; row -= 1) table.rows.getItemAt(row).delete();
      const rows = body.getRow(0).getResizedRange(rowCount - 1, 0);
      rows.numberFormat = numberFormat;
      rows.formulas = formulas;
    }
    const own = workbook.worksheets.getItem('Own').getRange('C1:F20');
    own.conditionalFormats.clearAll();
    own.clear();
    await later.sync();
  };
}

it.each(Object.keys(COMMANDS))(
  '%s: whatever fails is told, nothing entered is lost or doubled, and the next run completes it',
  async (name) => {
    const { start, before, work } = COMMANDS[name] ?? { work: create };
    // What people do to a workbook is not held to the add-in's floor.
    const workbook = openWorkbook({ requirements: loadHeadless().DECLARED });
    const make = async () => {
      await inGate(create);
      await inGate(fillIn);
    };
    await make();
    if (before && start === 'as it ends') {
      await inGate(before);
      await inGate(work);
    }
    const restore = await throughGate('Noting', keep);
    await tryFaults({
      name,
      workbook,
      before: async () => {
        if (start === 'anew') {
          await inGate(empty);
          await make();
        }
        if (!start) await inGate(restore);
        if (before) await inGate(before);
      },
      work,
    });
  },
);
