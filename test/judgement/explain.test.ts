import type { TargetDefinition } from '../../src/framework/definition';
import { explain } from '../../src/judgement/explain';
import { judge } from '../../src/judgement/judge';
import { excelDate } from '../../src/judgement/period';
import { kpi, question } from './questions';

const explained = (...args: Parameters<typeof question>) => {
  const asked = question(...args);
  return explain(asked, judge(asked));
};

test.each([
  [
    'a fall that could be chance is not called a reduction',
    explained('NAT_HOMICIDES', 43, 55),
    'No clear change: Homicides fell from 55 to 43 (22%); a change of this size could be chance (anything from a fall of 49% to a rise of 19%); recorded events vary more than this test allows for.',
  ],
  [
    'a clear fall says how sure',
    explained('BURGLARY_ALL', 18161),
    'Improving: All burglary fell from 28,675 to 18,161 (37%); a change beyond what chance would explain (anything from a fall of 38% to a fall of 35%); recorded events vary more than this test allows for, and about 7 of 138 measures would signal by chance alone.',
  ],
  [
    'percentages differ by percentage points',
    explained('SPECIALS_16_HOURS', 0.56, 0.5, { size: 2000, baselineSize: 2000 }),
    'Improving: Special constables completing 16 hours a month rose from 50% to 56% (6 percentage points); a change beyond what chance would explain (anything from a rise of 2.9 percentage points to a rise of 9.1 percentage points).',
  ],
  [
    'a survey asks for its sample size',
    explained('POLICE_CONFIDENCE', 0.52, 0.55),
    'Stable: Confidence in local police fell from 55% to 52% (3 percentage points); whether this is more than chance cannot be said: give the sample sizes of both figures.',
  ],
  [
    'untested chance is said to be untested',
    explained('RAPE_INVESTIGATION_DAYS', 210, 250),
    'Improving: Length of rape investigations fell from 250 days to 210 days (16%); the change is at least the 5% that matters here; whether it is more than chance was not tested.',
  ],
  [
    'a stock is counted in full',
    explained('SPECIALS_NUMBER', 400, 398),
    'No clear change: Special constables in post rose from 398 to 400 (0.5%); counted in full, the change is less than the 1% that matters here.',
  ],
  [
    'a figure that rounds to its target is shown with the digits that part them',
    explained('DA_OUTCOME', 0.0596, null, { size: 1200 }),
    'Not met: Domestic abuse positive outcome rate: 5.96%, where the target is more than 6%; the difference could be chance (the underlying figure may be anything from 4.8% to 7.4%); outcome rates of recent quarters still rise as cases are finished.',
  ],
  [
    'a figure on its target differs from it by nothing',
    explained('SS_POSITIVE_OUTCOME', 0.5, null, { size: 5000 }),
    'Met: Stop and search positive outcome rate: 50%, where the target is at least 50%; on which side of it the figure lies could be chance (the underlying figure may be anything from 49% to 51%); outcome rates of recent quarters still rise as cases are finished.',
  ],
  [
    'of two events nobody is told of a rise of 11,699%',
    explained('NAT_HOMICIDES', 2, 1),
    'No clear change: Homicides rose from 1 to 2 (100%); a change of this size could be chance (anything from a fall of 90% to a more than tenfold rise); recorded events vary more than this test allows for.',
  ],
  [
    'a setting is asked for, with its place',
    explained('CALLS_999_ON_TIME', 0.9),
    'Setting needed: 999 calls answered on time: 90%, but the plan leaves the target to the Citizens Charter: enter it in the Target column of PCP Framework.',
  ],
  [
    'unequal lengths are named',
    explained('KNIFE_CRIME', 3000, 3500, { size: 9 }),
    'Not comparable: Knife crime: 3,000, not compared because the figure covers 9 months and the baseline 12 months.',
  ],
  [
    'a marker is spelled out',
    explained('KNIFE_CRIME', '[c] [p]'),
    'Not available: Knife crime: the figure is confidential.',
  ],
  ['no figure', explained('KNIFE_CRIME', null), 'No data: no figure has been entered for Knife crime.'],
  [
    'no baseline',
    explained('KNIFE_CRIME', 3000),
    'No baseline: Knife crime: 3,000, and there is no baseline to compare it with.',
  ],
  [
    'the same as the baseline',
    explained('SPECIALS_NUMBER', 400, 400),
    'No clear change: Special constables in post: 400, the same as the baseline.',
  ],
  [
    'parity in ratios',
    explained('SS_DISPARITY', 3.6, 4.2),
    'Improving: Stop and search disproportionality moved nearer to parity, from a ratio of 4.2 to 3.6; the change is at least the 5% that matters here; whether it is more than chance was not tested.',
  ],
  [
    'a milestone',
    explained('S163_RECORDING', 'under way'),
    'In progress: Consistent recording of section 163 stops is under way.',
  ],
])('%s', (_, sentence, expected) => {
  expect(sentence).toBe(expected);
});

test('a target that falls due later, and one that is nearly met', () => {
  const officers = {
    ...(kpi('UPLIFT_OFFICERS') as TargetDefinition),
    due: excelDate(2023, 3, 31),
    nearWithin: 0.05,
  };
  expect(explained(officers, 900, null, { asOf: excelDate(2021, 9, 30) })).toBe(
    'Not yet met: New officers gained through Uplift: 900, where the target is at least 1,200, due by 31 March 2023.',
  );
  expect(explained(officers, 1150)).toBe(
    'Near: New officers gained through Uplift: 1,150, where the target is at least 1,200, missed by no more than 5% of it.',
  );
});

test('an overdue milestone says since when', () => {
  const due = { ...kpi('S163_RECORDING'), due: excelDate(2021, 9, 30) } as ReturnType<typeof kpi>;
  expect(explained(due, 'Not started', null, { asOf: excelDate(2021, 10, 26) })).toBe(
    'Overdue: Consistent recording of section 163 stops is not done, and was due by 30 September 2021.',
  );
});
