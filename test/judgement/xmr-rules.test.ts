import { signalsOf } from '../../src/judgement/xmr-signals';
import { USUAL_CHART, chartPhases, chartPoints, lastLimits } from '../../src/judgement/xmr-chart';
import { phaseLimits, type Limits } from '../../src/judgement/xmr-limits';

/** Limits that are out of the way of the rule under test: mean 0, near 20, far 30. */
const WIDE: Limits = { mean: 0, lower: -30, upper: 30, lowerNear: -20, upperNear: 20 };

const signals = (values: number[], limits = WIDE) => signalsOf(values, limits).map(({ signal }) => signal);
const sides = (values: number[], limits = WIDE) => signalsOf(values, limits).map(({ side }) => side);
const flags = (values: number[], signal: string, limits = WIDE) =>
  signals(values, limits).map((one) => (one === signal ? 1 : 0));

describe('limits', () => {
  test('lie 2.66 mean moving ranges from the mean, the near ones two thirds of that', () => {
    const { mean, lower, upper, lowerNear, upperNear } = phaseLimits([10, 12, 11, 13, 10], 0, 5, true);
    expect([mean, lower, upper, lowerNear, upperNear].map((x) => Number(x.toFixed(10)))).toEqual([
      11.2, 5.88, 16.52, 7.6533333333, 14.7466666667,
    ]);
  });

  test('a moving range of exactly 3.267 mean moving ranges is left out, once, and the mean is not screened', () => {
    const values = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 100];
    const screened = phaseLimits(values, 0, values.length, true);
    const kept = phaseLimits(values, 0, values.length, false);
    expect(screened.mean).toBe(kept.mean);
    expect(screened.upper - screened.mean).toBeCloseTo(2.66, 10);
    expect(kept.upper - kept.mean).toBeCloseTo((2.66 * 108) / 10, 10);
  });

  test('of a series that never moves are its mean, and it signals nothing', () => {
    for (const value of [7, 0.1, 1 / 3]) {
      const constant = new Array<number>(24).fill(value);
      expect(phaseLimits(constant, 0, 24, true)).toEqual({
        mean: value,
        lower: value,
        upper: value,
        lowerNear: value,
        upperNear: value,
        collapsed: false,
      });
      expect(chartPoints(constant, USUAL_CHART).every(({ signal }) => signal === 'None')).toBe(true);
    }
  });

  test('collapse where hardly any month differs from the one before, and say so', () => {
    const rare = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0];
    expect(lastLimits(rare, USUAL_CHART)).toMatchObject({ collapsed: true, lower: 0.1, upper: 0.1 });
    expect(lastLimits(rare, { ...USUAL_CHART, screen: false }).collapsed).toBe(false);
  });

  test('a new phase has limits, moving ranges and runs of its own', () => {
    const values = [1, 2, 1, 2, 101, 102, 101, 102];
    const [first, second] = chartPhases(values, { ...USUAL_CHART, rebase: [5] });
    expect(first?.limits.mean).toBe(1.5);
    expect(second?.limits).toMatchObject({ mean: 101.5, upper: 104.16 });
  });

  test('fixAfter takes the limits of each phase from its first points only', () => {
    const values = [1, 2, 1, 2, 50, 60, 101, 102, 101, 102, 200];
    const [first, second] = chartPhases(values, { ...USUAL_CHART, rebase: [7], fixAfter: 4 });
    expect(first?.limits.mean).toBe(1.5);
    expect(second?.limits.mean).toBe(101.5);
  });
});

describe('outside limits', () => {
  test('a point on the limit is not outside it', () => {
    expect(signals([30, 30.1, -30, -30.1])).toEqual(['None', 'Outside limits', 'None', 'Outside limits']);
  });

  test('takes priority over a trend', () => {
    expect(signals([1, 2, 3, 4, 5, 6, 31])).toEqual([
      ...new Array<string>(6).fill('Trend'),
      'Outside limits',
    ]);
  });
});

describe('trend (cases of NHSRplotthedots, test-ptd_calculate_point_type.R)', () => {
  test.each([
    ['six points are none', [1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 0]],
    ['a tie breaks it', [1, 2, 3, 3, 4, 5, 6], [0, 0, 0, 0, 0, 0, 0]],
    ['seven points are one, every point of it', [1, 2, 3, 4, 5, 6, 7], [1, 1, 1, 1, 1, 1, 1]],
    ['from the second point', [2, 1, 2, 3, 4, 5, 6, 7, 3], [0, 1, 1, 1, 1, 1, 1, 1, 0]],
    ['falling', [2, 7, 6, 5, 4, 3, 2, 1, 3], [0, 1, 1, 1, 1, 1, 1, 1, 0]],
  ])('%s', (_, values, expected) => {
    expect(flags(values, 'Trend')).toEqual(expected);
  });

  test('at the turning point of two trends the later one wins', () => {
    const upAndDown = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1];
    expect(sides(upAndDown)).toEqual([1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1]);
  });

  test('two trends parted by a tie keep their own directions (the reference gives the tie to the falling one)', () => {
    const stepped = [-9, -8, -7, -6, -5, -4, -3, -3, -2, -1, 1, 2, 3, 4];
    expect(sides(stepped)[6]).toBe(1);
  });

  test('a trend that another follows without sharing a point keeps its direction to its end (there: the step between)', () => {
    const twice = [1, 2, 3, 4, 5, 6, 7, 6, 7, 8, 9, 10, 11, 12];
    expect(signals(twice)).toEqual(new Array<string>(14).fill('Trend'));
    expect(sides(twice)).toEqual(new Array<number>(14).fill(1));
  });
});

describe('two in three (cases of NHSRplotthedots)', () => {
  const near = (pattern: number[]) => pattern.map((one) => (one === 1 ? 25 : 5));
  test.each([
    [
      [1, 0, 1],
      [1, 0, 1],
    ],
    [
      [0, 1, 1],
      [0, 1, 1],
    ],
    [
      [1, 1, 0],
      [1, 1, 0],
    ],
    [
      [0, 0, 1, 0, 1, 0],
      [0, 0, 1, 0, 1, 0],
    ],
    [
      [1, 0, 0, 1],
      [0, 0, 0, 0],
    ],
    [
      [1, 0, 0, 1, 1],
      [0, 0, 0, 1, 1],
    ],
  ])('near %p flags %p: only the near points', (pattern, expected) => {
    expect(flags(near(pattern), 'Two in three')).toEqual(expected);
  });

  test('all three must lie on one side of the mean', () => {
    expect(flags([25, -5, 25], 'Two in three')).toEqual([0, 0, 0]);
    expect(flags([25, 0, 25], 'Two in three')).toEqual([0, 0, 0]);
  });

  test('a point on the near limit is not near; one outside the limits is not either but may be the third', () => {
    expect(flags([20, 25, 5], 'Two in three')).toEqual([0, 0, 0]);
    expect(signals([25, 31, 25])).toEqual(['Two in three', 'Outside limits', 'Two in three']);
  });
});

describe('shift', () => {
  test('seven points on one side, every one of them; six are none', () => {
    expect(flags([1, 2, 1, 2, 1, 2, 1], 'Shift')).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(flags([1, 2, 1, 2, 1, 2, -1], 'Shift')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('a point on the mean breaks the run', () => {
    expect(flags([1, 2, 1, 0, 2, 1, 2, 1], 'Shift')).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
