import fc from 'fast-check';
import { countInterval, proportionInterval } from '../../src/judgement/interval';
import { proportionDifference } from '../../src/judgement/difference';
import { rateRatio } from '../../src/judgement/rate-ratio';
import { USUAL_CHART, chartPoints, lastLimits } from '../../src/judgement/xmr-chart';
import { statusOf } from './questions';

const figures = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 50 });

test('scaling a series scales its limits and leaves its signals', () => {
  fc.assert(
    fc.property(figures, fc.constantFrom(0.5, 2, 8, 1024), (values, factor) => {
      const limits = lastLimits(values, USUAL_CHART);
      const scaled = lastLimits(
        values.map((value) => value * factor),
        USUAL_CHART,
      );
      expect(scaled.mean).toBeCloseTo(limits.mean * factor, 6);
      expect(scaled.lower).toBeCloseTo(limits.lower * factor, 6);
      expect(scaled.upperNear).toBeCloseTo(limits.upperNear * factor, 6);
      const signals = (series: number[]) =>
        chartPoints(series, USUAL_CHART).map(({ signal, side }) => [signal, side]);
      expect(signals(values.map((value) => value * factor))).toEqual(signals(values));
    }),
  );
});

test('turning a series upside down turns its signals round', () => {
  fc.assert(
    fc.property(figures, (values) => {
      const sides = chartPoints(values, USUAL_CHART).map(({ side }) => side);
      const turned = chartPoints(
        values.map((value) => -value),
        USUAL_CHART,
      ).map(({ side }) => (side === 0 ? 0 : -side));
      expect(turned).toEqual(sides);
    }),
  );
});

/** From bad to good; a better figure never has a status further to the left. */
const ORDER = ['Worsening', 'Not met', 'No clear change', 'Near', 'Improving', 'Met'];

test.each([
  ['KNIFE_CRIME', -1, fc.integer({ min: 0, max: 5000 })],
  ['FIREARMS_RECOVERED', 1, fc.integer({ min: 0, max: 5000 })],
  ['SPECIALS_NUMBER', 1, fc.integer({ min: 0, max: 5000 })],
  ['RAPE_INVESTIGATION_DAYS', -1, fc.integer({ min: 0, max: 5000 })],
  ['DA_OUTCOME', 1, fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)],
  ['SPECIALS_16_HOURS', 1, fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)],
  ['SS_BODY_WORN_VIDEO', 1, fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)],
] as const)('improving a figure of %s never worsens its status', (id, wanted, figure) => {
  fc.assert(
    fc.property(figure, figure, figure, (baseline, one, other) => {
      const [worse, better] = wanted * (one - other) <= 0 ? [one, other] : [other, one];
      const sizes = id === 'SPECIALS_16_HOURS' ? { size: 400, baselineSize: 400 } : {};
      const rank = (value: number) => ORDER.indexOf(statusOf(id, value, baseline, sizes));
      expect(rank(worse)).toBeGreaterThanOrEqual(0);
      expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
    }),
  );
});

test('an interval holds its own estimate and narrows as confidence falls', () => {
  const confidence = fc.double({ min: 0.5, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      confidence,
      (n, share, c) => {
        const x = Math.round(n * share);
        for (const [estimate, at] of [
          [x / n, (level: number) => proportionInterval(x, n, level)],
          [x, (level: number) => countInterval(x, level)],
          [x / n - 0.5, (level: number) => proportionDifference(x, n, n, 2 * n, level)],
        ] as const) {
          const narrow = at(c);
          const wide = at(0.998);
          expect(narrow.lower).toBeLessThanOrEqual(estimate + 1e-12);
          expect(narrow.upper).toBeGreaterThanOrEqual(estimate - 1e-12);
          expect(wide.lower).toBeLessThanOrEqual(narrow.lower + 1e-12);
          expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper - 1e-12);
        }
      },
    ),
  );
});

test('a rate ratio the other way round is the reciprocal, with the same p-value', () => {
  const count = fc.integer({ min: 1, max: 3000 });
  fc.assert(
    fc.property(
      count,
      count,
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 24 }),
      (a, b, timeA, timeB) => {
        const one = rateRatio(a, timeA, b, timeB);
        const other = rateRatio(b, timeB, a, timeA);
        expect(other.ratio * one.ratio).toBeCloseTo(1, 9);
        expect(other.lower * one.upper).toBeCloseTo(1, 8);
        expect(other.p).toBeCloseTo(one.p, 8);
      },
    ),
  );
});
