import { entriesOfPaper } from '../../../src/entries/entries-of-paper';
import { DATA_COLUMNS } from '../../../src/entries/entry';
import { defaultPlan } from '../../../src/framework/default-plan';
import {
  addAction,
  addEntries,
  applyFixes,
  goTo,
  insertFormula,
  judgeSelection,
  listProblems,
  readSelection,
  readWorkbook,
  throughGate,
  WorkbookRefused,
  writeReport,
} from '../../../src/workbook/excel';
import { openWorkbook } from '../../workbench/open-workbook';

/** A sheet with one of our tables, as small as a test needs it. */
async function withTable(
  sheetName: string,
  name: string,
  columns: readonly string[],
  rows: unknown[][],
): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName);
    const range = sheet.getRange('A4').getResizedRange(rows.length, columns.length - 1);
    range.values = [[...columns], ...rows];
    sheet.tables.add(range, true).name = name;
    await context.sync();
  });
}

const EMPTY_ROW = DATA_COLUMNS.map(() => '');
const read = () => throughGate('Reading', readWorkbook);

describe('reading a workbook', () => {
  test('finds our tables by name, cell for cell, in two syncs', async () => {
    const workbook = openWorkbook();
    await withTable(
      'Figures',
      'PcpData',
      ['KPI', 'Value'],
      [
        ['DA_OUTCOME', 0.065],
        ['', '=1+1'],
      ],
    );
    await workbook.settle();
    const before = workbook.host.counters.syncs;
    const contents = await read();
    expect(workbook.host.counters.syncs - before).toBeLessThanOrEqual(2);
    const table = contents.tables['PcpData'];
    expect(table).toMatchObject({
      sheet: 'Figures',
      headerRow: 4,
      firstColumn: 1,
      columns: ['KPI', 'Value'],
    });
    expect(table?.rows).toEqual([
      { row: 5, values: ['DA_OUTCOME', 0.065] },
      { row: 6, values: [null, 2], formulas: [null, '=1+1'] },
    ]);
    expect(contents.cover.area).toBeNull();
    expect(contents.sheets.map(({ name }) => name)).toContain('Figures');
  });

  test('takes two syncs with the built-in plan and 3,000 rows of figures', async () => {
    const workbook = openWorkbook();
    const kpis = defaultPlan.kpis.length;
    const lengths = { PcpScorecard: kpis, PcpFramework: kpis, PcpNational: 40, PcpNotes: 70, PcpData: 3_000 };
    for (const [name, length] of Object.entries(lengths))
      await withTable(
        `Of ${name}`,
        name,
        ['KPI'],
        Array.from({ length }, () => ['DA_OUTCOME']),
      );
    await workbook.settle();
    const before = workbook.host.counters.syncs;
    const { tables } = await read();
    expect(workbook.host.counters.syncs - before).toBe(2);
    expect(tables['PcpData']?.rows).toHaveLength(3_000);
  });

  test('takes the cover’s cells by the workbook’s names, not by the names that a copied sheet keeps', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const [copy, cover] = ['A copy', 'PCP Cover'].map((name) => worksheets.add(name));
      if (!copy || !cover) return;
      for (const [sheet, area] of [
        [copy, 'Kent'],
        [cover, 'West Midlands'],
      ] as const)
        sheet.getRange('B5').values = [[area]];
      copy.names.add('PcpArea', copy.getRange('B5'));
      names.add('PcpArea', cover.getRange('B5'));
      await context.sync();
    });
    expect((await read()).cover.area).toBe('West Midlands');
  });

  test('of an empty workbook is an empty one', async () => {
    openWorkbook();
    const contents = await read();
    expect(contents.tables).toEqual({});
  });
});

describe('entering figures', () => {
  test('fills the empty row, adds the rest below, and never enters a figure twice', async () => {
    openWorkbook();
    await withTable('PCP Data', 'PcpData', DATA_COLUMNS, [EMPTY_ROW]);
    const entries = entriesOfPaper();
    const first = await throughGate('Entering', (context) => addEntries(context, entries));
    expect(first).toEqual({ added: entries.length, standing: 0 });
    const again = await throughGate('Entering', (context) => addEntries(context, entries));
    expect(again).toEqual({ added: 0, standing: entries.length });
    const rows = (await read()).tables['PcpData']?.rows ?? [];
    expect(rows).toHaveLength(entries.length);
    expect(rows[0]?.values[0]).toBe(entries[0]?.kpi);
    expect(rows.map(({ values }) => values[5])).toEqual(entries.map(({ value, word }) => word ?? value));
  });

  test('words that begin like a formula stay words', async () => {
    openWorkbook();
    await withTable('PCP Data', 'PcpData', DATA_COLUMNS, [EMPTY_ROW]);
    const [entry] = entriesOfPaper();
    if (!entry) throw new Error('The paper has figures.');
    await throughGate('Entering', (context) => addEntries(context, [{ ...entry, note: '=HYPERLINK("x")' }]));
    const [row] = (await read()).tables['PcpData']?.rows ?? [];
    expect(row?.values[10]).toBe('=HYPERLINK("x")');
    expect(row?.formulas).toBeUndefined();
  });

  test('text stays the text it is, whatever Excel would take it for', async () => {
    openWorkbook();
    await withTable('PCP Data', 'PcpData', DATA_COLUMNS, [EMPTY_ROW]);
    const [entry] = entriesOfPaper();
    if (!entry) throw new Error('The paper has figures.');
    const words = [
      '2021-09-30',
      '0012',
      'March 2021',
      '50%',
      'TRUE',
      ' 7',
      '-5',
      '+44 (0)121',
      '@SUM',
      "'so'",
    ];
    const entries = words.map((word) => ({ ...entry, breakdown: `Of: ${word}`, source: word, note: word }));
    await throughGate('Entering', (context) => addEntries(context, entries));
    const rows = (await read()).tables['PcpData']?.rows ?? [];
    expect(rows.map(({ values }) => values.slice(9))).toEqual(words.map((word) => [word, word]));
    expect(rows.map(({ values }) => values[5])).toEqual(words.map(() => entry.word ?? entry.value));
  });

  test('a row that is filled by links is not a blank one', async () => {
    openWorkbook();
    const links = DATA_COLUMNS.map(() => '=1+1');
    await withTable('PCP Data', 'PcpData', DATA_COLUMNS, [links, EMPTY_ROW]);
    await throughGate('Entering', (context) => addEntries(context, entriesOfPaper().slice(0, 2)));
    const rows = (await read()).tables['PcpData']?.rows ?? [];
    expect(rows.map(({ values }) => values[0])).toEqual([
      2,
      ...entriesOfPaper()
        .slice(0, 2)
        .map(({ kpi }) => kpi),
    ]);
    expect(rows[0]?.formulas).toEqual(links);
  });

  test('a formula that fills down in a column of one’s own leaves a blank row blank', async () => {
    openWorkbook();
    await withTable('PCP Data', 'PcpData', [...DATA_COLUMNS, 'Twice'], [[...EMPTY_ROW, '=[@Value]*2']]);
    await throughGate('Entering', (context) => addEntries(context, entriesOfPaper().slice(0, 1)));
    const rows = (await read()).tables['PcpData']?.rows ?? [];
    expect(rows.map(({ row, values }) => [row, values[0]])).toEqual([[5, entriesOfPaper()[0]?.kpi]]);
  });

  test('is refused in words where there is no PcpData', async () => {
    openWorkbook();
    await expect(
      throughGate('Entering', (context) => addEntries(context, entriesOfPaper())),
    ).rejects.toMatchObject({
      what: 'The table PcpData is not in the workbook.',
      remedy: expect.stringContaining('Create workbook'),
    });
  });

  test('stops between two chunks when it is asked to', async () => {
    openWorkbook();
    await withTable('PCP Data', 'PcpData', DATA_COLUMNS, [EMPTY_ROW]);
    const stop = new AbortController();
    stop.abort();
    const adding = throughGate('Entering', (context) =>
      addEntries(context, entriesOfPaper(), undefined, stop.signal),
    );
    await expect(adding).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('an action is a row of PcpActions', async () => {
    openWorkbook();
    const columns = ['KPI', 'Raised', 'Trigger', 'Decision', 'Owner', 'Due', 'State', 'Note'];
    await withTable('PCP Actions', 'PcpActions', columns, [columns.map(() => '')]);
    const action = {
      kpi: 'KNIFE_CRIME',
      raised: 44495,
      trigger: 'Review.',
      decision: 'Direct resource',
      owner: '',
      due: null,
      state: 'Open',
      note: '',
    };
    await throughGate('Adding', (context) => addAction(context, action));
    const rows = (await read()).tables['PcpActions']?.rows;
    expect(rows).toEqual([
      { row: 5, values: ['KNIFE_CRIME', 44495, 'Review.', 'Direct resource', null, null, 'Open', null] },
    ]);
  });
});

describe('beside the analyst', () => {
  test('a formula goes into the empty active cell and never over anything', async () => {
    openWorkbook();
    const where = await throughGate('Inserting', (context) => insertFormula(context, '=1+2'));
    expect(where).toMatch(/A1$/);
    expect(await throughGate('Reading', readSelection)).toMatchObject({ address: 'A1', formula: '=1+2' });
    const again = throughGate('Inserting', (context) => insertFormula(context, '=3+4'));
    await expect(again).rejects.toBeInstanceOf(WorkbookRefused);
    expect(await throughGate('Reading', readSelection)).toMatchObject({ formula: '=1+2' });
  });

  test('judges selected figures with the ids to their left, and colours the words', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Mine');
      sheet.getRange('B2:C5').values = [
        ['KPI', 'Figure'],
        ['DA_OUTCOME', 0.065],
        ['', 3],
        ['KNIFE_CRIME', '[x]'],
      ];
      sheet.activate();
      sheet.getRange('C2:C5').select();
      await context.sync();
    });
    expect(await throughGate('Judging', judgeSelection)).toMatchObject({ count: 2 });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Mine').getRange('D2:D5');
      range.load({ formulas: true });
      await context.sync();
      expect(range.formulas).toEqual([['Status'], ['=PCP.STATUS(B3,C3)'], [''], ['=PCP.STATUS(B5,C5)']]);
    });
    // Once more is no harm; over anything else it never writes.
    expect(await throughGate('Judging', judgeSelection)).toMatchObject({ count: 2 });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Mine').getRange('D4').values = [['My own']];
      await context.sync();
    });
    await expect(throughGate('Judging', judgeSelection)).rejects.toMatchObject({
      what: expect.stringContaining('not empty'),
    });
  });

  test('a milestone’s word in the first row is judged, and not taken for a header', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Mine');
      sheet.getRange('B2:C3').values = [
        ['BODY_CAMERAS', 'Done'],
        ['KNIFE_CRIME', 5],
      ];
      sheet.activate();
      sheet.getRange('C2:C3').select();
      await context.sync();
    });
    expect(await throughGate('Judging', judgeSelection)).toMatchObject({ count: 2 });
  });

  test('goes to a cell, and says so where its sheet is gone', async () => {
    openWorkbook();
    await withTable('PCP Data', 'PcpData', ['KPI'], [['']]);
    await throughGate('Going', (context) => goTo(context, 'PCP Data', 'A5'));
    expect(await throughGate('Reading', readSelection)).toMatchObject({ sheet: 'PCP Data', address: 'A5' });
    await expect(throughGate('Going', (context) => goTo(context, 'Gone', 'A1'))).rejects.toMatchObject({
      what: 'The workbook has no sheet Gone.',
    });
  });

  test('types safe fixes, and lists problems on a sheet of their own, again and again', async () => {
    openWorkbook();
    await withTable('PCP Data', 'PcpData', ['KPI', 'Period end'], [['DA_OUTCOME', "'30/9/2021"]]);
    const problem = {
      code: 'period-not-a-date',
      severity: 'error' as const,
      sheet: 'PCP Data',
      cell: 'B5',
      column: 'Period end',
      message: 'Text.',
      fix: 'Type it.',
      replacement: 44469,
      seen: { table: 'PcpData', values: ['DA_OUTCOME', '30/9/2021'] },
    };
    expect(await throughGate('Fixing', (context) => applyFixes(context, [problem]))).toEqual({
      fixed: 1,
      left: 0,
    });
    expect((await read()).tables['PcpData']?.rows[0]?.values).toEqual(['DA_OUTCOME', 44469]);
    await throughGate('Listing', (context) => listProblems(context, [problem]));
    await throughGate('Listing', (context) => listProblems(context, [problem, problem]));
    expect((await read()).sheets.filter(({ name }) => name === 'PCP Problems')).toHaveLength(1);
  });

  test('a list of problems that is too long for one request is written in several', async () => {
    const workbook = openWorkbook();
    const problems = Array.from({ length: 12_000 }, (_, at) => ({
      code: 'jump',
      severity: 'warning' as const,
      sheet: 'PCP Data',
      cell: `F${at + 5}`,
      column: 'Value',
      message: `Figure ${at}: ${'it lies far from the others of its series; '.repeat(8)}`,
      fix: 'Look at it again.',
    }));
    await throughGate('Listing', (context) => listProblems(context, problems));
    expect(workbook.host.counters.largestRequest).toBeLessThan(4_000_000);
    await Excel.run(async (context) => {
      const rows = context.workbook.tables.getItem('PcpProblems').getDataBodyRange();
      rows.load({ rowCount: true });
      const last = rows.getLastRow().load({ values: true });
      await context.sync();
      expect(rows.rowCount).toBe(12_000);
      expect(String(last.values)).toContain('Figure 11999');
    });
  });

  test('a list of problems that Excel refused half-way is made by the next try', async () => {
    const workbook = openWorkbook();
    const list = () => throughGate('Listing', (context) => listProblems(context, []));
    const before = workbook.host.counters.actions;
    await list();
    const count = workbook.host.counters.actions - before;
    for (let at = 0; at < count; at += Math.ceil(count / 8)) {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('PCP Problems').delete();
        await context.sync();
      });
      workbook.host.faults.failAction = { at, code: 'GeneralException', acrossRequests: true };
      await list().catch((error: unknown) => expect(error).toBeInstanceOf(WorkbookRefused));
      Reflect.deleteProperty(workbook.host.faults, 'failAction');
      expect(await list()).toBe('PCP Problems');
      await Excel.run(async (context) => {
        const { tables } = context.workbook.worksheets
          .getItem('PCP Problems')
          .load({ tables: { name: true } });
        await context.sync();
        expect(tables.items.map(({ name }) => name)).toEqual(['PcpProblems']);
      });
    }
  });

  test('a sheet PCP Problems that is not ours is left alone', async () => {
    openWorkbook();
    const mine = (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem('PCP Problems').getRange('A1');
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('PCP Problems');
      mine(context).values = [['Problems']];
      await context.sync();
    });
    const listed = throughGate('Listing', (context) => listProblems(context, []));
    await expect(listed).rejects.toMatchObject({ where: 'PCP Problems' });
    await Excel.run(async (context) => {
      const cell = mine(context).load({ values: true });
      await context.sync();
      expect(cell.values).toEqual([['Problems']]);
    });
  });

  test('what people wrote below our title on a sheet without its list is left alone', async () => {
    openWorkbook();
    await throughGate('Listing', (context) => listProblems(context, []));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('PCP Problems');
      context.workbook.tables.getItem('PcpProblems').delete();
      sheet.getRange('A4:Z9').clear('Contents');
      sheet.getRange('A6').values = [['my own words']];
      await context.sync();
    });
    const listed = throughGate('Listing', (context) => listProblems(context, []));
    await expect(listed).rejects.toMatchObject({ where: 'PCP Problems' });
  });

  test('the quarterly report goes to a sheet of its own, exceptions first, and replaces the one before', async () => {
    openWorkbook();
    await withTable('PCP Data', 'PcpData', DATA_COLUMNS, [
      ['PCSO_STRENGTH', 44286, 'Snapshot', 'West Midlands', '', 450, '', '', '', '', ''],
    ]);
    const write = () => throughGate('Writing', (context) => writeReport(context, defaultPlan, 44495));
    await write();
    expect(await write()).toBe('PCP Report');
    expect((await read()).sheets.filter(({ name }) => name === 'PCP Report')).toHaveLength(1);
    const rows = await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem('PcpReport').getDataBodyRange().load({ values: true });
      await context.sync();
      return body.values;
    });
    expect(rows[0]?.[2]).toBe('The plan has 138 measures, of which one has figures. It is missed.');
    expect(rows[1]).toEqual([
      'Exceptions',
      'PCSO strength kept',
      'Not met (at 31 March 2021). PCSO strength kept: 450, where the target is at least 480.',
      '',
      'at 31 March 2021',
      '450',
      'Rebuilding community policing',
    ]);
  });

  test('a sheet PCP Report that is not ours is left alone', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('PCP Report').getRange('A1').values = [['mine']];
      await context.sync();
    });
    const written = throughGate('Writing', (context) => writeReport(context, defaultPlan, 44495));
    await expect(written).rejects.toMatchObject({ where: 'PCP Report' });
  });
});
