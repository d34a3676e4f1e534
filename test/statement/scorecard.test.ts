import fc from 'fast-check';
import { entriesOfPaper } from '../../src/entries/entries-of-paper';
import { entryRow } from '../../src/entries/import/entry-row';
import type { NewEntry } from '../../src/entries/import/import-plan';
import type { CellValue, WorkbookContents } from '../../src/entries/workbook-contents';
import { DEFINITION_COLUMNS } from '../../src/framework/definition-row';
import { defaultPlan } from '../../src/framework/default-plan';
import { excelDate } from '../../src/judgement/period';
import { nationalOf, SCORECARD_COLUMNS, scorecardOf } from '../../src/statement/scorecard/scorecard';
import type { EditableContents } from '../entries/editable';
import { emptyWorkbook, exampleWorkbook, table, workbookOf } from '../entries/workbook-of';

const SEPTEMBER = excelDate(2021, 9, 30);
const entry = (change: Partial<NewEntry>): NewEntry => ({
  kpi: 'HOMICIDE',
  periodEnd: SEPTEMBER,
  covers: 'Year',
  area: 'West Midlands',
  breakdown: '',
  value: null,
  word: null,
  numerator: null,
  denominator: null,
  markers: [],
  source: 'S',
  note: '',
  ...change,
});
const holding = (...entries: Partial<NewEntry>[]) => workbookOf(entries.map((each) => entryRow(entry(each))));
const rowOf = (contents: WorkbookContents, kpi: string, asOf?: number) => {
  const row = scorecardOf(contents, defaultPlan, asOf).find((each) => each.kpi === kpi);
  if (!row) throw new Error(`no row of ${kpi}`);
  return row;
};
/** The workbook with a cell of its PcpFramework edited. */
function withDefinition(
  contents: EditableContents,
  kpi: string,
  column: string,
  value: CellValue,
): EditableContents {
  const line = contents.tables['PcpFramework']?.rows.find(({ values }) => values[0] === kpi);
  if (line) line.values[DEFINITION_COLUMNS.findIndex((each) => each === column)] = value;
  return contents;
}

test('the columns are those of the contract', () => {
  expect(SCORECARD_COLUMNS.join(', ')).toBe(
    'KPI, Measure, Objective, Kind, Period end, Latest, Size, Previous, Baseline, Target, Change, Status, Was, Variation, Peers, Explanation, Action',
  );
});

test('there is a row for every KPI of the plan, in its order, and without figures none has any', () => {
  const rows = scorecardOf(emptyWorkbook(), defaultPlan);
  expect(rows.map(({ kpi }) => kpi)).toEqual(defaultPlan.kpis.map(({ id }) => id));
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['No data']));
  expect(
    rows
      .flatMap(({ latest, previous, change }) => [latest, previous, change])
      .every((figure) => figure === null),
  ).toBe(true);
});

describe('the paper’s own figures', () => {
  const national = () => nationalOf(workbookOf(entriesOfPaper().map(entryRow)), defaultPlan);
  test.each([
    ['BURGLARY_ALL', 28675, 18161, -0.3667, 'Improving'],
    ['ROBBERY_ALL', 8945, 6495, -0.2739, 'Improving'],
    ['NAT_HOMICIDES', 55, 43, -0.2182, 'No clear change'],
    ['PRX_FIREARM_DISCHARGE', 162, 157, -0.0309, 'No clear change'],
  ])('%s: from %i to %i', (kpi, baseline, latest, change, status) => {
    const row = national().find((each) => each.kpi === kpi);
    expect(row).toMatchObject({ baseline, latest, row: { status } });
    expect(row?.change).toBeCloseTo(change, 4);
  });

  test('the national measures stand in the order of the priorities, each before its proxies', () => {
    const rows = national();
    const order = rows.map(({ priority }) => defaultPlan.priorities.indexOf(priority));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(rows).toHaveLength(
      defaultPlan.national.length + defaultPlan.proxies.length + defaultPlan.supporting.length,
    );
  });
});

describe('a status', () => {
  test('of a target is exact at its boundary', () => {
    const at = (value: number) =>
      rowOf(holding({ kpi: 'DA_OUTCOME', covers: 'Quarter', value }), 'DA_OUTCOME').status;
    expect([at(0.06), at(0.0600001)]).toEqual(['Not met', 'Met']);
  });

  test('follows an edit of the target on PcpFramework', () => {
    const contents = holding({ kpi: 'DA_OUTCOME', covers: 'Quarter', value: 0.065 });
    expect(rowOf(contents, 'DA_OUTCOME')).toMatchObject({ status: 'Met', target: 0.06 });
    expect(rowOf(withDefinition(contents, 'DA_OUTCOME', 'Target', 0.07), 'DA_OUTCOME')).toMatchObject({
      status: 'Not met',
      target: 0.07,
    });
  });

  test('waits for the Citizens Charter where the plan does', () => {
    const contents = holding({ kpi: 'CALLS_999_ON_TIME', covers: 'Month', value: 0.9 });
    expect(rowOf(contents, 'CALLS_999_ON_TIME').status).toBe('Setting needed');
    expect(
      rowOf(withDefinition(contents, 'CALLS_999_ON_TIME', 'Target', 0.88), 'CALLS_999_ON_TIME').status,
    ).toBe('Met');
  });

  test('of a figure that is not available says so', () => {
    expect(rowOf(holding({ markers: ['x'] }), 'HOMICIDE')).toMatchObject({
      latest: '[x]',
      status: 'Not available',
    });
  });

  test('of a milestone is its last word, and overdue after its date', () => {
    const contents = holding(
      { kpi: 'S163_RECORDING', covers: 'Snapshot', word: 'Not started', periodEnd: excelDate(2021, 6, 30) },
      { kpi: 'S163_RECORDING', covers: 'Snapshot', word: 'In progress' },
    );
    expect(rowOf(contents, 'S163_RECORDING')).toMatchObject({
      latest: 'In progress',
      status: 'In progress',
      periodEnd: SEPTEMBER,
    });
    withDefinition(contents, 'S163_RECORDING', 'Target due', excelDate(2021, 8, 31));
    expect(rowOf(contents, 'S163_RECORDING').status).toBe('Overdue');
  });

  test('across a break is not given', () => {
    const contents = holding(
      { kpi: 'KNIFE_CRIME', value: 3600, periodEnd: excelDate(2020, 3, 31) },
      { kpi: 'KNIFE_CRIME', value: 3000, markers: ['b'] },
    );
    expect(rowOf(contents, 'KNIFE_CRIME')).toMatchObject({
      status: 'Not comparable',
      baseline: 3600,
      change: null,
    });
    expect(rowOf(contents, 'KNIFE_CRIME').explanation).toContain('the series is broken in September 2021');
  });

  test('of a number to reach does not care for a break', () => {
    const contents = holding({ kpi: 'OFFICERS_TOTAL', covers: 'Snapshot', value: 8001, markers: ['b'] });
    expect(rowOf(contents, 'OFFICERS_TOTAL').status).toBe('Met');
  });

  test('of a figure that cannot be one is none, and the explanation says what to type', () => {
    const row = rowOf(holding({ kpi: 'DA_OUTCOME', covers: 'Quarter', value: 6.5 }), 'DA_OUTCOME');
    expect([row.status, row.explanation]).toEqual([
      'No data',
      '650% is more than 100%. For 6.5% type 6.5% or 0.065.',
    ]);
  });

  test('is told with what it was', () => {
    const contents = holding(
      { kpi: 'DA_OUTCOME', covers: 'Quarter', value: 0.07 },
      { kpi: 'DA_OUTCOME', covers: 'Quarter', value: 0.05, periodEnd: excelDate(2021, 6, 30) },
    );
    expect(rowOf(contents, 'DA_OUTCOME')).toMatchObject({ status: 'Met', was: 'Not met', previous: 0.05 });
  });
});

test('figures of a peer or of a group are not the force’s', () => {
  const contents = holding({ value: 9, area: 'Merseyside' }, { value: 5, breakdown: 'Sex: Female' });
  expect(rowOf(contents, 'HOMICIDE').latest).toBeNull();
});

test('a KPI that shares another’s figures shows them', () => {
  const contents = holding({ kpi: 'ROBBERY_PERSONAL', value: 6000 });
  expect([
    rowOf(contents, 'ROBBERY_PERSONAL').latest,
    rowOf(contents, 'VIOLENCE_ROBBERY_PERSONAL').latest,
  ]).toEqual([6000, 6000]);
});

test('an analyst’s own KPI works like any other', () => {
  const contents = holding({ kpi: 'DOG_THEFT', value: 12 });
  contents.tables['PcpFramework'] = table(
    'PCP Framework',
    'PcpFramework',
    ['KPI', 'Kind', 'Statistic', 'Operator', 'Target', 'Direction'],
    [['DOG_THEFT', 'target', 'events', '<', 20, 'decrease']],
  );
  expect(rowOf(contents, 'DOG_THEFT')).toMatchObject({ latest: 12, status: 'Met', target: 20 });
});

describe('peers', () => {
  const forces = (values: number[], denominators: (number | null)[]) =>
    holding(
      ...['West Midlands', 'Greater Manchester', 'Merseyside'].map((area, n) => ({
        area,
        value: values[n] ?? null,
        denominator: denominators[n] ?? null,
      })),
    );
  test('are not compared by counts alone', () => {
    expect(rowOf(forces([43, 50, 20], [null, null, null]), 'HOMICIDE').peers).toBe('Not comparable');
  });
  test('are compared by their populations', () => {
    expect(rowOf(forces([143, 50, 20], [2_900_000, 2_800_000, 1_400_000]), 'HOMICIDE').peers).toBe(
      'Higher than peers',
    );
  });
  test('are none where none has a figure for the same period', () => {
    const contents = holding(
      { value: 43 },
      { value: 50, area: 'Merseyside', periodEnd: excelDate(2021, 6, 30) },
    );
    expect(rowOf(contents, 'HOMICIDE').peers).toBe('No peers');
  });
});

test('what a measure was is judged by what its figure was of then, not by what the latest is of', () => {
  const kpi = 'DA_REPEAT_OFFENDERS';
  const wasWhere = (numerator: number, denominator: number) => {
    const contents = holding(
      { kpi, covers: 'Quarter', periodEnd: excelDate(2021, 6, 30), numerator, denominator },
      { kpi, covers: 'Quarter', numerator: 12_000, denominator: 100_000 },
    );
    withDefinition(contents, kpi, 'Baseline', 0.1);
    return rowOf(withDefinition(contents, kpi, 'Baseline size', 10_000), kpi);
  };
  expect(wasWhere(6, 50)).toMatchObject({ status: 'Worsening', was: 'No clear change' });
  expect(wasWhere(6_000, 50_000)).toMatchObject({ status: 'Worsening', was: 'Worsening' });
});

test('the action is what was decided last and is not done', () => {
  const contents = holding({ value: 43 });
  const columns = ['KPI', 'Raised', 'Trigger', 'Decision', 'Owner', 'Due', 'State', 'Note'];
  contents.tables['PcpActions'] = table('PCP Actions', 'PcpActions', columns, [
    ['HOMICIDE', 44300, '', 'Set a target', 'The board', 44469, 'Done', ''],
    ['HOMICIDE', 44200, '', 'Direct resource', 'Force CID', 44469, 'Open', ''],
    ['HOMICIDE', 44100, '', 'No action', '', null, 'Open', ''],
  ]);
  expect(rowOf(contents, 'HOMICIDE').action).toBe('Direct resource (Force CID, due 30 Sep 2021)');
});

describe('the real series', () => {
  test('come to the published twelve months', async () => {
    const contents = await exampleWorkbook(excelDate(2019, 12, 31));
    const all = nationalOf(contents, defaultPlan).find(({ kpi }) => kpi === 'BURGLARY_ALL');
    expect(all).toMatchObject({
      latest: 24987,
      baseline: 28675,
      periodEnd: excelDate(2019, 12, 31),
      row: { status: 'Improving' },
    });
    expect(rowOf(contents, 'BURGLARY_RESIDENTIAL')).toMatchObject({ latest: 18739, previous: 22128 });
  });
  test('have a control chart where there are twelve quarters', async () => {
    const contents = await exampleWorkbook(excelDate(2019, 3, 31));
    const row = rowOf(contents, 'THEFT_FROM_PERSON');
    expect(row.figures?.series.points).toHaveLength(24);
    expect(row.variation).toBe('Common cause');
    const robbery = nationalOf(contents, defaultPlan).find(({ kpi }) => kpi === 'ROBBERY_ALL');
    expect(robbery?.row.variation).toBe('Concern high');
    expect(rowOf(contents, 'HOMICIDE').variation).toBe('Too few points');
    expect(rowOf(contents, 'KNIFE_CRIME').variation).toBe('');
  });
});

test('the order of the rows of PcpData makes no difference', async () => {
  const contents = await exampleWorkbook(excelDate(2019, 12, 31));
  const straight = scorecardOf(contents, defaultPlan);
  const data = contents.tables['PcpData'];
  if (!data) throw new Error('no data');
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const weights = new Map(data.rows.map((row) => [row, numbers.next().value ?? 0]));
      const shuffled = [...data.rows].sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
      const again = scorecardOf(
        { ...contents, tables: { ...contents.tables, PcpData: { ...data, rows: shuffled } } },
        defaultPlan,
      );
      expect(again).toEqual(straight);
    }),
    { numRuns: 5 },
  );
});
