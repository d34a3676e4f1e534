import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { COMPUTED_COLUMNS } from '../../src/entries/checks/check-formulas';
import { checkWorkbook } from '../../src/entries/check-workbook';
import { entriesOfPaper } from '../../src/entries/entries-of-paper';
import { readEntries } from '../../src/entries/read-entries';
import { entryRow } from '../../src/entries/import/entry-row';
import type { Problem } from '../../src/entries/problem';
import { PROBLEM_CODES, type ProblemCode } from '../../src/entries/problem-codes';
import type { CellValue, WorkbookContents } from '../../src/entries/workbook-contents';
import { defaultPlan } from '../../src/framework/default-plan';
import { rowOfDefinition } from '../../src/framework/definition-row';
import { excelDate } from '../../src/judgement/period';
import type { EditableContents } from './editable';
import { exampleWorkbook, table, workbookOf } from './workbook-of';

const TODAY = excelDate(2021, 10, 26);
const SEPTEMBER = excelDate(2021, 9, 30);
const HOME = 'West Midlands';

/** A row of PcpData without a fault, with some cells changed. */
type Change = Partial<
  Record<
    'kpi' | 'end' | 'covers' | 'area' | 'breakdown' | 'value' | 'num' | 'den' | 'marker' | 'source' | 'note',
    CellValue
  >
>;
const row = (change: Change = {}): CellValue[] => {
  const cells = {
    kpi: 'DRUG_DEATHS',
    end: SEPTEMBER,
    covers: 'Quarter',
    area: HOME,
    breakdown: null,
    value: 40,
    num: null,
    den: null,
    marker: null,
    source: 'ONS, deaths related to drug poisoning',
    note: null,
    ...change,
  };
  const { kpi, end, covers, area, breakdown, value, num, den, marker, source, note } = cells;
  return [kpi, end, covers, area, breakdown, value, num, den, marker, source, note];
};

const check = (contents: WorkbookContents) => checkWorkbook(contents, defaultPlan, { today: TODAY });
/** Problems of PcpData's rows and of the tables, without what the plan has not settled. */
const UNSETTLED = new Set<string>(['baseline-missing', 'setting-missing', 'peers-missing', 'stale-figure']);
const settled = (problems: Problem[]) => problems.filter(({ code }) => !UNSETTLED.has(code));
/** Problems with a cell: a workbook of one row of a peer has no figure of the force, which is not the row's fault. */
const told = (rows: CellValue[][]) =>
  settled(check(workbookOf(rows))).flatMap(({ code, cell }) => (cell === '' ? [] : [`${code} ${cell}`]));

describe('a row without a fault', () => {
  test('has no problem', () => {
    expect(told([row()])).toEqual([]);
  });
  test.each<[string, Change]>([
    ['nought is a figure', { value: 0 }],
    ['a percentage at the very edge', { kpi: 'DA_OUTCOME', value: 1 }],
    ['a percentage with its parts, rounded', { kpi: 'DA_OUTCOME', value: 0.065, num: 65, den: 1003 }],
    ['a percentage typed to a whole one', { kpi: 'DA_OUTCOME', value: 0.06, num: 65, den: 1003 }],
    ['not available', { value: null, marker: '[x]' }],
    ['not available, typed as the value', { value: '[c]' }],
    ['several markers', { marker: '[p] [r]' }],
    ['a milestone’s word', { kpi: 'S163_RECORDING', covers: 'Snapshot', value: 'In progress' }],
    ['small letters in a KPI', { kpi: 'drug_deaths' }],
    [
      'a rate with its count and population',
      { kpi: 'ASB_RATE', covers: 'Year', value: 15.3, num: 44804, den: 2928592 },
    ],
    ['a net loss since a start', { kpi: 'UPLIFT_OFFICERS', covers: 'Snapshot', value: -12 }],
    ['a year ending in any quarter', { covers: 'Year', end: excelDate(2021, 6, 30) }],
    ['a peer', { area: 'Merseyside' }],
    ['two dimensions', { breakdown: 'Sex: Female; Age: Under 25' }],
  ])('%s is no problem', (_, change) => {
    expect(told([row(change)])).toEqual([]);
  });
});

/** One of each problem that a row can have: what is changed, the problem and its cell. */
const ROWS: [ProblemCode, string, Change][] = [
  ['kpi-missing', 'A5', { kpi: null }],
  ['unknown-kpi', 'A5', { kpi: 'DRUG_DEATH' }],
  ['figures-elsewhere', 'A5', { kpi: 'PRX_HOMICIDES' }],
  ['untrimmed-text', 'A5', { kpi: 'DRUG_DEATHS ' }],
  ['area-missing', 'D5', { area: null }],
  ['unknown-area', 'D5', { area: 'Kent' }],
  ['breakdown-form', 'E5', { breakdown: 'Female' }],
  ['period-missing', 'B5', { end: null }],
  ['period-not-a-date', 'B5', { end: '30/09/2021' }],
  ['period-not-month-end', 'B5', { end: excelDate(2021, 9, 29) }],
  ['period-not-quarter-end', 'B5', { end: excelDate(2021, 8, 31) }],
  ['period-in-future', 'B5', { end: excelDate(2021, 12, 31) }],
  ['period-implausible', 'B5', { end: excelDate(1921, 9, 30) }],
  ['covers-missing', 'C5', { covers: null }],
  ['covers-unknown', 'C5', { covers: 'Week' }],
  ['wrong-covers', 'C5', { covers: 'Snapshot' }],
  ['covers-too-long', 'C5', { kpi: 'DA_OUTCOME', covers: 'Year', value: 0.05 }],
  ['text-in-number', 'F5', { value: 'forty' }],
  ['error-value', 'F5', { value: '#N/A' }],
  ['word-for-figure', 'F5', { value: 'Done' }],
  ['figure-for-word', 'F5', { kpi: 'S163_RECORDING', covers: 'Snapshot', value: 1 }],
  ['percent-hundredfold', 'F5', { kpi: 'DA_OUTCOME', value: 6.5 }],
  ['above-100-percent', 'F5', { kpi: 'DA_OUTCOME', value: 650 }],
  ['value-negative', 'F5', { value: -4 }],
  ['ratio-nought', 'F5', { kpi: 'SS_DISPARITY', covers: 'Year', value: 0 }],
  ['count-fractional', 'F5', { value: 4.5 }],
  ['stock-fractional', 'F5', { kpi: 'OFFICERS_TOTAL', covers: 'Snapshot', value: 7321.4 }],
  ['numerator-above-denominator', 'G5', { kpi: 'DA_OUTCOME', value: 0.06, num: 60, den: 6 }],
  ['denominator-not-positive', 'H5', { kpi: 'DA_OUTCOME', value: 0, num: 0, den: 0 }],
  ['part-without-whole', 'H5', { kpi: 'DA_OUTCOME', value: 0.06, num: 60 }],
  ['value-contradicts-parts', 'F5', { kpi: 'DA_OUTCOME', value: 0.06, num: 75, den: 1000 }],
  ['blank-without-marker', 'F5', { value: null }],
  ['marker-with-value', 'I5', { marker: '[x]' }],
  ['value-too-large', 'F5', { value: 1e20 }],
  ['marker-form', 'I5', { marker: '[p, b]' }],
  ['unknown-marker', 'I5', { marker: '[prov]' }],
  ['source-missing', 'J5', { source: null }],
  [
    'note-contradicts-figure',
    'K5',
    { kpi: 'HOMICIDE', covers: 'Year', value: 43, note: 'Stable, averaging 5 a month.' },
  ],
  ['revised-without-marker', 'I5', { note: 'Revised after the audit.' }],
];

describe('each fault of a row is found, in its cell', () => {
  test.each(ROWS)('%s', (code, cell, change) => {
    expect(told([row(change)])).toEqual([`${code} ${cell}`]);
  });
});

test('a figure that landed as text for its decimal comma is told with the number that was meant', () => {
  const fixOf = (value: string) =>
    check(workbookOf([row({ kpi: 'DA_OUTCOME', value })])).find(({ code }) => code === 'text-in-number');
  expect(fixOf('0,065')).toMatchObject({ fix: 'Type it as the number 0.065.', replacement: 0.065 });
  expect(fixOf('1.234,5')).toMatchObject({ replacement: 1234.5 });
  // It could be a slip as well: nothing is typed for the analyst.
  expect(fixOf('6,5%')?.fix).toBe('If the comma is a decimal mark, type 0.065.');
  expect(fixOf('6,5%')?.replacement).toBeUndefined();
});

test('text in a number’s place is read, and told, by the decimal mark of the Excel that the workbook is open in', () => {
  const fixOf = (value: string, decimal: '.' | ',') => {
    const contents = { ...workbookOf([row({ kpi: 'OFFICERS_TOTAL', value })]), decimal };
    const { fix, replacement } = check(contents).find(({ code }) => code === 'text-in-number')!;
    return [fix, replacement];
  };
  // A thousandfold slip, were it read by the other mark.
  expect(fixOf('28.675', ',')).toEqual(['Type it as the number 28675.', 28_675]);
  expect(fixOf('28,675', '.')).toEqual(['Type it as the number 28675.', 28_675]);
  expect(fixOf('28,5', ',')).toEqual(['Type it as the number 28,5.', 28.5]);
  expect(fixOf('28.5', ',')).toEqual(['If the full stop is a decimal mark, type 28,5.', undefined]);
});

/** Faults that need more than one row, or are not of a row at all. */
const quarterly = (values: number[], change: Change = {}): CellValue[][] =>
  values.map((value, n) => row({ end: excelDate(2019, 4 + 3 * n, 0), value, ...change }));

const ACTIONS = ['KPI', 'Raised', 'Trigger', 'Decision', 'Owner', 'Due', 'State', 'Note'];
function withAction(cells: CellValue[]): EditableContents {
  const contents = workbookOf([]);
  contents.tables['PcpActions'] = table('PCP Actions', 'PcpActions', ACTIONS, [cells]);
  return contents;
}

test('of an action the KPI and both dates are looked at; a date typed as text is told with the day that was meant', () => {
  const found = (...cells: CellValue[]) =>
    check(withAction(cells))
      .filter(({ sheet }) => sheet === 'PCP Actions')
      .map(({ code, cell, replacement }) => [code, cell, replacement]);
  expect(found('homicide ', 44_300, '', 'Look', '', 44_469, 'Open', '')).toEqual([]);
  expect(found(null, null, null, null, null, null, null, null)).toEqual([]);
  expect(found('HOMICID', '30/09/2021', '', 'Look', '', 'soon', 'Open', '')).toEqual([
    ['unknown-kpi', 'A5', undefined],
    ['action-date-not-a-date', 'B5', 44_469],
    ['action-date-not-a-date', 'F5', undefined],
  ]);
});

test('a problem of the cover is told where the cover’s cells are, and a list of contents is known by its table', () => {
  const cells = { sheet: 'Front page', area: 'C7' };
  const contents = workbookOf([], { cover: { area: null, cells } });
  expect(check(contents).find(({ code }) => code === 'cover-area-missing')).toMatchObject({
    sheet: 'Front page',
    cell: 'C7',
  });
  const renamed = contents.sheets.map((each) =>
    each.name === 'PCP Contents' ? { ...each, name: 'Where is what' } : each,
  );
  const missing = (tables: EditableContents['tables']) =>
    check({ ...contents, sheets: renamed, tables }).filter(({ code }) => code === 'sheet-missing');
  const list = table('Where is what', 'PcpContents', ['Sheet', 'Purpose'], []);
  expect(missing({ ...contents.tables, PcpContents: list })).toEqual([]);
  expect(missing(contents.tables).map(({ sheet }) => sheet)).toEqual(['PCP Contents']);
});

const WORKBOOKS: [ProblemCode, () => EditableContents][] = [
  ['covers-too-short', () => workbookOf([row({ kpi: 'DA_OUTCOME', covers: 'Month', value: 0.07 })])],
  ['duplicate-observation', () => workbookOf([row(), row({ value: 41 })])],
  [
    'breakdown-above-total',
    () =>
      workbookOf([
        row(),
        row({ breakdown: 'Sex: Female', value: 30 }),
        row({ breakdown: 'Sex: Male', value: 20 }),
      ]),
  ],
  [
    'breakdown-below-total',
    () =>
      workbookOf([
        row(),
        row({ breakdown: 'Sex: Female', value: 10 }),
        row({ breakdown: 'Sex: Male', value: 20 }),
      ]),
  ],
  [
    'parts-contradict-year',
    () =>
      workbookOf([
        ...quarterly([100, 100, 100, 100]),
        row({ covers: 'Year', end: excelDate(2019, 12, 31), value: 300 }),
      ]),
  ],
  ['jump', () => workbookOf(quarterly([100, 104, 98, 101, 97, 103, 99, 1020, 100, 98]))],
  [
    'hundredfold-jump',
    () => workbookOf(quarterly([0.06, 0.061, 0.058, 0.0006, 0.06, 0.062, 0.06], { kpi: 'DA_OUTCOME' })),
  ],
  ['stale-figure', () => workbookOf([row({ end: excelDate(2021, 3, 31) })])],
  ['peers-missing', () => workbookOf([row()])],
  ['baseline-missing', () => workbookOf([])],
  ['setting-missing', () => workbookOf([])],
  [
    'baseline-contradicts-series',
    () => {
      const contents = workbookOf([
        row({ kpi: 'KNIFE_CRIME', covers: 'Year', end: excelDate(2020, 3, 31), value: 3600 }),
      ]);
      return edited(contents, 'PcpFramework', 'KNIFE_CRIME', 'Baseline', 3500);
    },
  ],
  ['framework-row-unreadable', () => edited(workbookOf([]), 'PcpFramework', 'KNIFE_CRIME', 'Kind', 'Wish')],
  ['action-without-kpi', () => withAction([null, 44_300, '', 'Look', '', null, 'Open', ''])],
  ['action-date-not-a-date', () => withAction(['HOMICIDE', 'end of Sept', '', 'Look', '', null, 'Open', ''])],
  ['framework-row-twice', () => edited(workbookOf([]), 'PcpFramework', 'KNIFE_CRIME', 'KPI', 'HOMICIDE')],
  [
    'framework-row-missing',
    () => {
      const contents = workbookOf([]);
      contents.tables['PcpFramework']?.rows.splice(3, 1);
      return contents;
    },
  ],
  [
    'retired-kpi',
    () => {
      const contents = workbookOf([row()]);
      const framework = contents.tables['PcpFramework'];
      if (framework) framework.rows = framework.rows.filter(({ values }) => values[0] !== 'DRUG_DEATHS');
      return contents;
    },
  ],
  [
    'table-missing',
    () => {
      const { PcpData: _, ...tables } = workbookOf([]).tables;
      return { ...workbookOf([]), tables };
    },
  ],
  [
    'column-missing',
    () => {
      const contents = workbookOf([row()]);
      contents.tables['PcpData']?.columns.splice(5, 1, 'Figure');
      return contents;
    },
  ],
  [
    'hidden-row',
    () => {
      const contents = workbookOf([row()]);
      contents.tables['PcpData']?.rows.forEach((each) => (each.hidden = true));
      return contents;
    },
  ],
  ['hidden-sheet', () => ({ ...workbookOf([]), sheets: [{ name: 'PCP Data', hidden: true }] })],
  [
    'formula-for-figure',
    () => {
      const contents = workbookOf([row()]);
      contents.tables['PcpData']?.rows.forEach(
        (each) => (each.formulas = [null, null, null, null, null, '=20+20']),
      );
      return contents;
    },
  ],
  [
    'formula-overwritten',
    () => {
      const contents = workbookOf([]);
      const typed = contents.tables['PcpScorecard']?.rows[2];
      if (typed?.formulas) typed.formulas[5] = null;
      return edited(contents, 'PcpScorecard', String(typed?.values[0]), 'Latest', 99);
    },
  ],
  ['cover-area-missing', () => workbookOf([], { cover: { area: null } })],
  ['cover-area-without-figures', () => workbookOf([row({ area: 'Merseyside' })])],
  ['cover-state-unknown', () => workbookOf([], { cover: { state: 'In review' } })],
  ['cover-period-missing', () => workbookOf([], { cover: { periodEnd: null } })],
  ['cover-period-implausible', () => workbookOf([], { cover: { periodEnd: excelDate(2031, 9, 30) } })],
  [
    'sheet-missing',
    () => {
      const contents = workbookOf([]);
      return { ...contents, sheets: contents.sheets.filter(({ name }) => name !== 'PCP Lists') };
    },
  ],
  [
    'row-outside-table',
    () => {
      const contents = workbookOf([row()]);
      const data = contents.tables['PcpData'];
      if (data) data.below = [{ row: 9, values: row() }];
      return contents;
    },
  ],
  [
    'scorecard-row-missing',
    () => {
      const contents = workbookOf([]);
      contents.tables['PcpScorecard']?.rows.splice(3, 1);
      return contents;
    },
  ],
  ['word-not-on-list', () => typedInto('PcpStatement', ['Reduce murder', 'Force', 'maybe'])],
  ['cover-period-not-quarter-end', () => workbookOf([], { cover: { periodEnd: excelDate(2021, 8, 31) } })],
];

/** A workbook with one row in a table that people type into. */
function typedInto(name: string, values: CellValue[]): EditableContents {
  const contents = workbookOf([]);
  contents.tables[name]?.rows.push({ row: 5, values });
  return contents;
}

/** A workbook with one cell changed. */
function edited(
  contents: EditableContents,
  name: string,
  kpi: string,
  column: string,
  value: CellValue,
): EditableContents {
  const found = contents.tables[name];
  const line = found?.rows.find(({ values }) => values[0] === kpi);
  if (!found || !line) throw new Error(`${name} has no ${kpi}`);
  line.values[found.columns.indexOf(column)] = value;
  return contents;
}

describe('each fault of the workbook is found', () => {
  test.each(WORKBOOKS)('%s', (code, make) => {
    expect(check(make()).map((problem) => problem.code)).toContain(code);
  });
});

test('every code has a test that finds it', () => {
  const tested = new Set<string>([...ROWS.map(([code]) => code), ...WORKBOOKS.map(([code]) => code)]);
  expect(Object.keys(PROBLEM_CODES).filter((code) => !tested.has(code))).toEqual([]);
});

test('a deliberately damaged workbook: one of each fault of a row, each found once and all at the same time', () => {
  const rows = ROWS.map(([, , change], n) => row({ breakdown: `Row: ${n}`, ...change }));
  const found = settled(check(workbookOf(rows)));
  ROWS.forEach(([code, cell], n) => {
    const here = found.filter(
      (problem) => problem.cell === `${cell.slice(0, 1)}${n + 5}` && problem.code === code,
    );
    expect({ code, times: here.length }).toEqual({ code, times: 1 });
  });
});

describe('what stands below the table PcpData', () => {
  const below = (...rows: CellValue[][]) => {
    const contents = workbookOf([row()]);
    const data = contents.tables['PcpData'];
    if (data) data.below = rows.map((values, n) => ({ row: 6 + n, values }));
    return settled(check(contents)).map(({ code, severity, cell }) => `${severity} ${code} ${cell}`);
  };
  test('figures are told as outside, and checked all the same', () => {
    expect(
      below(row({ kpi: 'DRUG_DEATH', breakdown: 'Sex: Male' }), row({ breakdown: 'Sex: Female' })),
    ).toEqual(['error row-outside-table A6', 'error unknown-kpi A6']);
  });
  test('a remark is a warning, and no figure', () => {
    expect(below(['Source: force data'])).toEqual(['warning row-outside-table A6']);
  });
});

test.each([
  ['PcpStatement', ['Reduce murder', 'The force', 'Yes'], 'error word-not-on-list B5'],
  ['PcpStatement', ['Reduce murder', 'PCC', 'no'], undefined],
  ['PcpActions', ['NO_SUCH_KPI'], 'error unknown-kpi A5'],
  ['PcpActions', ['homicide', 44495, '', '', '', 44600, 'Under review'], 'warning word-not-on-list G5'],
  ['PcpActions', ['homicide', 44495, '', '', '', 'next week', 'open'], 'error action-date-not-a-date F5'],
])('%s with %j: %s', (name, values, found) => {
  const [problem] = settled(check(typedInto(name, values)));
  expect(problem && `${problem.severity} ${problem.code} ${problem.cell}`).toBe(found);
});

test('a supporting measure whose definition is edited on PCP Framework needs no row on the scorecard', () => {
  const contents = workbookOf([]);
  const framework = contents.tables['PcpFramework'];
  const supporting = defaultPlan.supporting.find(({ id }) => id === 'BURGLARY_ALL');
  if (framework && supporting) framework.rows.push({ row: 900, values: rowOfDefinition(supporting) });
  expect(check(contents).map(({ code }) => code)).not.toContain('scorecard-row-missing');
});

test('a table that has lost its name is told, though its figures are found', () => {
  const contents = workbookOf([row()]);
  const data = contents.tables['PcpData'];
  if (data) data.isRange = true;
  expect(settled(check(contents)).map(({ code }) => code)).toEqual(['table-missing']);
});

test('a formula that is another than in the rest of its column is told', () => {
  const contents = workbookOf([]);
  const changed = contents.tables['PcpScorecard']?.rows[2];
  if (changed?.formulas) changed.formulas[5] = '=1+1';
  expect(settled(check(contents))).toMatchObject([
    { code: 'formula-overwritten', cell: 'F7', message: expect.stringContaining('=1+1') as string },
  ]);
});

test('a formula that each row has for itself is none that was changed', () => {
  const contents = workbookOf([]);
  contents.tables['PcpScorecard']?.rows.forEach((each) => {
    if (each.formulas) each.formulas[5] = `=PCP.STATUS(A${each.row})`;
  });
  expect(settled(check(contents))).toEqual([]);
});

test.each([
  ['kpi', 'DRUG_DEATHS\u200B', 'DRUG_DEATHS'],
  ['area', 'West\u00A0Midlands', 'West Midlands'],
])('a name that looks right and is not is told so: %s', (column, typed, right) => {
  const [problem] = check(workbookOf([row(), row({ breakdown: 'Sex: Male', [column]: typed })]));
  expect(problem?.message).toContain('cannot be seen');
  expect(problem?.fix).toContain(right);
});

test('a milestone’s word that is misspelt is told with the words there are', () => {
  const [problem] = check(
    workbookOf([row({ kpi: 'S163_RECORDING', covers: 'Snapshot', value: 'In progres' })]),
  );
  expect(problem).toMatchObject({
    code: 'figure-for-word',
    message: '“In progres” is none of Done, In progress or Not started.',
  });
});

describe('what is wrong with a definition', () => {
  const told = (column: string, value: CellValue, kpi = 'KNIFE_CRIME') =>
    check(edited(workbookOf([]), 'PcpFramework', kpi, column, value)).find(
      ({ column: where, kpi: of }) => where === column && of === kpi,
    );
  test('a baseline that cannot be', () => {
    expect(told('Baseline', -3)).toMatchObject({ code: 'framework-row-unreadable', severity: 'error' });
  });
  test('a due date that is text', () => {
    expect(told('Target due', '31/03/2022', 'DA_OUTCOME')?.message).toContain('text and not a date');
  });
  test('a percent target, though the unit is spelt otherwise', () => {
    const contents = edited(workbookOf([]), 'PcpFramework', 'DA_OUTCOME', 'Unit', 'per cent');
    const [problem] = check(edited(contents, 'PcpFramework', 'DA_OUTCOME', 'Target', 6));
    expect(problem?.message).toContain('600%');
  });
  test('a baseline period by which nothing is found', () => {
    const contents = edited(workbookOf([]), 'PcpFramework', 'KNIFE_CRIME', 'Baseline period', 'last year');
    expect(
      check(contents).find(({ kpi, code }) => kpi === 'KNIFE_CRIME' && code === 'baseline-missing')?.fix,
    ).toContain('write its period as 2019/20');
  });
});

test('a problem says what is wrong, what to do, where, and of which KPI', () => {
  const [problem] = check(workbookOf([row({ kpi: 'DA_OUTCOME', value: 6.5 })]));
  expect(problem).toEqual({
    code: 'percent-hundredfold',
    severity: 'error',
    sheet: 'PCP Data',
    cell: 'F5',
    column: 'Value',
    message: '650% is more than 100%. For 6.5% type 6.5% or 0.065.',
    fix: 'Type it with the percent sign, or as a fraction.',
    kpi: 'DA_OUTCOME',
  });
});

test('an unknown KPI is told with the nearest', () => {
  const [problem] = check(workbookOf([row({ kpi: 'DRUG_DEATH' })]));
  expect(problem?.fix).toContain('Did you mean DRUG_DEATHS');
});

test('what can be put right safely says what would be typed', () => {
  const fixed = (change: Change) =>
    settled(check(workbookOf([row(change)]))).map(({ replacement }) => replacement);
  expect(fixed({ kpi: ' DRUG_DEATHS' })).toEqual(['DRUG_DEATHS']);
  expect(fixed({ value: '1,234' })).toEqual([1234]);
  expect(fixed({ end: excelDate(2021, 9, 1) })).toEqual([SEPTEMBER]);
  expect(fixed({ end: '30 September 2021' })).toEqual([SEPTEMBER]);
});

test('a figure changed since it was published needs the marker [r]', () => {
  const before = readEntries(workbookOf([row()])).entries;
  const codes = (change: Change) =>
    settled(checkWorkbook(workbookOf([row(change)]), defaultPlan, { today: TODAY, before })).map(
      ({ code }) => code,
    );
  expect(codes({ value: 44 })).toEqual(['revised-without-marker']);
  expect(codes({ value: 44, marker: '[r]' })).toEqual([]);
  expect(codes({})).toEqual([]);
});

describe('the real series', () => {
  test.each([excelDate(2018, 3, 31), excelDate(2019, 3, 31), excelDate(2019, 12, 31)])(
    'have no errors up to %i, and warnings only of what is not settled or not up to date',
    async (end) => {
      const contents = await exampleWorkbook(end);
      expect(settled(check(contents))).toEqual([]);
    },
  );
  test('up to March 2019 leave only what the plan has not settled', async () => {
    const codes = check(await exampleWorkbook(excelDate(2019, 3, 31))).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['baseline-missing', 'setting-missing']));
  });
});

test('a workbook of values only is no workbook of overwritten formulas', () => {
  const contents = workbookOf([]);
  contents.tables['PcpScorecard'] = table(
    'PCP Scorecard',
    'PcpScorecard',
    ['KPI', ...COMPUTED_COLUMNS.PcpScorecard],
    defaultPlan.kpis.map(({ id }) => [id, ...COMPUTED_COLUMNS.PcpScorecard.map(() => 'No clear change')]),
  );
  expect(settled(check(contents))).toEqual([]);
});

test('the order of the rows makes no difference to what is found', async () => {
  const { entries } = readEntries(await exampleWorkbook(excelDate(2019, 12, 31)));
  const damaged = ROWS.map(([, , change], n) => row({ breakdown: `Row: ${n}`, ...change }));
  const rows = [...entries.slice(0, 150).map(entryRow), ...damaged];
  const key = (problems: Problem[]) =>
    problems.map(({ code, kpi, message }) => `${code} ${kpi} ${message}`).sort();
  const straight = key(check(workbookOf(rows)));
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(key(check(workbookOf(shuffled)))).toEqual(straight);
    }),
    { numRuns: 10 },
  );
});

test('the paper’s two contradictions are found in its workbook, as warnings', () => {
  const paper = check(workbookOf(entriesOfPaper().map(entryRow)));
  expect(paper.filter(({ severity }) => severity === 'error')).toEqual([]);
  const contradictions = new Set(['breakdown-above-total', 'note-contradicts-figure']);
  expect(paper.filter(({ code }) => contradictions.has(code)).map(({ message }) => message)).toEqual([
    'The groups of Firearm type add up to 42, and the whole is 41. They are marked as of low reliability.',
    'The note’s average of 5 a month contradicts the figure: 43 in 12 are 3.6 each on average, and 5 is stated.',
  ]);
});

test('a jump that Note explains is left alone', () => {
  const jump = (note: string | null) =>
    told([
      ...quarterly([100, 104, 98, 101, 97, 103, 99, 100]),
      row({ end: excelDate(2021, 6, 30), value: 1020, note }),
    ]);
  expect(jump(null)).toEqual(['jump F13']);
  expect(jump('Deaths of earlier years were recorded together.')).toEqual([]);
});

test('errors come before warnings', () => {
  const severities = check(
    workbookOf([row({ source: null }), row({ value: -1, breakdown: 'Sex: Male' })]),
  ).map(({ severity }) => severity);
  expect(severities).toEqual([...severities].sort());
});

test('every code is documented in the README with its severity and reason, and no other', () => {
  const readme = readFileSync(join(__dirname, '../../src/entries/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `([a-z0-9-]+)` +\| (\w+) +\| (.+?) +\|$/gm)];
  expect(rows.map(([, code, severity, reason]) => ({ code, severity, reason }))).toEqual(
    Object.entries(PROBLEM_CODES).map(([code, { severity, reason }]) => ({ code, severity, reason })),
  );
});
