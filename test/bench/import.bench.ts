import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Papa from 'papaparse';
import { planImport } from '../../src/entries/import/plan-import';
import { readLargeSource } from '../../src/entries/import/read-source';
import { defaultPlan } from '../../src/framework/default-plan';
import { excelDate } from '../../src/judgement/period';
import { contentsOfSize, observation } from './contents-of-size';
import type { Subject } from './figure';
import { growthExponent, oneTime } from './timing';

const SIZES = [100_000, 1_000_000];
const MEGABYTE = 1_000_000;
const DAYS_TO_1970 = 25_569;

function csv(rows: number): string {
  const lines = ['KPI,Period end,Covers,Area,Breakdown,Value'];
  for (let at = 0; at < rows; at++) {
    const { kpi, periodEnd, covers, area, breakdown, value } = observation(at);
    const day = new Date((periodEnd - DAYS_TO_1970) * 86_400_000).toISOString().slice(0, 10);
    lines.push(`${kpi},${day},${covers},${area},${breakdown},${value}`);
  }
  return lines.join('\n');
}

setFlagsFromString('--expose-gc');
/** Collects rubbish, so that what an earlier run left behind is not counted as in use. */
const collect = runInNewContext('gc') as () => void;

/** The most memory in use while something runs, above what was in use before. */
async function peakMemory(run: () => Promise<unknown>): Promise<number> {
  collect();
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  const look = () => (peak = Math.max(peak, process.memoryUsage().heapUsed));
  const timer = setInterval(look, 20);
  await run();
  look();
  clearInterval(timer);
  return (peak - before) / MEGABYTE;
}

/** What importing a large CSV would do, against reading its cells with the CSV library alone. */
export const importing: Subject = async (tell) => {
  const contents = contentsOfSize(0);
  const times: [number, number][] = [];
  for (const size of SIZES) {
    const text = csv(size);
    const read = async () => {
      const plan = await planImport(await readLargeSource(text), contents, defaultPlan, {
        today: excelDate(2021, 11, 1),
      });
      if (plan.added.length !== size)
        throw new Error(`${plan.added.length} of ${size} rows were understood.`);
    };
    const alone = await oneTime(() => Papa.parse(text));
    let value = 0;
    const memory = await peakMemory(async () => (value = await oneTime(read)));
    const of = `of ${size.toLocaleString('en-GB')} rows`;
    times.push([size, value]);
    tell({
      subject: 'import',
      what: `a CSV ${of}`,
      value,
      unit: 'ms',
      peer: { what: 'Papa Parse alone', value: alone },
      ...(size === SIZES.at(-1) && { exponent: growthExponent(times) }),
    });
    tell({
      subject: 'import',
      what: `peak memory ${of}`,
      value: memory,
      unit: 'MB',
      peer: { what: 'the text itself', value: text.length / MEGABYTE },
    });
  }
};
