import { USUAL_CHART, chartPhases, chartPoints, lastLimits } from '../../src/judgement/xmr-chart';

/** rnorm(20) after set.seed(123) in R, as NHSRplotthedots' own tests take it, to eight digits. */
const NORMAL_20 = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
  -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
  0.49785048, -1.96661716, 0.7013559, -0.47279141,
];
const WITH_OUTLIER = NORMAL_20.map((value, i) => (i === 14 ? 10 : value));

describe('NHSRplotthedots, tests/testthat/_snaps/ptd_spc_standard.md', () => {
  test.each([
    ['twenty normal figures, screened', NORMAL_20, true, 0.1416238, -3.01138, 3.294627],
    ['with an outlier, screened', WITH_OUTLIER, true, 0.6694159, -2.383666, 3.722497],
    ['with an outlier, not screened', WITH_OUTLIER, false, 0.6694159, -4.596625, 5.935457],
  ])('%s', (_, values, screen, mean, lower, upper) => {
    const limits = lastLimits(values, { ...USUAL_CHART, screen });
    expect(limits.mean).toBeCloseTo(mean, 6);
    expect(limits.lower).toBeCloseTo(lower, 5);
    expect(limits.upper).toBeCloseTo(upper, 5);
  });

  test('two halves of ten, from ptd_spc.md, are two phases of one chart', () => {
    const phases = chartPhases(NORMAL_20, { ...USUAL_CHART, rebase: [11] });
    const shown = phases.map(({ limits }) =>
      [limits.mean, limits.lower, limits.upper].map((x) => x.toPrecision(3)),
    );
    expect(shown).toEqual([
      ['0.0746', '-2.60', '2.75'],
      ['0.209', '-3.28', '3.70'],
    ]);
  });

  test('two of three near limits on opposite sides of the mean are common cause', () => {
    const values = Array.from({ length: 16 }, (_, i): number => (i % 2 === 0 ? 1 : -1));
    values[14] = 5.5;
    values[15] = -5.5;
    const points = chartPoints(values, USUAL_CHART);
    expect(points.slice(-2).map(({ signal }) => signal)).toEqual(['None', 'None']);
  });
});
