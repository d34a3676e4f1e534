import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';
import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import fc from 'fast-check';
import { binomialAtMost, lowerBetaOdds } from '../../../src/judgement/distributions/beta';
import { binomialDensity } from '../../../src/judgement/distributions/densities';
import { lowerGammaQuantile, upperGammaQuantile } from '../../../src/judgement/distributions/gamma';
import { normalDeviate } from '../../../src/judgement/distributions/normal';

/**
 * The statistics package that the field uses in JavaScript is 51 kB compressed, more than the whole functions script may
 * be, and its chi-square quantile is off by up to 6 in 1,000 from about 1,800 degrees of freedom. So the functions carry
 * 2 kB of their own. They are held here against the package where it is right, and against plain sums where it is not.
 */
const tail = fc.double({ min: 0.0005, max: 0.4, noNaN: true });
const count = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40_000 }));

function relativeError(ours: number, theirs: number): number {
  return Math.abs(ours - theirs) / Math.abs(theirs);
}

describe('the quantiles agree with the statistics package to nine digits', () => {
  test('normal', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 0.9999, noNaN: true }), (confidence) => {
        const theirs = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
        expect(relativeError(normalDeviate(confidence), theirs)).toBeLessThan(1e-9);
      }),
    );
  });

  test('chi-square, whole and fractional degrees of freedom', () => {
    const shape = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.5, max: 200, noNaN: true }));
    fc.assert(
      fc.property(tail, shape, (p, s) => {
        expect(relativeError(lowerGammaQuantile(p, s), chisquareQuantile(p, 2 * s) / 2)).toBeLessThan(1e-9);
        expect(relativeError(upperGammaQuantile(p, s), chisquareQuantile(1 - p, 2 * s) / 2)).toBeLessThan(
          1e-9,
        );
      }),
    );
  });

  test('beta, as odds', () => {
    fc.assert(
      fc.property(tail, count, count, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        expect(relativeError(lowerBetaOdds(p, a, b), x / (1 - x))).toBeLessThan(1e-8);
      }),
    );
  });

  test('binomial probabilities', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, chance) => {
          const at = Math.round(n * chance);
          expect(relativeError(binomialDensity(at, n, chance), binomialPmf(at, n, chance))).toBeLessThan(
            1e-9,
          );
          expect(relativeError(binomialAtMost(at, n, chance), binomialCdf(at, n, chance))).toBeLessThan(1e-9);
        },
      ),
    );
  });
});

describe('beyond the reach of the package', () => {
  /** Probability of fewer than `count` events when `mean` are expected, added up one by one. */
  function poissonBelow(count: number, mean: number): number {
    let logTerm = -mean;
    let sum = 0;
    for (let k = 0; k < count; k += 1) {
      sum += Math.exp(logTerm);
      logTerm += Math.log(mean / (k + 1));
    }
    return sum;
  }

  test('the share above an upper quantile is the chance of fewer events, term by term', () => {
    fc.assert(
      fc.property(tail, fc.integer({ min: 200, max: 700 }), (p, s) => {
        expect(relativeError(poissonBelow(s, upperGammaQuantile(p, s)), p)).toBeLessThan(1e-8);
        expect(relativeError(1 - poissonBelow(s, lowerGammaQuantile(p, s)), p)).toBeLessThan(1e-8);
      }),
    );
  });

  test.each([
    // Worked out with mpmath (25 digits): findroot of gammainc(shape, x, inf, regularized=True) - tail.
    [0.0005, 899, 1000.9479136529259],
    [0.025, 1360, 1433.2223409308],
    [0.025, 28675, 29007.84044307217],
  ])('tail %f of shape %f', (p, shape, expected) => {
    expect(relativeError(upperGammaQuantile(p, shape), expected)).toBeLessThan(1e-12);
  });

  test('a quantile of a very large count is found without summing up to it, and the two ways meet', () => {
    const summed = upperGammaQuantile(0.025, 9.999e6) / 9.999e6;
    const cubed = upperGammaQuantile(0.025, 1.0001e7) / 1.0001e7;
    expect(Math.abs(summed - cubed)).toBeLessThan(1e-7);
  });
});
