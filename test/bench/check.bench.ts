import { checkWorkbook } from '../../src/entries/check-workbook';
import { readEntries } from '../../src/entries/read-entries';
import { defaultPlan } from '../../src/framework/default-plan';
import { excelDate } from '../../src/judgement/period';
import { scorecardOf } from '../../src/statement/scorecard/scorecard';
import { contentsOfSize } from './contents-of-size';
import type { Subject } from './figure';
import { growthExponent, medianTime } from './timing';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const TODAY = excelDate(2021, 11, 1);

/** The checks and the scorecard over many entries, against reading the entries once. */
export const check: Subject = async (tell) => {
  const times = { check: [] as [number, number][], scorecard: [] as [number, number][] };
  for (const size of SIZES) {
    const contents = contentsOfSize(size);
    const runs = size > 100_000 ? 1 : 3;
    // What has been read of a workbook is kept with it: each run has a workbook of its own.
    const fresh = () => ({ ...contents });
    const reading = await medianTime(() => readEntries(fresh()), runs);
    const work = {
      check: () => checkWorkbook(fresh(), defaultPlan, { today: TODAY }),
      scorecard: () => scorecardOf(fresh(), defaultPlan),
    };
    for (const name of ['check', 'scorecard'] as const) {
      const value = await medianTime(work[name], runs);
      times[name].push([size, value]);
      tell({
        subject: 'check',
        what: `the ${name} of ${size.toLocaleString('en-GB')} entries`,
        value,
        unit: 'ms',
        peer: { what: 'reading the entries alone', value: reading },
        ...(size === SIZES.at(-1) && { exponent: growthExponent(times[name]) }),
      });
    }
  }
};
