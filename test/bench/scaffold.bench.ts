import { scaffold, throughGate } from '../../src/workbook/excel';
import { COVER } from './cover';
import type { Subject } from './figure';
import { openWorkbook } from './headless';
import { planOfSize } from './plan-of-size';
import { growthExponent, oneTime } from './timing';

const KPIS = [138, 500, 2_000];
const MEGABYTE = 1_000_000;

/** Scaffolding through Office.js: what is sent must not grow with the number of KPIs but in bytes. */
export const scaffolding: Subject = async (tell) => {
  const times: [number, number][] = [];
  for (const count of KPIS) {
    const workbook = openWorkbook();
    const { counters } = workbook.host;
    const value = await oneTime(() =>
      throughGate('Creating', (context) => scaffold(context, { plan: planOfSize(count), cover: COVER })),
    );
    const sheets = workbook.host.workbook.worksheets.count;
    const { syncs, actions, bytesIn } = counters;
    const copied = await copyTime(workbook.host.workbook.worksheets.all().map(({ name }) => name));
    workbook.dispose();
    times.push([count, value]);
    const of = `of ${count.toLocaleString('en-GB')} KPIs`;
    const last = count === KPIS.at(-1);
    tell({
      subject: 'scaffold',
      what: `a workbook ${of}`,
      value,
      unit: 'ms',
      peer: { what: 'the same cells alone, as plain values', value: copied },
      ...(last && { exponent: growthExponent(times) }),
    });
    tell({
      subject: 'scaffold',
      what: `round trips ${of}`,
      value: syncs,
      unit: 'syncs',
      limit: { what: 'two, and one a sheet', value: 2 + sheets - 1 },
    });
    tell({ subject: 'scaffold', what: `actions ${of}`, value: actions, unit: 'actions' });
    tell({
      subject: 'scaffold',
      what: `sent ${of}`,
      value: bytesIn / MEGABYTE,
      unit: 'MB',
      ...(count === KPIS[0] && { limit: { what: 'at most', value: 1 } }),
    });
  }
};

/** What the workbench itself takes to write every used cell of the workbook as a value, sheet by sheet. */
async function copyTime(sheets: string[]): Promise<number> {
  const grids = await Excel.run(async (context) => {
    const ranges = sheets.map((name) => {
      const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
      used.load('values');
      return used;
    });
    await context.sync();
    return ranges.filter((range) => !range.isNullObject).map((range) => range.values as unknown[][]);
  });
  const workbook = openWorkbook();
  const elapsed = await oneTime(() =>
    Excel.run(async (context) => {
      for (const grid of grids) {
        const sheet = context.workbook.worksheets.add();
        const range = sheet.getRangeByIndexes(0, 0, grid.length, grid[0]?.length ?? 1);
        range.values = grid.map((row) => row.map((cell) => (typeof cell === 'string' ? `'${cell}` : cell)));
        await context.sync();
      }
    }),
  );
  workbook.dispose();
  return elapsed;
}
