import { checkWorkbook } from '../../src/entries/check-workbook';
import { DATA_COLUMNS } from '../../src/entries/entry';
import { entryRow } from '../../src/entries/import/entry-row';
import type { NewEntry } from '../../src/entries/import/import-plan';
import { defaultPlan } from '../../src/framework/default-plan';
import { excelDate } from '../../src/judgement/period';
import { addEntries, readWorkbook, scaffold, throughGate } from '../../src/workbook/excel';
import { observation } from './contents-of-size';
import { COVER } from './cover';
import type { Subject } from './figure';
import { openWorkbook } from './headless';
import { growthExponent, oneTime } from './timing';

const SIZES = [5_000, 20_000, 100_000];
const TODAY = excelDate(2021, 11, 1);
/** A request stays below 5 MB. */
const ROWS_AT_ONCE = 10_000;

/** Everything that is done to PCP Data, with many figures in it: each has to grow as the figures do. */
export const large: Subject = async (tell) => {
  const times: Record<string, [number, number][]> = {};
  for (const size of SIZES) {
    const entries = Array.from({ length: size }, (_, at) => observation(at));
    const alone = await valuesAlone(entries);
    const workbook = openWorkbook();
    const { counters } = workbook.host;
    const options = { plan: defaultPlan, cover: COVER };
    await throughGate('Creating', (context) => scaffold(context, options));
    await workbook.settle();
    const work = {
      'entered and the scorecard calculated': () =>
        throughGate('Entering', (context) => addEntries(context, entries)),
      'scaffolded over': () => throughGate('Creating', (context) => scaffold(context, options)),
      'read and checked': async () =>
        checkWorkbook(await throughGate('Reading', readWorkbook), defaultPlan, { today: TODAY }),
      'read and checked again': async () =>
        checkWorkbook(await throughGate('Reading', readWorkbook), defaultPlan, { today: TODAY }),
      'recalculated after one is changed': () =>
        Excel.run(async (context) => {
          const body = context.workbook.tables.getItem('PcpData').getDataBodyRange();
          body.getCell(0, DATA_COLUMNS.indexOf('Value')).values = [[123]];
          await context.sync();
        }),
    };
    for (const [what, run] of Object.entries(work)) {
      const before = counters.syncs;
      const value = await oneTime(async () => {
        await run();
        await workbook.settle();
      });
      (times[what] ??= []).push([size, value]);
      const last = size === SIZES.at(-1);
      tell({
        subject: 'large',
        what: `${size.toLocaleString('en-GB')} figures ${what} (${counters.syncs - before} syncs)`,
        value,
        unit: 'ms',
        peer: { what: 'the same rows alone, as plain values', value: alone },
        ...(last && { exponent: growthExponent(times[what]) }),
      });
    }
    workbook.dispose();
  }
};

/** What the workbench itself takes to write the rows as values on an empty sheet. */
async function valuesAlone(entries: readonly NewEntry[]): Promise<number> {
  const workbook = openWorkbook();
  const rows = entries.map((entry) => entryRow(entry).map((cell) => cell ?? ''));
  const elapsed = await oneTime(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
        const part = rows.slice(start, start + ROWS_AT_ONCE);
        sheet.getRangeByIndexes(start, 0, part.length, DATA_COLUMNS.length).values = part;
        await context.sync();
      }
    });
    await workbook.settle();
  });
  workbook.dispose();
  return elapsed;
}
