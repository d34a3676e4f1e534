import { spawnSync } from 'node:child_process';
import { FUNCTIONS } from '../../src/functions/catalogue';
import type { Subject } from './figure';
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

/** A series without pattern that is the same in every run. */
function series(count: number): number[][] {
  let state = 42;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return [100 + (state % 1_000) / 50];
  });
}

/** The reference package in R, where it is installed: milliseconds for the same series. */
function inR(count: number): number | null {
  const program = `suppressMessages(library(NHSRplotthedots)); n <- ${count}
    d <- data.frame(x = as.Date("1900-01-01") + seq_len(n), y = 100 + (seq_len(n) * 7919) %% 20)
    s <- proc.time()[["elapsed"]]; invisible(ptd_spc(d, value_field = y, date_field = x))
    cat((proc.time()[["elapsed"]] - s) * 1000)`;
  const run = spawnSync('Rscript', ['-e', program], { encoding: 'utf8' });
  return run.status === 0 ? Number(run.stdout) : null;
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
  const reference = inR(10_000);
  if (reference !== null) {
    tell({
      subject: 'statistics',
      what: 'POINTS of 10,000 points, against R',
      value: await medianTime(() => FUNCTIONS.POINTS(series(10_000))),
      unit: 'ms',
      peer: { what: 'NHSRplotthedots in R', value: reference },
    });
  }
};
