import { FUNCTIONS } from '../../src/functions/catalogue';
import type { Subject } from './figure';
import { series } from './series';
import { growthExponent, medianTime } from './timing';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** What any answer has to do: read each figure and the step from the one before. */
function onePass(values: readonly number[][]): number {
  let [sum, moved] = [0, 0];
  values.forEach(([value = 0], at) => {
    sum += value;
    moved += Math.abs(value - (values[at - 1]?.[0] ?? value));
  });
  return sum / values.length + moved;
}

/** LIMITS and POINTS over long series: how the time grows, against one pass over the figures. */
export const statistics: Subject = async (tell) => {
  for (const name of ['LIMITS', 'POINTS'] as const) {
    const times: [number, number][] = [];
    for (const size of SIZES) {
      const values = series(size);
      const value = await medianTime(() => FUNCTIONS[name](values));
      times.push([size, value]);
      const last = size === SIZES.at(-1);
      tell({
        subject: 'statistics',
        what: `${name} of ${size.toLocaleString('en-GB')} points`,
        value,
        unit: 'ms',
        peer: { what: 'one pass over the figures', value: await medianTime(() => onePass(values)) },
        ...(last && { exponent: growthExponent(times) }),
      });
    }
  }
};
