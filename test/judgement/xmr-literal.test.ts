import fc from 'fast-check';
import { chartPoints, type ChartOptions } from '../../src/judgement/xmr-chart';

/**
 * The published rules read literally, window by window, as slowly as they are written: NHS England's "Making Data
 * Count" with the reference's boundaries. The linear algorithm must agree point for point.
 */
function literalChart(values: number[], { screen, rebase, fixAfter }: ChartOptions) {
  const starts = [...new Set([1, ...rebase])].sort((a, b) => a - b);
  return starts.flatMap((start, n) => {
    const y = values.slice(start - 1, (starts[n + 1] ?? values.length + 1) - 1);
    const basis = fixAfter === null ? y : y.slice(0, fixAfter);
    const mean = average(basis);
    const ranges = basis.slice(1).map((v, i) => Math.abs(v - basis[i]!));
    const rough = average(ranges);
    const kept = screen ? ranges.filter((range) => range < 3.267 * rough) : ranges;
    const amr = kept.length === 0 ? 0 : average(kept);
    const [lower, upper] = [mean - 2.66 * amr, mean + 2.66 * amr];
    const near = (2.66 * 2) / 3;
    const side = y.map((v) => Math.sign(v - mean));
    const outside = y.map((v) => v > upper || v < lower);
    const close = y.map((v, i) => !outside[i] && (v > mean + near * amr || v < mean - near * amr));
    return y.map((value, i) => {
      const windows = (length: number) =>
        Array.from({ length }, (_, k) => i - k).filter((from) => from >= 0 && from + length <= y.length);
      const trend = windows(7)
        .map((from) => {
          const steps = y.slice(from + 1, from + 7).map((v, k) => Math.sign(v - y[from + k]!));
          return steps.every((step) => step === steps[0] && step !== 0) ? { from, step: steps[0]! } : null;
        })
        .find((found) => found !== null);
      const pair = windows(3).some((from) => {
        const three = [from, from + 1, from + 2];
        return (
          Math.abs(three.reduce((sum, k) => sum + side[k]!, 0)) === 3 &&
          three.filter((k) => close[k]).length >= 2
        );
      });
      const shift = windows(7).some(
        (from) => Math.abs(side.slice(from, from + 7).reduce((a, b) => a + b, 0)) === 7,
      );
      if (outside[i]) return { value, lower, upper, signal: 'Outside limits', side: side[i] };
      if (trend) return { value, lower, upper, signal: 'Trend', side: trend.step };
      if (pair && close[i]) return { value, lower, upper, signal: 'Two in three', side: side[i] };
      if (shift) return { value, lower, upper, signal: 'Shift', side: side[i] };
      return { value, lower, upper, signal: 'None', side: 0 };
    });
  });
}

function average(values: number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** Whole figures, so that neither reading loses a digit on the way to the mean; few of them, so that there are ties. */
const series = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 60 }),
  // A random walk, for trends and shifts.
  fc
    .array(fc.integer({ min: -3, max: 4 }), { minLength: 2, maxLength: 60 })
    .map((steps) => steps.map((_, i) => 100 + steps.slice(0, i + 1).reduce((a, b) => a + b, 0))),
);

test('every point of every chart is what the rules say, read literally', () => {
  const options = fc.record({
    screen: fc.boolean(),
    rebase: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 2 }),
    fixAfter: fc.option(fc.integer({ min: 2, max: 20 })),
  });
  fc.assert(
    fc.property(series, options, (values, asked) => {
      // A phase of one point has no moving range; the literal reading has no answer there.
      const rebase = asked.rebase.filter((position) => position < values.length && position !== 2);
      const phases = [1, ...rebase, values.length + 1].sort((a, b) => a - b);
      fc.pre(phases.every((start, i) => i === 0 || start === phases[i - 1] || start - phases[i - 1]! >= 2));
      const ours = chartPoints(values, { ...asked, rebase });
      const theirs = literalChart(values, { ...asked, rebase });
      // Where a limit falls on a figure to the last digit, the two ways of adding up may part: those are left out.
      const onEdge = theirs.map(({ value, lower, upper }) =>
        [lower, upper, (lower + upper) / 2, lower + (upper - lower) / 6, upper - (upper - lower) / 6].some(
          (limit) => Math.abs(value - limit) < 1e-9 && value !== limit,
        ),
      );
      fc.pre(!onEdge.includes(true));
      ours.forEach((point, i) => {
        expect(point.limits.lower).toBeCloseTo(theirs[i]!.lower, 8);
        expect(point.limits.upper).toBeCloseTo(theirs[i]!.upper, 8);
      });
      expect(ours.map(({ signal, side }) => [signal, side])).toEqual(
        theirs.map(({ signal, side }) => [signal, side]),
      );
    }),
    { numRuns: 500 },
  );
});
