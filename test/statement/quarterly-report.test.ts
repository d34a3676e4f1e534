import { defaultPlan } from '../../src/framework/default-plan';
import { STATUS_CLASS, type Status } from '../../src/judgement/verdict';
import { proposedAction, readActions } from '../../src/statement/scorecard/actions';
import { plainText, type UnnumberedBlock } from '../../src/statement/document/document';
import { quarterlyBlocks } from '../../src/statement/report/quarterly-blocks';
import { OUTCOME_NAMES, outcomeOf } from '../../src/statement/scorecard/outcomes';
import { quarterlyReport } from '../../src/statement/report/quarterly-report';
import { REPORT_COLUMNS, reportTable } from '../../src/statement/report/report-table';
import {
  comparedWith,
  latestWords,
  noExceptionsWords,
  overallWords,
  verdictWords,
} from '../../src/statement/report/report-words';
import { figureBefore } from '../../src/statement/report/revised-figures';
import { generateStatement } from '../../src/statement/priorities/statement-rows';
import { scorecardOf } from '../../src/statement/scorecard/scorecard';
import { day, testContents, type TestEntry } from './contents';

const today = day('2021-10-26');
const entries: TestEntry[] = [
  {
    kpi: 'DA_OUTCOME',
    end: '2021-09-30',
    covers: 'Quarter',
    numerator: 650,
    denominator: 10000,
    value: 0.065,
  },
  {
    kpi: 'DA_OUTCOME',
    end: '2021-06-30',
    covers: 'Quarter',
    numerator: 500,
    denominator: 10000,
    value: 0.05,
  },
  {
    kpi: 'SS_POSITIVE_OUTCOME',
    end: '2021-09-30',
    covers: 'Quarter',
    numerator: 400,
    denominator: 1000,
    value: 0.4,
  },
  { kpi: 'KNIFE_CRIME', end: '2020-03-31', value: 3000 },
  { kpi: 'KNIFE_CRIME', end: '2021-09-30', value: 3900 },
  { kpi: 'DRUG_TRAFFICKING', end: '2021-09-30', value: 1200, marker: '[r]', note: 'Was 1,180.' },
  { kpi: 'S163_RECORDING', end: '2021-09-30', covers: 'Snapshot', value: 'In progress' },
];
const actions = [
  [
    'DRUG_TRAFFICKING',
    day('2021-10-01'),
    'Review.',
    'Direct resource to supply lines',
    'Crime',
    day('2021-12-31'),
    'Open',
    null,
  ],
];
const contents = testContents({ entries, actions });
const report = quarterlyReport(contents, defaultPlan, today);
const words = (blocks: UnnumberedBlock[]) =>
  blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.map(plainText)
      : block.kind === 'paragraph'
        ? [plainText(block.words)]
        : block.kind === 'heading'
          ? [block.text]
          : [],
  );

test('every status is counted in exactly one column', () => {
  for (const status of Object.keys(STATUS_CLASS) as Status[])
    expect(OUTCOME_NAMES).toContain(outcomeOf(status));
});

test('the columns of every section and objective add up to its measures, and the sections to the plan', () => {
  for (const part of [...report.sections, ...report.sections.flatMap(({ objectives }) => objectives)]) {
    expect(OUTCOME_NAMES.reduce((sum, name) => sum + part.counts[name], 0)).toBe(part.measures);
  }
  expect(report.sections.reduce((sum, { measures }) => sum + measures, 0)).toBe(138);
  expect(report.measures).toBe(138);
});

test('the exceptions are what is missed, overdue or worsening', () => {
  expect(report.exceptions.map(({ row }) => [row.kpi, row.status])).toEqual([
    ['SS_POSITIVE_OUTCOME', 'Not met'],
    ['KNIFE_CRIME', 'Worsening'],
  ]);
});

test('exceptions come first, each with its explanation', () => {
  const said = words(quarterlyBlocks(report, defaultPlan));
  expect(said.indexOf('Exceptions')).toBeLessThan(said.findIndex((text) => text.startsWith('Section 1')));
  expect(said.some((text) => text.startsWith('Worsening (year ending September 2021). Knife crime'))).toBe(
    true,
  );
});

test('a measure that has moved is told with where from and which way', () => {
  expect(report.moved.find(({ row }) => row.kpi === 'DA_OUTCOME')).toMatchObject({
    was: 'Not met',
    way: 'better',
  });
});

test('revised figures are listed with what they were', () => {
  expect(words(quarterlyBlocks(report, defaultPlan))).toContain(
    'Drug trafficking offences, year ending September 2021: now 1,200, before 1,180',
  );
});

test.each([
  ['was 157', 157],
  ['Revised: was 1,180.', 1180],
  ['Was 6.5%, before late returns', 0.065],
  ['was -3 (provisional)', -3],
  ['Revised from 157 to 160', 157],
  ['revised from 12%; late returns', 0.12],
])('the note “%s” gives the earlier figure %p', (note, before) => {
  expect(figureBefore({ note })).toBe(before);
});

test.each([
  'Revised: method changed before 2021/22',
  'Revised as the year before 2021 was counted otherwise',
  'was 3 months late',
  'data was 2 weeks late',
  'was 12 March',
  'was 5 per 1,000',
  'revised from 2020/21 on',
  'revised from 1 April',
  'revised from 12th May',
  'previously counted otherwise',
])('the note “%s” gives no earlier figure', (note) => {
  expect(figureBefore({ note })).toBeNull();
});

test('a monitored measure that has changed is told with its action, and without one that is said', () => {
  const review = scorecardOf(contents, defaultPlan).find(({ kpi }) => kpi === 'DRUG_TRAFFICKING');
  if (!review) throw new Error('no row');
  const row = {
    ...review,
    status: 'Review' as const,
    explanation: 'Review: Drug trafficking offences rose.',
  };
  const [action] = readActions(contents);
  const told = words(
    quarterlyBlocks({ ...report, reviews: [{ row, actions: action ? [action] : [] }] }, defaultPlan),
  );
  expect(told).toContain(
    'Action: Direct resource to supply lines (owner: Crime; due 31 December 2021; open)',
  );
  const untold = words(quarterlyBlocks({ ...report, reviews: [{ row, actions: [] }] }, defaultPlan));
  expect(untold).toContain(
    'Review (year ending September 2021). Drug trafficking offences rose. No action has been recorded yet.',
  );
});

test('a monitored measure that signals can be turned into an action', () => {
  const [row] = report.exceptions.map((each) => each.row);
  if (!row) throw new Error('no row');
  expect(proposedAction(row, today)).toMatchObject({
    kpi: row.kpi,
    raised: today,
    state: 'Open',
    decision: '',
    due: null,
  });
  expect(proposedAction(row, today).trigger).toContain(row.explanation);
});

test('an empty workbook has 138 measures without data and no exceptions', () => {
  const empty = quarterlyReport(testContents(), defaultPlan, today);
  expect(
    empty.noData.length + empty.sections.reduce((sum, { counts }) => sum + counts['Not judged'], 0),
  ).toBe(138);
  expect(empty.exceptions).toEqual([]);
});

describe('what is held but cannot be judged yet', () => {
  const quarters = testContents({
    entries: [
      { kpi: 'FIREARMS_RECOVERED', end: '2021-06-30', covers: 'Quarter', value: 33, note: 'Derived.' },
      { kpi: 'FIREARMS_RECOVERED', end: '2021-09-30', covers: 'Quarter', value: 41 },
      { kpi: 'HOMICIDE', end: '2021-09-30', covers: 'Quarter', value: 11, marker: '[p]' },
    ],
  });
  const part = quarterlyReport(quarters, defaultPlan, today);

  test('two quarters are figures, though not yet 12 months: they are not said to be missing', () => {
    expect(part.noData.map(({ kpi }) => kpi)).not.toContain('FIREARMS_RECOVERED');
    expect(part.withFigures.map((held) => [held.row.kpi, latestWords(held), comparedWith(held)])).toEqual([
      ['HOMICIDE', '11', 'nothing yet: it takes 12 whole months'],
      ['FIREARMS_RECOVERED', '41', 'nothing yet: it takes 12 whole months'],
    ]);
  });

  test('the tables of the objectives count them with the measures that are not judged', () => {
    const { counts, noData, sections } = part;
    expect(counts['No data']).toBe(noData.length);
    const all = sections.map((section) => section.counts['No data']);
    expect(all.reduce((sum, each) => sum + each, 0)).toBe(noData.length);
  });
  test('the report does not claim that nothing is missed where nothing can be judged', () => {
    expect(overallWords(part)).toBe(
      'The plan has 138 measures, of which 2 have figures. None is judged yet.',
    );
    expect(noExceptionsWords(part)).toBe('No measure can be judged yet, so there is nothing to except.');
    const empty = quarterlyReport(testContents(), defaultPlan, today);
    expect(overallWords(empty)).toBe('None of the plan’s 138 measures has figures yet.');
  });

  test('the statement gives the last figure and what a comparison waits for', () => {
    const [homicide] = generateStatement(quarters, defaultPlan);
    expect(homicide?.figures).toContain(
      'Homicides stood at 11 (provisional) in July to September 2021, the last figure held; a comparison waits for 12 whole months.',
    );
  });
});

describe('an action is reported the quarter after', () => {
  const raised = ['DRUG_TRAFFICKING', day('2021-07-01'), 'Review: it rose.', 'Direct resource', 'Crime'];
  const table = (due: number, state: string) => {
    const held = testContents({ entries, actions: [[...raised, due, state, null]] });
    const blocks = quarterlyBlocks(quarterlyReport(held, defaultPlan, today), defaultPlan);
    return blocks.flatMap((block) =>
      block.kind === 'table' && block.caption.startsWith('Actions') ? block.rows : [],
    );
  };

  test('with why it was raised, who does what by when, and where its measure stands now', () => {
    expect(table(day('2021-12-31'), 'Open')).toEqual([
      [
        'Drug trafficking offences',
        'Raised on 1 July 2021: Review: it rose.',
        'Direct resource',
        'Crime, 31 December 2021',
        'Open',
        'Monitored',
      ],
    ]);
  });
  test('one past its day is called overdue, one that is done is not', () => {
    expect(table(day('2021-10-01'), 'Open')[0]?.[4]).toBe('Open, overdue');
    expect(table(day('2021-10-01'), 'Done')[0]?.[4]).toBe('Done');
  });
  test('one that was closed and raised more than half a year ago is no longer told', () => {
    raised[1] = day('2021-03-31');
    expect(table(day('2021-06-30'), 'Done')).toEqual([]);
    expect(table(day('2021-06-30'), 'Open')).toHaveLength(1);
  });
});

test('the report on a sheet says what the document says, every row with its part', () => {
  const rows = reportTable(report, defaultPlan);
  expect(rows.every((cells) => cells.length === REPORT_COLUMNS.length && cells[0] !== '')).toBe(true);
  const said = (part: string) => rows.filter(([name]) => name === part).map((cells) => cells[2]);
  expect(said('Overall')).toEqual([overallWords(report)]);
  expect(said('Exceptions')).toEqual(report.exceptions.map(({ row }) => plainText(verdictWords(row))));
  expect(said('Change since last time')[0]).toBe('Was Not met, is now Met.');
  expect(said('By objective')[0]).toBe('17 measures, all without data');
  expect(said('Measures without data')).toHaveLength(report.noData.length);
});
