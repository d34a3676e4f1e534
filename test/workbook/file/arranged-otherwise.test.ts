import { checkWorkbook } from '../../../src/entries/check-workbook';
import { readEntries } from '../../../src/entries/read-entries';
import { scorecardOf } from '../../../src/statement/scorecard/scorecard';
import { addEntriesToFile } from '../../../src/workbook/file/add-entries-to-file';
import { paintFile } from '../../../src/workbook/file/paint-file';
import { readWorkbookFile } from '../../../src/workbook/file/read-file';
import { scaffoldBlueprint } from '../../../src/workbook/file/scaffold-file';
import type { WorkbookBlueprint } from '../../../src/workbook/sheet-blueprint';
import { onOwnSheet, reversed, withOwnColumn, withSheets } from '../arranged-blueprint';
import { exampleEntry, exampleFigures, examplePlan, partText, PERIOD_END, withParts } from './small-workbook';

const HOME = ['PCP Data', 'PCP Framework', 'PCP Scorecard', 'PCP Actions', 'PCP Statement'];

/** The worked example's file, its blueprint arranged before it is painted. */
function painted(arrange: (blueprint: WorkbookBlueprint) => WorkbookBlueprint): Promise<Uint8Array> {
  const options = { plan: examplePlan, periodEnd: PERIOD_END, preparedBy: 'Performance team' };
  return paintFile(arrange(scaffoldBlueprint({ ...options, figures: exampleFigures() })), {
    title: examplePlan.title,
    creator: 'Performance team',
    writtenOn: PERIOD_END,
  });
}

const ofHome = (change: typeof onOwnSheet) => (blueprint: WorkbookBlueprint) =>
  withSheets(blueprint, (sheet) => (HOME.includes(sheet.name) ? change(sheet) : sheet));

const DATA_SHEET = 'xl/worksheets/sheet7.xml';

const ARRANGEMENTS: Record<string, () => Promise<Uint8Array>> = {
  'sheets renamed': () => painted(ofHome((sheet) => [{ ...sheet, name: sheet.name.replace('PCP', 'Our') }])),
  'tables moved to sheets of one’s own': () => painted(ofHome(onOwnSheet)),
  'own columns in between ours': () =>
    painted(ofHome((sheet) => [{ ...sheet, table: sheet.table && withOwnColumn(sheet.table) }])),
  'columns the other way round': () =>
    painted(ofHome((sheet) => [{ ...sheet, table: sheet.table && reversed(sheet.table) }])),
  'rows that a filter hides, and a hidden sheet': async () => {
    const file = await painted((blueprint) => blueprint);
    const rows = partText(file, DATA_SHEET).replace(/<row r="(1\d|2\d)"/g, '<row hidden="1" r="$1"');
    const hidden = partText(file, 'xl/workbook.xml').replace(
      '<sheet name="PCP Framework"',
      '<sheet state="veryHidden" name="PCP Framework"',
    );
    expect([rows, hidden].map((part) => /hidden/i.test(part))).toEqual([true, true]);
    return withParts(file, { [DATA_SHEET]: rows, 'xl/workbook.xml': hidden });
  },
};

/** What the product says of a file, without places. */
async function saidOf(bytes: Uint8Array) {
  const { contents } = await readWorkbookFile(bytes);
  return {
    problems: checkWorkbook(contents, examplePlan, { today: PERIOD_END + 30 })
      .filter(({ code }) => !['hidden-row', 'hidden-sheet'].includes(code))
      .map(({ code, severity, column, kpi }) => [code, severity, column, kpi]),
    scorecard: scorecardOf(contents, examplePlan),
    entries: readEntries(contents).entries.map(({ row: _row, ...entry }) => entry),
  };
}

/** Cells of the analyst's own in the file, in order. */
const ownCells = (bytes: Uint8Array) =>
  readWorkbookFile(bytes).then(({ contents }) =>
    Object.values(contents.tables).flatMap(({ columns, rows }) =>
      columns.includes('Checked by') ? rows.map(({ values }) => values[columns.indexOf('Checked by')]) : [],
    ),
  );

describe.each(Object.keys(ARRANGEMENTS))('a file with %s', (name) => {
  it('is read, checked and judged as before', async () => {
    const [plain, arranged] = [await painted((blueprint) => blueprint), await ARRANGEMENTS[name]!()];
    expect(await saidOf(arranged)).toEqual(await saidOf(plain));
  });

  it('takes an import’s figures in the right cells, and keeps all else', async () => {
    const file = await ARRANGEMENTS[name]!();
    const before = await saidOf(file);
    const { contents } = await readWorkbookFile(file);
    const [first] = readEntries(contents).entries;
    if (!first) throw new Error('The file holds figures.');
    const change = { row: first.row, before: first, after: { ...first, value: 77 }, columns: ['Value'] };
    const added = exampleEntry({ breakdown: 'Sex: Female', note: 'imported' });
    const written = await addEntriesToFile(file, { added: [added], changed: [change] });
    const { entries } = await saidOf(written);
    expect(entries).toEqual([{ ...before.entries[0], value: 77 }, ...before.entries.slice(1), added]);
    expect((await ownCells(written)).filter(Boolean)).toEqual((await ownCells(file)).filter(Boolean));
  });
});
