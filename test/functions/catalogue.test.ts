import { defaultPlan } from '../../src/framework/default-plan';
import { findDefinition } from '../../src/framework/find-definition';
import { rowOfDefinition, DEFINITION_COLUMNS } from '../../src/framework/definition-row';
import { errorOf, valueOf } from './evaluated';

const row = (id: string, changes: Record<string, unknown> = {}) => {
  const definition = findDefinition(defaultPlan, id);
  if (!definition) throw new Error(id);
  return rowOfDefinition(definition).map((cell, i) => changes[DEFINITION_COLUMNS[i] ?? ''] ?? cell);
};

describe('STATUS', () => {
  test('takes an id in any case, with spaces', () => {
    expect(valueOf('STATUS', ' da_Outcome ', 0.065)).toBe('Met');
  });

  test("an edit to the KPI's row flows through", () => {
    expect(
      valueOf('STATUS', 'DA_OUTCOME', 0.065, null, null, null, null, [row('DA_OUTCOME', { Target: 0.07 })]),
    ).toBe('Not met');
  });

  test('a whole table with its headers serves as well, and a blank definition is none', () => {
    const table = [[...DEFINITION_COLUMNS], row('RAPE_OUTCOME'), row('DA_OUTCOME', { Target: 0.07 })];
    expect(valueOf('STATUS', 'DA_OUTCOME', 0.065, '', '', '', '', table)).toBe('Not met');
    expect(valueOf('STATUS', 'DA_OUTCOME', 0.065, '', '', '', '', '')).toBe('Met');
  });

  test("an analyst's own KPI works like any other", () => {
    const own = row('KNIFE_CRIME', { KPI: 'OWN_MEASURE', Measure: 'Our own measure' });
    expect(valueOf('STATUS', 'OWN_MEASURE', 3000, 3500, null, null, null, [own])).toBe('Improving');
    expect(valueOf('PEERS', 'OWN_MEASURE', 3400, [[2500]], 2.9e6, [[2.8e6]], [own])).toBe('Worse than peers');
    expect(valueOf('CHECK', 'OWN_MEASURE', 2.5, null, [own])).toMatch(/whole number/);
  });

  test('sizes, target and date have their effect', () => {
    expect(valueOf('STATUS', 'SPECIALS_16_HOURS', 0.56, 0.5, null, 100, 100)).toBe('No clear change');
    expect(valueOf('STATUS', 'CALLS_999_ON_TIME', 0.9, null, 0.9)).toBe('Met');
    const due = [row('UPLIFT_OFFICERS', { 'Target due': 45016 })];
    expect(valueOf('STATUS', 'UPLIFT_OFFICERS', 900, null, null, null, null, due, 44469)).toBe('Not yet met');
  });

  test('an unknown KPI names the nearest', () => {
    expect(errorOf('STATUS', 'DA_OUTCOMES', 0.065)).toMatch(
      /^#N\/A There is no KPI "DA_OUTCOMES"\. Did you mean DA_OUTCOME, /,
    );
  });

  test('a percentage typed without its sign is refused with both readings', () => {
    expect(errorOf('STATUS', 'DA_OUTCOME', 6.5)).toBe(
      '#VALUE! 650% is more than 100%. For 6.5% type 6.5% or 0.065.',
    );
  });
});

test('CHANGE is a fraction of the baseline', () => {
  expect(valueOf('CHANGE', 18161, 28675)).toBeCloseTo(-0.3666608544, 10);
  expect(valueOf('CHANGE', -5, -10)).toBe(0.5);
  expect(errorOf('CHANGE', 5, 0)).toMatch(/^#DIV\/0! The baseline is 0/);
});

describe('charts', () => {
  const months = [20, 22, 19, 21, 20, 18, 21, 22, 19, 20, 21, 20, 30];

  test('VARIATION and ASSURANCE take their direction and target from the KPI', () => {
    expect(valueOf('VARIATION', 'KNIFE_CRIME', months)).toBe('Concern high');
    expect(valueOf('VARIATION', 'FIREARMS_RECOVERED', months)).toBe('Improvement high');
    expect(valueOf('VARIATION', 'DRUG_DEATHS', months)).toBe('Change high');
    expect(valueOf('VARIATION', 'KNIFE_CRIME', months.slice(0, 11))).toBe('Too few points');
    expect(valueOf('VARIATION', 'KNIFE_CRIME', null)).toBe('Too few points');
    const rates = months.map((value) => value / 200);
    expect(valueOf('ASSURANCE', 'DA_OUTCOME', rates)).toBe('Consistently meets');
    expect(valueOf('ASSURANCE', 'DA_OUTCOME', rates, 0.5)).toBe('Consistently misses');
    expect(valueOf('ASSURANCE', 'KNIFE_CRIME', months)).toBe('No target');
    // Nothing is wanted of what is only watched, however few its points are.
    expect(valueOf('ASSURANCE', 'DRUG_DEATHS', [3, 5], 4)).toBe('No target');
    expect(valueOf('ASSURANCE', 'KNIFE_CRIME', [3, 5], 4)).toBe('Too few points');
  });

  test('rows, columns, plain lists and single cells are all series', () => {
    const column = valueOf('LIMITS', [[10], [12], [11]]);
    expect(valueOf('LIMITS', [[10, 12, 11]])).toEqual(column);
    expect(valueOf('LIMITS', [10, 12, 11])).toEqual(column);
    expect(errorOf('LIMITS', 5)).toMatch(/^#N\/A values holds one figure/);
  });

  test('an empty cell is left out, keeps its row, and counts in the positions of rebase', () => {
    const rows = valueOf('POINTS', [[''], [10], [12], [null], ['[x]'], [30], [32]], 'none', true, [
      [4],
    ]) as unknown[][];
    expect(rows).toHaveLength(7);
    expect(rows[0]).toEqual(['', '', '', '', '', '', '', '']);
    expect(rows[1]?.slice(0, 2)).toEqual([10, 11]);
    expect(rows[5]?.slice(0, 2)).toEqual([30, 31]);
    expect(valueOf('LIMITS', ['', 10, 12, 30, 32], true, 4)).toEqual(valueOf('LIMITS', [30, 32]));
  });

  test('screen may be turned off', () => {
    const series = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 100];
    const [screened] = valueOf('LIMITS', series) as number[][];
    const [kept] = valueOf('LIMITS', series, false) as number[][];
    expect(screened?.[2]).toBeLessThan(kept?.[2] ?? 0);
    expect(valueOf('LIMITS', series, 0)).toEqual([kept]);
  });

  test('limits that have collapsed give no verdict but the reason', () => {
    const rare = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1];
    expect(errorOf('VARIATION', 'UOF_DEATHS_INJURY', rare)).toMatch(/^#N\/A .*wrong tool.*RATERATIO/);
    expect(valueOf('LIMITS', rare)).toHaveLength(1);
    expect(valueOf('VARIATION', 'UOF_DEATHS_INJURY', new Array(14).fill(3))).toBe('Common cause');
  });

  test('a hundred thousand points, and limits over a million', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => [100 + ((i * 7919) % 13)]);
    expect(valueOf('POINTS', many)).toHaveLength(100_000);
    expect(valueOf('VARIATION', 'KNIFE_CRIME', many)).toBe('Common cause');
    const million = Array.from({ length: 1_000_000 }, (_, i) => [100 + ((i * 7919) % 13)]);
    const [[mean]] = valueOf('LIMITS', million) as [[number]];
    expect(mean).toBeCloseTo(106, 3);
  });
});

describe('statistics', () => {
  test('kinds and confidence', () => {
    expect(valueOf('INTERVAL', 'Count', 5)).toEqual([
      [expect.closeTo(1.6234864, 6), expect.closeTo(11.6683321, 6)],
    ]);
    expect(valueOf('INTERVAL', 'rate', 43, 2.9e6)).toEqual([
      [expect.closeTo(31.1161708 / 2.9e6, 10), expect.closeTo(57.9221515 / 2.9e6, 10)],
    ]);
    const [narrow] = valueOf('INTERVAL', 'proportion', 65, 100, 0.8) as number[][];
    const [wide] = valueOf('INTERVAL', 'proportion', 65, 100, 0.998) as number[][];
    expect(wide?.[0]).toBeLessThan(narrow?.[0] ?? 0);
    expect(valueOf('FUNNEL', 'rate', 0.01, 1000)).toEqual([
      [expect.closeTo(0.0047953887, 9), expect.closeTo(0.018390356, 9)],
    ]);
  });

  test('RATE per 1,000 unless told', () => {
    expect(valueOf('RATE', 29, 2900)).toBe(10);
    expect(valueOf('RATE', 29, 2900, 100)).toBe(1);
  });

  test('a ratio to nothing is no ratio', () => {
    expect(errorOf('RATERATIO', 5, 12, 0, 12)).toMatch(/^#DIV\/0! b is 0/);
    expect(errorOf('DISPARITY', 5, 1000, 0, 1000)).toMatch(/^#DIV\/0! refEvents is 0/);
    expect(valueOf('RATERATIO', 0, 12, 5, 12)).toEqual([
      [0, 0, expect.closeTo(1.0912791, 6), expect.closeTo(0.0625, 10)],
    ]);
  });
});

describe('the framework', () => {
  test('KPI gives any field', () => {
    expect(valueOf('KPI', 'DA_OUTCOME')).toBe('Domestic abuse positive outcome rate');
    expect(valueOf('KPI', 'da_outcome', 'commitment')).toMatch(/Domestic Abuse > 6%/);
    expect(valueOf('KPI', 'KNIFE_CRIME', 'target')).toBe('');
    expect(errorOf('KPI', 'DA_OUTCOME', 'colour')).toMatch(
      /^#VALUE! There is no field "colour"\. The fields are KPI, Measure/,
    );
  });

  test('KPIS lists all, a section, an objective, a kind', () => {
    expect(valueOf('KPIS')).toHaveLength(138);
    expect(valueOf('KPIS', 2)).toEqual(valueOf('KPIS', '2'));
    expect(valueOf('KPIS', null, 'Target')).toHaveLength(14);
    expect(errorOf('KPIS', 9)).toMatch(/^#N\/A No KPI is there\. Sections: 1 \(/);
    expect(errorOf('KPIS', null, 'aim')).toMatch(/^#VALUE! kind is "aim": give one of "target"/);
  });

  test('TARGET gives the figure, or says why there is none', () => {
    expect(valueOf('TARGET', 'SS_POSITIVE_OUTCOME')).toBe(0.5);
    expect(errorOf('TARGET', 'KNIFE_CRIME')).toMatch(
      /^#N\/A KNIFE_CRIME has no target figure: it is a trajectory/,
    );
    expect(errorOf('TARGET', 'CALLS_999_ON_TIME')).toMatch(/Citizens Charter/);
    expect(errorOf('TARGET', 'SS_BODY_WORN_VIDEO')).toMatch(/is its baseline/);
  });

  test('QUARTER', () => {
    expect(valueOf('QUARTER', 44469)).toBe('2021/22 Q2');
    expect(valueOf('QUARTER', '30/09/2021')).toBe('2021/22 Q2');
    expect(errorOf('QUARTER', 'soon')).toBe(
      '#VALUE! date is "soon", not a date: type it as 30/09/2021 or 2021-09-30.',
    );
  });

  test('SUMMARY words a period given as its last day', () => {
    expect(valueOf('SUMMARY', 'HOMICIDE', 43, 55, 44286, 43646)).toBe(
      'Homicides fell from 55 in the year ending June 2019 to 43 in the year ending March 2021; a change of this size could be chance.',
    );
  });

  test('CHECK is silent about a sound figure and speaks of a slip', () => {
    expect(valueOf('CHECK', 'DA_OUTCOME', 0.065)).toBe('');
    expect(valueOf('CHECK', 'DA_OUTCOME', null)).toBe('');
    expect(valueOf('CHECK', 'DA_OUTCOME', '[x]')).toBe('');
    expect(valueOf('CHECK', 'DA_OUTCOME', 0.8, 0.0079)).toBe(
      '80% is about a hundred times the figure before (0.8%): check the decimal point and the percent sign.',
    );
    expect(valueOf('CHECK', 'KNIFE_CRIME', 340_000, 340)).toMatch(
      /is at least fifty times the figure before/,
    );
    expect(valueOf('CHECK', 'KNIFE_CRIME', 34, 3400)).toMatch(/a hundredth of the figure before \(3,400\)/);
  });
});

test('PEERS without peers, and without a figure of its own', () => {
  expect(valueOf('PEERS', 'KNIFE_CRIME', 3400, [['']])).toBe('No peers');
  expect(valueOf('PEERS', 'KNIFE_CRIME', null, null)).toBe('No peers');
  expect(valueOf('PEERS', 'KNIFE_CRIME', '[x]', [[2500]], 2.9e6, [[2.8e6]])).toBe('Not comparable');
});

test('names as in a formula, in any case; what is no function is #NAME?', () => {
  expect(valueOf('=pcp.status', 'DA_OUTCOME', 0.065)).toBe('Met');
  expect(errorOf('STATSU', 'DA_OUTCOME')).toMatch(
    /^#NAME\? There is no function STATSU\. The functions are STATUS/,
  );
});

test('too few or too many arguments are told with the signature', () => {
  expect(errorOf('CHANGE', 5)).toBe('#VALUE! 1 argument was given to CHANGE(current, baseline).');
  expect(errorOf('RATE', 1, 2, 3, 4)).toMatch(/RATE\(count, population, \[per\]\)/);
});
