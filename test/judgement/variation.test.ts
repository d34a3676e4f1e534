import { chartNotes, drawnLimits } from '../../src/judgement/chart-notes';
import { assuranceOf, judgePoint, variationOf } from '../../src/judgement/variation';
import { USUAL_CHART, chartPhases, chartPoints } from '../../src/judgement/xmr-chart';

const steady = [20, 22, 19, 21, 20, 18, 21, 22, 19, 20, 21];
const ending = (last: number) => chartPoints([...steady, last], USUAL_CHART);

test.each([
  [40, 'increase', 'Improvement high'],
  [40, 'decrease', 'Concern high'],
  [40, 'none', 'Change high'],
  [40, 'maintain', 'Improvement high'],
  [1, 'increase', 'Concern low'],
  [1, 'decrease', 'Improvement low'],
  [1, 'none', 'Change low'],
  [20, 'decrease', 'Common cause'],
] as const)('a last point of %i where %s is wanted: %s', (last, direction, expected) => {
  expect(variationOf(ending(last), direction)).toBe(expected);
});

test('eleven points are too few', () => {
  expect(variationOf(chartPoints(steady, USUAL_CHART), 'none')).toBe('Too few points');
});

test('a trend is judged by where it goes, also below the mean', () => {
  const rising = [30, 29, 31, 30, 29, 31, 30, 12, 13, 14, 15, 16, 17, 18];
  const points = chartPoints(rising, { ...USUAL_CHART, screen: false });
  const last = points.at(-1);
  expect(last).toMatchObject({ signal: 'Trend', side: 1 });
  expect(last && last.value < last.limits.mean).toBe(true);
  expect(variationOf(points, 'decrease')).toBe('Concern high');
});

test('for parity, a point nearer to 1 than usual is an improvement', () => {
  const ratios = [2, 2.1, 1.9, 2, 2.1, 2, 1.9, 2, 2.1, 2, 1.9];
  const judged = (last: number) => {
    const point = chartPoints([...ratios, last], USUAL_CHART).at(-1);
    return point && judgePoint(point, 'parity');
  };
  expect(judged(1.2)).toBe('Improvement');
  expect(judged(3)).toBe('Concern');
  expect(judged(0.2)).toBe('Concern');
});

describe('assurance', () => {
  const limits = { mean: 20, lower: 15, upper: 25, lowerNear: 16.7, upperNear: 23.3 };
  test.each([
    [14, 'increase', 'Consistently meets'],
    [26, 'increase', 'Consistently misses'],
    [20, 'increase', 'Hit or miss'],
    [15, 'increase', 'Hit or miss'],
    [25, 'increase', 'Hit or miss'],
    [26, 'decrease', 'Consistently meets'],
    [14, 'decrease', 'Consistently misses'],
    [14, 'maintain', 'Consistently meets'],
    [null, 'increase', 'No target'],
    [14, 'none', 'No target'],
  ] as const)('a target of %p where %s is wanted: %s', (target, direction, expected) => {
    expect(assuranceOf(limits, 12, target, direction)).toBe(expected);
  });

  test('needs twelve points', () => {
    expect(assuranceOf(limits, 11, 14, 'increase')).toBe('Too few points');
  });
});

test('notes: the season, a young phase, the wrong tool', () => {
  const notes = (values: number[], rebase: number[] = []) =>
    chartNotes(chartPhases(values, { ...USUAL_CHART, rebase }), true).join(' ');
  expect(notes([...steady, 20])).toMatch(/time of year/);
  expect(notes([...steady, ...steady, 20, 21], [20])).toMatch(/last phase has 5 points/);
  expect(notes([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])).toMatch(/wrong tool/);
  expect(notes([...steady, ...steady, 20, 21])).toBe('');
});

test("a percentage's limits are drawn within 0 and 100 %, a count's not below nought", () => {
  const limits = { mean: 0.9, lower: -0.2, upper: 1.4, lowerNear: 0.1, upperNear: 1.2 };
  expect(drawnLimits(limits, 'percent')).toEqual({
    mean: 0.9,
    lower: 0,
    upper: 1,
    lowerNear: 0.1,
    upperNear: 1,
  });
  expect(drawnLimits(limits, 'count')).toEqual({ ...limits, lower: 0 });
  expect(drawnLimits(limits, 'score')).toEqual(limits);
});
