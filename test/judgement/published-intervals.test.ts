import { proportionDifference } from '../../src/judgement/difference';
import { disparity } from '../../src/judgement/disparity';
import { lowerBetaOdds } from '../../src/judgement/distributions/beta';
import { proportionFunnel } from '../../src/judgement/funnel';
import { countInterval, exactCountInterval, proportionInterval } from '../../src/judgement/interval';
import { exactBinomialP, rateRatio } from '../../src/judgement/rate-ratio';

describe("Wilson's interval: Newcombe 1998 (Statistics in Medicine 17: 857), table I, method 3", () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (count, of, lower, upper) => {
    const interval = proportionInterval(count, of);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  test('at none and at all of them the ends are nought and one exactly', () => {
    expect(proportionInterval(0, 7).lower).toBe(0);
    expect(proportionInterval(7, 7).upper).toBe(1);
  });
});

describe("Newcombe's method 10: Newcombe 1998 (Statistics in Medicine 17: 873), table II", () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i less %i of %i', (a, n, b, m, lower, upper) => {
    const interval = proportionDifference(a, n, b, m);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });
});

describe('exact limits of a Poisson count', () => {
  // PHEindicatormethods, tests/testthat/testdata_funnel_rate_outputs.csv: the populations at which a funnel of 116.1720835
  // per 100,000 over three years has these limits. Times the rate, they are the exact limits of the count. (Printed to
  // about five digits; its row for one event is off in the fifth, by its own solver.)
  const rate = (3 * 116.1720835) / 100_000;
  test.each([
    [2, 69.49732367, 2072.984403, 13.02722321, 3221.906682],
    [5, 465.8280129, 3348.002593, 212.14848, 4721.370883],
    [10, 1375.943768, 5276.757672, 849.4639547, 6924.776769],
    [55, 11888.54874, 20541.38426, 10012.3603, 23527.63198],
    [136, 32740.07485, 46159.34061, 29493.60565, 50510.1338],
    [1360, 369759.5622, 411529.9259, 358342.3275, 424043.2424],
  ])('%i events', (events, lower95, upper95, lower998, upper998) => {
    const at95 = exactCountInterval(events, 0.95);
    const at998 = exactCountInterval(events, 0.998);
    expect(at95.lower / (lower95 * rate)).toBeCloseTo(1, 5);
    expect(at95.upper / (upper95 * rate)).toBeCloseTo(1, 5);
    expect(at998.lower / (lower998 * rate)).toBeCloseTo(1, 5);
    expect(at998.upper / (upper998 * rate)).toBeCloseTo(1, 5);
  });

  test("R's own example, poisson.test(137, 24.19893), worked out apart with scipy: 4.753125 to 6.692709", () => {
    const { lower, upper } = exactCountInterval(137);
    expect(lower / 24.19893).toBeCloseTo(4.753125, 5);
    expect(upper / 24.19893).toBeCloseTo(6.692709, 5);
  });

  test('no events still leave an upper limit: 3.688879 (minus ln 0.025)', () => {
    expect(countInterval(0)).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.025), 10) });
  });
});

describe("Byar's limits from 10 events", () => {
  test('nine events are exact, ten are not', () => {
    expect(countInterval(9)).toEqual(exactCountInterval(9));
    expect(countInterval(10)).not.toEqual(exactCountInterval(10));
  });

  test.each([
    // By the formula of Breslow and Day (1987, p. 69), worked out apart with z = 1.959963984540054.
    [10, 4.787449913967563, 18.391458605756473],
    [43, 31.116170809025824, 57.92215152524413],
    [65, 50.16318771045943, 82.84913854593984],
    [1045, 982.5932018073325, 1110.33121298565],
  ])('%i events', (events, lower, upper) => {
    const interval = countInterval(events);
    expect(interval.lower).toBeCloseTo(lower, 8);
    expect(interval.upper).toBeCloseTo(upper, 8);
  });
});

describe('the exact conditional rate ratio', () => {
  test("R's own example, poisson.test(c(11, 21), c(800, 3011)), worked out apart with scipy", () => {
    const result = rateRatio(11, 800, 21, 3011);
    expect(result.ratio).toBeCloseTo(1.971488, 6);
    expect(result.lower).toBeCloseTo(0.8584264, 6);
    expect(result.upper).toBeCloseTo(4.2772659, 6);
    expect(result.p).toBeCloseTo(0.07967, 5);
  });

  test("Clopper and Pearson: R's own example, binom.test(682, 925, p = 0.75), worked out apart with scipy", () => {
    const share = (odds: number) => odds / (1 + odds);
    expect(share(lowerBetaOdds(0.025, 682, 925 - 682 + 1))).toBeCloseTo(0.7076683, 7);
    expect(1 - share(lowerBetaOdds(0.025, 925 - 682, 683))).toBeCloseTo(0.7654066, 7);
    expect(exactBinomialP(682, 925, 0.75)).toBeCloseTo(0.3825, 4);
  });

  test('nothing in the first period: the ratio is nought and the upper limit is finite', () => {
    expect(rateRatio(0, 12, 5, 12)).toMatchObject({
      ratio: 0,
      lower: 0,
      upper: expect.closeTo(1.0912791, 6),
    });
  });

  test('the p-value counts outcomes that are as likely as the one seen, in spite of the last digit', () => {
    // With equal times the two tails are mirror images: the p-value is twice the tail.
    expect(exactBinomialP(43, 98, 0.5)).toBeCloseTo(exactBinomialP(55, 98, 0.5), 12);
  });
});

describe('disparity', () => {
  test('by logs where both counts are 10 or more', () => {
    const factor = Math.exp(1.959963984540054 * Math.sqrt(1 / 1200 + 1 / 2000));
    const result = disparity(1200, 100_000, 2000, 800_000);
    expect(result.ratio).toBeCloseTo(4.8, 12);
    expect(result.lower).toBeCloseTo(4.8 / factor, 9);
    expect(result.upper).toBeCloseTo(4.8 * factor, 9);
  });

  test('exactly where either is below 10', () => {
    const { lower, upper } = rateRatio(9, 1000, 50, 9000);
    expect(disparity(9, 1000, 50, 9000)).toMatchObject({ lower, upper });
  });
});

describe('funnel limits of a proportion: PHEindicatormethods, tests/testthat/testdata_funnel_prop_outputs.csv', () => {
  test.each([
    [1, 3.204264, 100, 0, 100],
    [18, 62.390093, 98.894803, 51.864359, 100],
    [50, 69.691035, 91.593861, 63.375595, 97.909301],
    [1008, 78.203374, 83.081521, 76.796814, 84.488082],
    [110000, 80.408963, 80.875933, 80.274317, 81.010578],
  ])('a place of %i', (n, lower95, upper95, lower998, upper998) => {
    const at95 = proportionFunnel(0.80642448, n, 0.95);
    const at998 = proportionFunnel(0.80642448, n, 0.998);
    expect(at95.lower * 100).toBeCloseTo(lower95, 5);
    expect(at95.upper * 100).toBeCloseTo(upper95, 5);
    expect(at998.lower * 100).toBeCloseTo(lower998, 5);
    expect(at998.upper * 100).toBeCloseTo(upper998, 5);
  });
});
