import { defaultPlan } from '../../src/framework/default-plan';
import { STATUS_CLASS, type Status } from '../../src/judgement/verdict';
import { proposedAction, readActions } from '../../src/statement/actions';
import { plainText, type UnnumberedBlock } from '../../src/statement/document';
import { quarterlyBlocks } from '../../src/statement/quarterly-blocks';
import { OUTCOME_NAMES, outcomeOf } from '../../src/statement/outcomes';
import { quarterlyReport } from '../../src/statement/quarterly-report';
import { scorecardOf } from '../../src/statement/scorecard';
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
  expect(said.some((text) => text.startsWith('Worsening (year ending September 2021). Knife crime'))).toBe(true);
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
  expect(untold).toContain('Review (year ending September 2021). Drug trafficking offences rose. No action has been recorded yet.');
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
