import { defaultPlan } from '../../src/framework/default-plan';
import { blueprintOf } from '../../src/workbook/blueprint';
import { columnLetters } from '../../src/entries/column-letters';
import { underOtherName } from '../../src/workbook/under-other-name';
import { customFormula } from '../../src/workbook/validation';
import { SCORECARD_COLUMNS } from '../../src/statement/scorecard/scorecard';

const COVER = {
  area: 'West Midlands',
  periodEnd: 44469,
  preparedBy: null,
  version: null,
  state: null,
  marking: null,
};
const BLUEPRINT = blueprintOf(defaultPlan, COVER);
const columns = BLUEPRINT.sheets.flatMap(({ name, table }) =>
  (table?.columns ?? []).map((column) => ({ name, table: table?.name ?? '', column })),
);
const formulas = columns.flatMap(({ table, column }) =>
  column.formula ? [{ where: `${table} ${column.header}`, formula: column.formula }] : [],
);

it('has the sheets and tables of the contract, in its order', () => {
  expect(BLUEPRINT.sheets.map(({ name, table }) => [name, table?.name ?? null])).toEqual([
    ['PCP Cover', null],
    ['PCP Contents', 'PcpContents'],
    ['PCP Notes', 'PcpNotes'],
    ['PCP Scorecard', 'PcpScorecard'],
    ['PCP National', 'PcpNational'],
    ['PCP Statement', 'PcpStatement'],
    ['PCP Data', 'PcpData'],
    ['PCP Actions', 'PcpActions'],
    ['PCP Framework', 'PcpFramework'],
    ['PCP Lists', null],
  ]);
});

it('adds PCP Charts only where there is a series', () => {
  const charted = blueprintOf(defaultPlan, COVER, {
    series: [['KNIFE_CRIME', 44469, 1, 1, 1, 1, null, null, null]],
  });
  expect(charted.sheets.at(-1)?.table?.name).toBe('PcpSeries');
});

it('has the columns of the contract on the scorecard', () => {
  const scorecard = BLUEPRINT.sheets.find(({ name }) => name === 'PCP Scorecard');
  expect(scorecard?.table?.columns.map(({ header }) => header)).toEqual([...SCORECARD_COLUMNS]);
  expect(scorecard?.table?.rows).toHaveLength(138);
});

it('gives every row as many cells as its table has columns', () => {
  for (const { table } of BLUEPRINT.sheets) {
    for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
  }
});

it('has no formula longer than 2,000 characters', () => {
  expect(formulas.filter(({ formula }) => formula.length > 2_000).map(({ where }) => where)).toEqual([]);
});

it('has no volatile function in any formula', () => {
  const all = [
    ...formulas.map(({ formula }) => formula),
    ...BLUEPRINT.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])),
  ];
  expect(
    all.filter((formula) => /\b(?:NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\(/.test(formula)),
  ).toEqual([]);
});

it('calls one PCP function in a formula, never one inside another', () => {
  for (const { formula } of formulas)
    expect(formula.match(/PCP\.[A-Z]+\(/g)?.length ?? 0).toBeLessThanOrEqual(1);
});

it('names only columns that its tables have', () => {
  const known = new Set(columns.map(({ table, column }) => `${table}[${column.header}]`));
  for (const { formula } of formulas) {
    for (const [reference] of formula.matchAll(/Pcp[A-Z]\w+\[[^[\]#]+\]/g))
      expect(known).toContain(reference);
  }
});

it('names only ranges that it defines', () => {
  const names = new Set(BLUEPRINT.sheets.flatMap(({ names: its }) => its.map(({ name }) => name)));
  const tables = new Set(BLUEPRINT.sheets.flatMap(({ table }) => table?.name ?? []));
  const used = [
    ...formulas.flatMap(({ formula }) => formula.match(/\bPcp\w+/g) ?? []),
    ...columns.flatMap(({ column: { validation } }) =>
      validation?.kind === 'list'
        ? [validation.name]
        : validation?.kind === 'custom'
          ? (validation.formula.match(/\bPcp\w+/g) ?? [])
          : [],
    ),
  ];
  expect([...new Set(used)].filter((name) => !names.has(name) && !tables.has(name))).toEqual([]);
});

it('says what may be typed within the lengths that Excel allows', () => {
  for (const { column } of columns) {
    const { validation } = column;
    if (!validation) continue;
    expect(validation.prompt.title.length).toBeLessThanOrEqual(32);
    expect(validation.prompt.message.length).toBeLessThanOrEqual(255);
    expect(validation.error.title.length).toBeLessThanOrEqual(32);
    expect(validation.error.message.length).toBeLessThanOrEqual(225);
    if (validation.kind === 'custom')
      expect(customFormula(validation.formula, () => 'AA1048576').length).toBeLessThanOrEqual(255);
  }
});

it('says at every cell that people type into what is wanted there', () => {
  const cells = BLUEPRINT.sheets.flatMap((sheet) => sheet.cells.filter(({ style }) => style === 'input'));
  const typed = columns.filter(({ column }) => column.input).map(({ column }) => column);
  expect(cells.length + typed.length).toBeGreaterThan(50);
  expect([...cells, ...typed].filter(({ validation }) => !validation?.prompt.message)).toEqual([]);
});

it('moves links along when a sheet has to take another name', () => {
  const moved = underOtherName(BLUEPRINT, 'PCP Framework', ['PCP Framework', 'pcp framework 2']);
  expect(moved.sheets.map(({ name }) => name)).toContain('PCP Framework 3');
  const text = JSON.stringify(moved);
  expect(text).not.toContain("'PCP Framework'!");
  expect(text).toContain("'PCP Framework 3'!");
});

it('counts columns as Excel letters them', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
