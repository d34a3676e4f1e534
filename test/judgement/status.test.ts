import type { TargetDefinition } from '../../src/framework/definition';
import { excelDate } from '../../src/judgement/period';
import { FigureRefused } from '../../src/judgement/figure-refused';
import { kpi, statusOf, verdictOn } from './questions';

describe('for any KPI', () => {
  test.each(['DA_OUTCOME', 'KNIFE_CRIME', 'DRUG_DEATHS', 'S163_RECORDING'])(
    '%s without a figure has no data',
    (id) => {
      expect(statusOf(id, null)).toBe('No data');
      expect(statusOf(id, '')).toBe('No data');
      expect(statusOf(id, '  ')).toBe('No data');
    },
  );

  test.each(['[x]', '[c]', '[z]', '[X]', ' [x] ', '[p][x]'])('%s is not available', (marker) => {
    expect(statusOf('DA_OUTCOME', marker)).toBe('Not available');
    expect(statusOf('S163_RECORDING', marker)).toBe('Not available');
  });

  test('what may not be compared is not, and the verdict keeps the reason', () => {
    const verdict = verdictOn('KNIFE_CRIME', 3000, 3500, {
      notComparable: 'the records system changed between them',
    });
    expect(verdict).toMatchObject({
      status: 'Not comparable',
      notComparable: 'the records system changed between them',
    });
  });

  test('a break in place of the baseline is not comparable, but a target in numbers does not mind', () => {
    expect(statusOf('KNIFE_CRIME', 3000, '[b]')).toBe('Not comparable');
    expect(statusOf('DA_OUTCOME', 0.065, '[b]')).toBe('Met');
  });

  test('nine months are not compared with twelve; twelve are taken where nothing is said', () => {
    expect(statusOf('KNIFE_CRIME', 3000, 3500, { size: 9, baselineSize: 12 })).toBe('Not comparable');
    expect(statusOf('KNIFE_CRIME', 3000, 3500, { size: 9 })).toBe('Not comparable');
    expect(statusOf('KNIFE_CRIME', 3000, 3500, { size: 12, baselineSize: 12 })).toBe('Improving');
    expect(statusOf('KNIFE_CRIME', 3000, 3500, { size: 12 })).toBe('Improving');
  });
});

describe('a target', () => {
  test.each([
    ['6.0 % does not meet "more than 6 %"', 'DA_OUTCOME', 0.06, 'Not met'],
    ['6.01 % does', 'DA_OUTCOME', 0.0601, 'Met'],
    ['0.1 + 0.2 - 0.24 is 6 % and does not', 'DA_OUTCOME', 0.1 + 0.2 - 0.24, 'Not met'],
    ['50 % meets "no less than 50 %"', 'SS_POSITIVE_OUTCOME', 0.5, 'Met'],
    ['49.9 % does not', 'SS_POSITIVE_OUTCOME', 0.499, 'Not met'],
    ['8,000 officers are not "over 8,000"', 'OFFICERS_TOTAL', 8000, 'Not met'],
    ['8,000.5 (full-time equivalents) are', 'OFFICERS_TOTAL', 8000.5, 'Met'],
    ['480 PCSOs are maintained', 'PCSO_STRENGTH', 480, 'Met'],
    ['479 are not', 'PCSO_STRENGTH', 479, 'Not met'],
    ['a net loss of officers is a figure', 'UPLIFT_OFFICERS', -10, 'Not met'],
  ])('%s', (_, id, value, status) => {
    expect(statusOf(id, value)).toBe(status);
  });

  const officers = kpi('UPLIFT_OFFICERS') as TargetDefinition;

  test('a miss within the band is near, at its edge too; without a band nothing is', () => {
    const near = { ...officers, nearWithin: 0.05 };
    expect(statusOf(near, 1140)).toBe('Near');
    expect(statusOf(near, 1139)).toBe('Not met');
    expect(statusOf(officers, 1199)).toBe('Not met');
  });

  test('a miss before the target falls due is not yet met, on the day it is not met', () => {
    const due = { ...officers, due: excelDate(2023, 3, 31) };
    expect(statusOf(due, 900, null, { asOf: excelDate(2021, 9, 30) })).toBe('Not yet met');
    expect(statusOf(due, 900, null, { asOf: excelDate(2023, 3, 31) })).toBe('Not met');
    expect(statusOf(due, 900)).toBe('Not met');
  });

  test('the Citizens Charter figures are needed until the analyst enters them', () => {
    expect(statusOf('CALLS_999_ON_TIME', 0.9)).toBe('Setting needed');
    expect(statusOf('CALLS_999_ON_TIME', 0.9, null, { target: 0.9 })).toBe('Met');
    expect(() => statusOf('CALLS_999_ON_TIME', 0.9, null, { target: 90 })).toThrow(FigureRefused);
  });

  test('body-worn video stays at its baseline or above', () => {
    expect(statusOf('SS_BODY_WORN_VIDEO', 0.91, 0.91)).toBe('Met');
    expect(statusOf('SS_BODY_WORN_VIDEO', 0.9, 0.91)).toBe('Not met');
    expect(statusOf('SS_BODY_WORN_VIDEO', 0.9)).toBe('No baseline');
  });

  test('the verdict says apart whether the side of the target is beyond chance', () => {
    expect(verdictOn('DA_OUTCOME', 0.065, null, { size: 1200 })).toMatchObject({
      status: 'Met',
      beyondChance: false,
    });
    expect(verdictOn('DA_OUTCOME', 0.065, null, { size: 12000 })).toMatchObject({
      status: 'Met',
      beyondChance: true,
    });
    expect(verdictOn('DA_OUTCOME', 0.065)).toMatchObject({ status: 'Met', beyondChance: 'not tested' });
  });
});

describe('a trajectory', () => {
  test.each([
    ['3,500 -> 3,000 knife crimes', 'KNIFE_CRIME', 3000, 3500, 'Improving'],
    ['3,000 -> 3,500', 'KNIFE_CRIME', 3500, 3000, 'Worsening'],
    ['10,000 -> 9,600: beyond chance, but less than 5 %', 'KNIFE_CRIME', 9600, 10000, 'No clear change'],
    ['100 -> 90: 10 %, but could be chance', 'KNIFE_CRIME', 90, 100, 'No clear change'],
    ['none at all, before and after', 'KNIFE_CRIME', 0, 0, 'No clear change'],
    ['0 -> 5 could be chance', 'KNIFE_CRIME', 5, 0, 'No clear change'],
    ['0 -> 6 could not', 'KNIFE_CRIME', 6, 0, 'Worsening'],
    ['more firearms recovered are wanted', 'FIREARMS_RECOVERED', 300, 200, 'Improving'],
    ['398 -> 402 specials: 1.005 % of a stock matters', 'SPECIALS_NUMBER', 402, 398, 'Improving'],
    ['400 -> 403: less than 1 % does not', 'SPECIALS_NUMBER', 403, 400, 'No clear change'],
    [
      '8,000.1 -> 8,080.101 specials: exactly 1 %, whatever the last digit',
      'SPECIALS_NUMBER',
      8080.101,
      8000.1,
      'Improving',
    ],
    ['250 -> 237.5 days: exactly 5 % matters', 'RAPE_INVESTIGATION_DAYS', 237.5, 250, 'Improving'],
    ['250 -> 238 days does not', 'RAPE_INVESTIGATION_DAYS', 238, 250, 'No clear change'],
    ['a proportion without sizes: the threshold alone', 'SPECIALS_16_HOURS', 0.56, 0.5, 'Improving'],
  ])('%s', (_, id, value, baseline, status) => {
    expect(statusOf(id, value, baseline)).toBe(status);
  });

  test('a proportion with sizes must be beyond chance as well', () => {
    expect(statusOf('SPECIALS_16_HOURS', 0.56, 0.5, { size: 100, baselineSize: 100 })).toBe(
      'No clear change',
    );
    expect(statusOf('SPECIALS_16_HOURS', 0.56, 0.5, { size: 2000, baselineSize: 2000 })).toBe('Improving');
  });

  test('a rate of a known population is as clear as the events behind it, and no clearer', () => {
    // 55 and 43 homicides among 2.9 million people.
    const population = { size: 2_900_000, baselineSize: 2_900_000 };
    expect(verdictOn('HOMICIDE_RATE', 43 / 2.9, 55 / 2.9, population)).toMatchObject({
      status: 'Stable',
      interval: { lower: expect.closeTo(0.5121 - 1, 4), upper: expect.closeTo(1.1867 - 1, 4) },
    });
    expect(statusOf('HOMICIDE_RATE', 14 / 2.9, 55 / 2.9, population)).toBe('Review');
    expect(statusOf('HOMICIDE_RATE', 43 / 2.9, 55 / 2.9)).toBe('Review');
    // Twelve is no population of a rate per 1,000,000.
    expect(verdictOn('HOMICIDE_RATE', 43 / 2.9, 55 / 2.9, { size: 12, baselineSize: 12 })).toMatchObject({
      status: 'Review',
      beyondChance: 'not tested',
    });
  });

  test('without a baseline there is nothing to say', () => {
    expect(statusOf('KNIFE_CRIME', 3000)).toBe('No baseline');
    expect(statusOf('KNIFE_CRIME', 3000, '[x]')).toBe('No baseline');
  });

  test("the definition's own baseline stands in for one that is not given", () => {
    expect(verdictOn('BURGLARY_ALL', 18161)).toMatchObject({ status: 'Improving', baseline: 28675 });
  });

  test("a threshold of the KPI's own is used", () => {
    const strict = { ...kpi('KNIFE_CRIME'), changeThatMatters: 0.2 } as ReturnType<typeof kpi>;
    expect(statusOf(strict, 3000, 3500)).toBe('No clear change');
  });

  test('parity: nearer to a ratio of 1 is better, and 2 is as far from it as a half', () => {
    expect(statusOf('SS_DISPARITY', 3.6, 4.2)).toBe('Improving');
    expect(statusOf('SS_DISPARITY', 0.9, 0.7)).toBe('Improving');
    expect(statusOf('SS_DISPARITY', 0.5, 0.7)).toBe('Worsening');
    expect(statusOf('SS_DISPARITY', 0.5, 2)).toBe('No clear change');
    expect(statusOf('SS_DISPARITY', 1.01, 1)).toBe('No clear change');
    expect(statusOf('SS_DISPARITY', 1.1, 1)).toBe('Worsening');
  });

  test('a survey without its sample size is never a clear change', () => {
    expect(statusOf('STAFF_SURVEY_ENGAGEMENT', 0.9, 0.2)).toBe('No clear change');
    expect(statusOf('STAFF_SURVEY_ENGAGEMENT', 0.9, 0.2, { size: 500 })).toBe('No clear change');
    expect(statusOf('STAFF_SURVEY_ENGAGEMENT', 0.9, 0.2, { size: 500, baselineSize: 500 })).toBe('Improving');
  });
});

describe('a monitored measure', () => {
  test('is reviewed on a clear change either way, else stable', () => {
    expect(statusOf('DRUG_DEATHS', 150, 100)).toBe('Review');
    expect(statusOf('DRUG_DEATHS', 60, 100)).toBe('Review');
    expect(statusOf('DRUG_DEATHS', 105, 100)).toBe('Stable');
  });

  test('is only monitored while it has no baseline', () => {
    expect(statusOf('DRUG_DEATHS', 100)).toBe('Monitored');
  });

  test('a ratio that passes from one side of parity to the other has changed', () => {
    expect(statusOf('DISPARITY_WORKFORCE', 0.5, 2)).toBe('Review');
  });
});

describe('a milestone', () => {
  test.each([
    ['Done', 'Done'],
    [' under WAY ', 'In progress'],
    ['In progress', 'In progress'],
    ['not begun', 'Not started'],
  ])('"%s" is %s', (word, status) => {
    expect(statusOf('S163_RECORDING', word)).toBe(status);
  });

  test('is overdue when it is not done and its date is past', () => {
    const due = { ...kpi('S163_RECORDING'), due: excelDate(2021, 9, 30) } as ReturnType<typeof kpi>;
    expect(statusOf(due, 'In progress', null, { asOf: excelDate(2021, 10, 1) })).toBe('Overdue');
    expect(statusOf(due, 'In progress', null, { asOf: excelDate(2021, 9, 30) })).toBe('In progress');
    expect(statusOf(due, 'Done', null, { asOf: excelDate(2021, 10, 1) })).toBe('Done');
  });

  test('takes no number', () => {
    expect(() => statusOf('S163_RECORDING', 3)).toThrow(/Done, In progress or Not started/);
  });
});

describe('a figure that cannot be one is refused in words that say what to type', () => {
  test.each([
    ['DA_OUTCOME', 6.5, '650% is more than 100%. For 6.5% type 6.5% or 0.065.'],
    ['DA_OUTCOME', 65, '6,500% is more than 100%. For 65% type 65% or 0.65.'],
    ['DA_OUTCOME', 650, '65,000% is more than 100%. Type a percentage between 0% and 100%.'],
    ['DA_OUTCOME', -0.01, '-1% is below nought: a percentage of the whole cannot be.'],
    ['KNIFE_CRIME', -3, 'Knife crime cannot be below nought: -3 is. Type the figure itself, not its change.'],
    [
      'KNIFE_CRIME',
      22.5,
      '22.5 is not a whole number of events: type the count itself, not an average or a rate.',
    ],
    [
      'KNIFE_CRIME',
      '3,400',
      '"3,400" is text that looks like a number: set the cell\'s format to General and type it again.',
    ],
    ['KNIFE_CRIME', 'many', '"many" is text: type a number, or [x] where the figure is not available.'],
    ['KNIFE_CRIME', '30/09/2021', '"30/09/2021" is a date: type the figure.'],
    ['KNIFE_CRIME', '#REF!', 'The figure is the error #REF!: mend the cell that it comes from.'],
  ])('%s = %p', (id, value, message) => {
    expect(() => statusOf(id, value)).toThrow(new FigureRefused(message));
  });

  test('100 % is a percentage, and so is 100 % with the noise of arithmetic', () => {
    expect(statusOf('DA_OUTCOME', 1)).toBe('Met');
    expect(statusOf('DA_OUTCOME', 1 + 2e-16)).toBe('Met');
  });

  test('a baseline is refused likewise, and a size of nought', () => {
    expect(() => statusOf('SPECIALS_16_HOURS', 0.5, 56)).toThrow(/^The baseline: 5,600% is more than 100%/);
    expect(() => statusOf('DA_OUTCOME', 0.5, null, { size: 0 })).toThrow(/size of 0/);
  });
});
