import { entriesOfPaper } from '../../../src/entries/entries-of-paper';
import { DATA_COLUMNS } from '../../../src/entries/entry';
import { monthEnd } from '../../../src/judgement/period';
import {
  addAction,
  addEntries,
  applyImport,
  insertFormula,
  judgeSelection,
  listProblems,
  prepareQuarter,
  repairFormulas,
  scaffold,
  throughGate,
  writeReport,
  writeStatement,
} from '../../../src/workbook/excel';
import { choosePalette } from '../../../src/workbook/excel/choose-palette';
import { fillThreshold } from '../../../src/workbook/excel/fill-threshold';
import { insertChart } from '../../../src/workbook/excel/insert-chart';
import type { HeadlessWorkbook } from '../../../src/workbench/headless';
import { aPerson } from '../../workbench/a-person';
import { loadHeadless, openWorkbook } from '../../workbench/open-workbook';
import { ONE_KPI, THREE_KPIS } from './west-midlands';

jest.setTimeout(600_000);

type Work = (context: Excel.RequestContext) => Promise<unknown>;

const { plan } = ONE_KPI;
const PERIOD_END = ONE_KPI.cover.periodEnd ?? 0;
const FIGURES = entriesOfPaper().slice(0, 3);
const [FIRST] = FIGURES as [(typeof FIGURES)[0]];

/** Everything that stands in a workbook: cells by where they stand, colour rules and names. */
function standing({ host }: HeadlessWorkbook): Map<string, string> {
  const { worksheets, tables, names } = host.workbook;
  const found = new Map<string, string>();
  for (const sheet of worksheets.all()) {
    const used = sheet.getUsedRangeOrNullObject(true);
    const boxes = tables.all().flatMap(({ worksheet, box }) => (worksheet === sheet ? [box] : []));
    used?.formulas?.forEach((row, down) =>
      row.forEach((cell, across) => {
        if (cell === '') return;
        const [at, column] = [used.box.row + down, used.box.column + across];
        // A table that grows moves what stands below it.
        const end = Math.max(
          0,
          ...boxes
            .filter((box) => column >= box.column && column < box.column + box.columns)
            .map((box) => box.row + box.rows),
        );
        const place = end > 0 && at >= end ? `${at - end} below the table` : `row ${at + 1}`;
        found.set(`${sheet.name}, ${place}, column ${column + 1}`, String(cell));
      }),
    );
    for (const { state, boxes: places } of sheet.conditionalFormats) {
      if (String(state.formula).includes('mine'))
        found.set(
          `rule on ${sheet.name}`,
          JSON.stringify([state, places.map(({ row, column }) => [row, column])]),
        );
    }
  }
  for (const { name, formula } of names.all()) found.set(`name ${name}`, formula);
  return found;
}

/** What people do to a workbook: links instead of figures, notes beside and below, rules and names of their own. */
const livedIn: Work = async (context) => {
  const { worksheets, tables, names } = context.workbook;
  const own = worksheets.add('Own');
  own.getRange('A1:C2').values = [
    ['DA_OUTCOME', 0.065, ''],
    ['DA_OUTCOME', 0.06, ''],
  ];
  names.add('Ours', own.getRange('B1:B2'), '');
  const feed = worksheets.add('Import');
  const { kpi, periodEnd, area } = FIRST;
  const linked = [kpi, periodEnd, 'Year', area, 'Sex: Female', 0.05, 5, 100, '[p]', 'A system', 'Linked'];
  feed.getRange('A1:K1').values = [linked];
  const links = DATA_COLUMNS.map((_, at) => `=Import!${'ABCDEFGHIJK'[at]}1`);
  tables.getItem('PcpData').rows.add(undefined, [links]);
  await context.sync();
  for (const name of ['PcpData', 'PcpActions', 'PcpNotes', 'PcpScorecard', 'PcpStatement', 'PcpContents']) {
    const table = tables.getItem(name);
    const below = table.getRange().getLastRow().getOffsetRange(3, 0).getCell(0, 0);
    const beside = table.getRange().getLastColumn().getOffsetRange(0, 2).getCell(1, 0);
    for (const note of [below, beside]) note.values = [[`A note on ${name}`]];
  }
  const status = tables.getItem('PcpScorecard').columns.getItem('Status').getDataBodyRange();
  for (const range of [status, own.getRange('C1:C2'), worksheets.getItem('PCP Cover').getRange('B14:B21')]) {
    const rule = range.conditionalFormats.add('Custom').custom;
    rule.rule.formula = '=LEN("mine")=4';
    rule.format.font.color = '#FF0000';
  }
  await context.sync();
};

const select = (context: Excel.RequestContext, address: string): void => {
  const sheet = context.workbook.worksheets.getItem('Own');
  sheet.activate();
  sheet.getRange(address).select();
};

const CHART = {
  kpi: 'DA_OUTCOME',
  measure: 'Outcome rate',
  unit: 'percent',
  rows: Array.from({ length: 8 }, (_, month) => {
    const common = [0.06, 0.05, 0.07, 0.06, 'None', 'Common cause'];
    return ['DA_OUTCOME', monthEnd(PERIOD_END, month - 8), 0.06, ...common];
  }),
};

/** Every command that writes, with where it may change what stands: nowhere unless told. */
const COMMANDS: Record<string, { work: Work; target?: RegExp }> = {
  'creating again': { work: (context) => scaffold(context, ONE_KPI) },
  'adding another plan’s measures': { work: (context) => scaffold(context, THREE_KPIS) },
  'repairing formulas': { work: (context) => repairFormulas(context, plan) },
  'entering figures': {
    work: (context) => addEntries(context, [{ ...FIRST, breakdown: 'Sex: Male', value: 0.1 }]),
  },
  'preparing a quarter': { work: (context) => prepareQuarter(context, plan, monthEnd(PERIOD_END, 3)) },
  'accepting an import': {
    work: (context) => {
      const after = { ...FIRST, value: 12_345 };
      const changed = [{ row: 5, before: { ...FIRST, row: 5 }, after, columns: ['Value'] }];
      return applyImport(context, { added: [{ ...FIRST, breakdown: 'Sex: Male' }], changed });
    },
    target: /^PCP Data, row 5, column 6$/,
  },
  'filling in a threshold': { work: (context) => fillThreshold(context, 'Near within', 0.05) },
  'raising an action': {
    work: (context) => {
      const action = { kpi: 'DA_OUTCOME', raised: PERIOD_END, trigger: 'Not met', decision: 'Look at it' };
      return addAction(context, { ...action, owner: '', due: null, state: 'Open', note: '' });
    },
  },
  'listing problems': { work: (context) => listProblems(context, []) },
  'writing the report': { work: (context) => writeReport(context, plan, PERIOD_END + 26) },
  'writing the statement': {
    work: (context) => writeStatement(context, plan),
    target: /^PCP Statement, row \d+, column 5$/,
  },
  'inserting a chart': { work: (context) => insertChart(context, CHART) },
  'inserting a formula': {
    work: (context) => {
      select(context, 'F9');
      return insertFormula(context, '=PCP.TARGET("DA_OUTCOME")');
    },
  },
  'judging a selection': {
    work: (context) => {
      select(context, 'B1:B2');
      return judgeSelection(context);
    },
  },
  'choosing colours': {
    work: (context) => choosePalette(context, plan, 'High contrast'),
    target: /^PCP Cover, row 11, column 2$/,
  },
};

it.each(Object.keys(COMMANDS))('%s leaves every cell, rule and name that stands as it is', async (name) => {
  const { work, target } = COMMANDS[name] ?? { work: () => Promise.reject(new Error(name)) };
  const workbook = openWorkbook({ requirements: loadHeadless().DECLARED });
  await throughGate('Creating', (context) => scaffold(context, ONE_KPI));
  await throughGate('Entering', (context) => addEntries(context, FIGURES));
  await throughGate('Living in it', livedIn);
  await workbook.settle();
  const before = standing(workbook);
  await throughGate('Working', work);
  await workbook.settle();
  const after = standing(workbook);
  const changed = [...before].filter(([place, stood]) => after.get(place) !== stood && !target?.test(place));
  expect(changed.map(([place, stood]) => [place, stood, after.get(place)])).toEqual([]);
});

/** Works in the workbook as people do, beside the add-in. */
const byHand = (work: Work) => throughGate('Working by hand', work);
const valuesAt = (sheet: string, address: string, { host }: HeadlessWorkbook) =>
  host.workbook.worksheets.getItem(sheet).getRange(address).formulas;

it('where a table was taken out, what people wrote in its place is not taken for a sheet half made', async () => {
  const workbook = openWorkbook();
  await byHand((context) => scaffold(context, ONE_KPI));
  await byHand(async ({ workbook: { tables, worksheets } }) => {
    tables.getItem('PcpNotes').delete();
    worksheets.getItem('PCP Notes').getRange('A3:Z200').clear('Contents');
    worksheets.getItem('PCP Notes').getRange('A6:A8').values = [['own words'], ['more'], ['and more']];
    return Promise.resolve();
  });
  await expect(byHand((context) => scaffold(context, ONE_KPI))).rejects.toMatchObject({
    name: 'WorkbookRefused',
    where: 'PCP Notes',
  });
  expect(valuesAt('PCP Notes', 'A3:A9', workbook)?.flat()).toEqual([
    ...['', '', '', 'own words', 'more', 'and more', ''],
  ]);
});

it('links in the contents come back by what their rows hold, and rows of people’s own are left as they are', async () => {
  const workbook = openWorkbook({ requirements: loadHeadless().DECLARED });
  await byHand((context) => scaffold(context, ONE_KPI));
  const contents = () =>
    workbook.host.workbook.tables.getItem('PcpContents').getDataBodyRange().formulas ?? [];
  const wanted = contents().toReversed();
  await byHand(async ({ workbook: { tables } }) => {
    const table = tables.getItem('PcpContents');
    table.getDataBodyRange().formulas = wanted.map((row, at) => (at < 2 ? ['', ...row.slice(1)] : row));
    table.rows.add(undefined, [['', 'A sheet of our own']]);
    table.rows.add(undefined, [['', '']]);
    return Promise.resolve();
  });
  const make = () => byHand((context) => scaffold(context, ONE_KPI));
  expect(await make()).toEqual({ added: ['PCP Contents: 2 formulas in Sheet'], cancelled: false });
  expect(contents()).toEqual([...wanted, ['', 'A sheet of our own'], ['', '']]);
  expect(await make()).toEqual({ added: [], cancelled: false });
});

describe('on the cover', () => {
  /** The cover's cells of ours and the rest. */
  const cover = (workbook: HeadlessWorkbook) => valuesAt('PCP Cover', 'A1:E40', workbook) ?? [];
  const repair: Work = (context) => repairFormulas(context, plan);
  const create: Work = (context) => scaffold(context, ONE_KPI);

  test.each([
    ['above the list of what needs attention', 12, 3],
    ['in the midst of that list', 17, 2],
    ['below it', 22, 1],
    ['above how to use it', 24, 2],
    ['above everything', 1, 2],
  ])('rows put in %s, and what is written into them, stay as they are', async (_, before, count) => {
    const workbook = openWorkbook({ requirements: loadHeadless().DECLARED });
    await byHand(create);
    await byHand((context) => addEntries(context, FIGURES));
    aPerson(workbook).insertsRows('PCP Cover', before, count);
    await workbook.settle();
    for (let row = before; row < before + count; row += 1)
      aPerson(workbook).types('PCP Cover', `A${row}`, `a note in row ${row}`);
    await workbook.settle();
    const stood = cover(workbook);
    await byHand(repair);
    expect(cover(workbook)).toEqual(stood);
    expect(await byHand(create)).toEqual({ added: [], cancelled: false });
    expect(cover(workbook)).toEqual(stood);
  });

  test('what was emptied comes back where its block has moved to, in the colours there; words in its place stay', async () => {
    const workbook = openWorkbook({ requirements: loadHeadless().DECLARED });
    await byHand(create);
    aPerson(workbook).insertsRows('PCP Cover', 12, 3);
    await workbook.settle();
    const stood = cover(workbook);
    await byHand(async ({ workbook: { worksheets } }) => {
      const sheet = worksheets.getItem('PCP Cover');
      for (const address of ['A18:E18', 'A25']) sheet.getRange(address).clear('Contents');
      sheet.getRange('B19').values = [['my own word']];
      sheet.getRange('B17:B24').conditionalFormats.clearAll();
      return Promise.resolve();
    });
    await byHand(repair);
    const wanted = stood.map((row, at) =>
      row.map((cell, column) => (at === 18 && column === 1 ? 'my own word' : cell)),
    );
    expect(cover(workbook)).toEqual(wanted);
    const rules = workbook.host.workbook.worksheets.getItem('PCP Cover').conditionalFormats;
    expect(rules.map(({ boxes: [box] }) => [box?.row, box?.rows])).toEqual(Array(5).fill([16, 8]));
  });
});
