import fc from 'fast-check';
import { defaultPlan } from '../../src/framework/default-plan';
import type { Definition } from '../../src/framework/definition';
import { findDefinition } from '../../src/framework/find-definition';
import { summarySentence, type SummaryFigure } from '../../src/statement/sentence/summary-sentence';

function kpi(id: string): Definition {
  const definition = findDefinition(defaultPlan, id);
  if (!definition) throw new Error(`The plan has no ${id}`);
  return definition;
}
const baselineYear = 'year ending June 2019';
const paperYear = 'year ending March 2021';
const figure = (
  value: SummaryFigure['value'],
  period: string | null = null,
  more: Partial<SummaryFigure> = {},
) => ({
  value,
  period,
  ...more,
});

describe('the paper’s own figures', () => {
  test('homicides, 55 to 43, fell, but a change of this size could be chance', () => {
    expect(summarySentence(kpi('NAT_HOMICIDES'), figure(43, paperYear), figure(55, baselineYear))).toBe(
      'Homicides fell from 55 in the year ending June 2019 to 43 in the year ending March 2021; a change of this size could be chance.',
    );
  });

  test('burglary fell 37% (paragraph 40)', () => {
    expect(summarySentence(kpi('BURGLARY_ALL'), figure(18161, paperYear), figure(28675, baselineYear))).toBe(
      'All burglary fell 37% from 28,675 in the year ending June 2019 to 18,161 in the year ending March 2021; the fall is more than chance would explain.',
    );
  });

  test('robbery fell 27% (paragraph 41)', () => {
    expect(summarySentence(kpi('ROBBERY_ALL'), figure(6495), figure(8945))).toContain('fell 27% from 8,945');
  });

  test('157 firearm discharges are not printed in the paper, so they are called derived', () => {
    const sentence = summarySentence(
      kpi('PRX_FIREARM_DISCHARGE'),
      figure(157, paperYear, { derived: true }),
      figure(162, baselineYear),
    );
    expect(sentence).toContain(
      'to 157 (derived) in the year ending March 2021; a change of this size could be chance.',
    );
  });
});

describe('a figure and its target', () => {
  test('6.5% meets "more than 6%"', () => {
    expect(summarySentence(kpi('DA_OUTCOME'), figure(0.065, '2021/22'), null)).toBe(
      'Domestic abuse positive outcome rate stood at 6.5% in 2021/22; the target of more than 6% is met.',
    );
  });
  test('6.0% does not meet "more than 6%"', () => {
    expect(summarySentence(kpi('DA_OUTCOME'), figure(0.06), null)).toContain(
      'the target of more than 6% is not met',
    );
  });
  test('a change of percentages is in percentage points', () => {
    const sentence = summarySentence(
      kpi('DA_OUTCOME'),
      figure(0.08, '2020/21', { size: 20000 }),
      figure(0.06, '2019/20', { size: 20000 }),
    );
    expect(sentence).toBe(
      'Domestic abuse positive outcome rate rose 2 percentage points from 6% in 2019/20 to 8% in 2020/21; the rise is more than chance would explain, and the target of more than 6% is met.',
    );
  });
  test('where the plan leaves the figure to another document, the sentence says so', () => {
    expect(summarySentence(kpi('CALLS_999_ON_TIME'), figure(0.9), null)).toContain(
      'the figure of its target is still to be entered',
    );
  });
});

describe('what is not claimed', () => {
  test('counts below 50 have no percentage, even where the change is clear', () => {
    expect(summarySentence(kpi('NAT_HOMICIDES'), figure(10), figure(48))).toBe(
      'Homicides fell from 48 to 10; the fall is more than chance would explain.',
    );
  });
  test('a change too small to matter is called so', () => {
    expect(summarySentence(kpi('BURGLARY_ALL'), figure(27800), figure(28675))).toBe(
      'All burglary fell from 28,675 in the year ending June 2019 to 27,800; this is less than the 5% that is taken to matter.',
    );
  });
  test('the same figure remains unchanged', () => {
    expect(summarySentence(kpi('NAT_HOMICIDES'), figure(55, paperYear), figure(55, baselineYear))).toBe(
      'Homicides remained unchanged at 55 in the year ending March 2021, as in the year ending June 2019.',
    );
  });
  test('a survey without its sample is asked for it', () => {
    expect(summarySentence(kpi('POLICE_CONFIDENCE'), figure(0.5), figure(0.6))).toContain(
      'without the size of the sample nobody can say whether this could be chance',
    );
  });
  test('the mean of a survey is never a clear change: only its publisher knows the interval', () => {
    const survey = { ...kpi('POLICE_CONFIDENCE'), unit: 'score' } as Definition;
    expect(summarySentence(survey, figure(7.4), figure(6.1))).toMatch(
      /rose from 6\.1 to 7\.4; only the publisher of the survey can say whether this could be chance\.$/,
    );
  });
  test('figures that may not be compared are not, with the reason', () => {
    const sentence = summarySentence(
      kpi('BURGLARY_ALL'),
      figure(100, '2021/22'),
      figure(200, '2019/20'),
      'The series is broken at April 2021: figures before and after it are not alike.',
    );
    expect(sentence).toBe(
      'All burglary stood at 100 in 2021/22; no comparison is made with the baseline: the series is broken at April 2021: figures before and after it are not alike.',
    );
  });
  test.each([
    ['[x]', 'No figure is available for “Homicides” in 2021/22.'],
    ['[c]', 'The figure for “Homicides” in 2021/22 is confidential.'],
    [null, 'No figure is held for “Homicides” in 2021/22.'],
  ])('a missing figure (%s) is not nought', (value, sentence) => {
    expect(summarySentence(kpi('NAT_HOMICIDES'), figure(value, '2021/22'), figure(55))).toBe(sentence);
  });
  test('without a baseline nothing rose or fell', () => {
    const definition = { ...kpi('KNIFE_CRIME'), baseline: null } as Definition;
    expect(summarySentence(definition, figure(3000, 'year ending March 2021'), null)).toBe(
      'Knife crime stood at 3,000 in the year ending March 2021; there is no baseline to compare it with.',
    );
  });
});

test('provisional figures are called so', () => {
  expect(
    summarySentence(kpi('BURGLARY_ALL'), figure(18161, paperYear, { markers: ['p'] }), figure(28675)),
  ).toContain('to 18,161 (provisional) in the year ending March 2021');
});

test('figures that round to the same words are told apart', () => {
  const sentence = summarySentence(kpi('DA_OUTCOME'), figure(0.06504), figure(0.06496));
  expect(sentence).not.toContain('from 6.5% to 6.5%');
});

test('a milestone is told by its word', () => {
  expect(summarySentence(kpi('S163_RECORDING'), figure('In progress'), null)).toMatch(
    /^“.+” is in progress\.$/,
  );
});

test('whatever the figures, a sentence is one clean sentence, and a change that could be chance has no percentage', () => {
  const count = fc.integer({ min: 0, max: 40000 });
  fc.assert(
    fc.property(count, count, (before, after) => {
      const sentence = summarySentence(kpi('BURGLARY_ALL'), figure(after), figure(before));
      expect(sentence).toMatch(/^All burglary (?:fell|rose|remained unchanged) .*[^.]\.$/);
      expect(sentence).not.toMatch(/NaN|undefined|Infinity|null| {2}/);
      if (sentence.includes('could be chance')) expect(sentence).not.toContain('%');
    }),
    { numRuns: 40 },
  );
});
