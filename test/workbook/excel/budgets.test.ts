import { addEntries, prepareQuarter, scaffold, throughGate } from '../../../src/workbook/excel';
import type { Plan } from '../../../src/framework/plan';
import { monthEnd } from '../../../src/judgement/period';
import { observation } from '../../bench/contents-of-size';
import { openWorkbook } from '../../workbench/open-workbook';
import { WEST_MIDLANDS } from './west-midlands';

jest.setTimeout(600_000);

/** A plan of 500 KPIs: the paper's own again and again, under other ids. */
const plan: Plan = {
  ...WEST_MIDLANDS.plan,
  kpis: Array.from({ length: 4 }, (_, time) =>
    WEST_MIDLANDS.plan.kpis.map((kpi) => (time === 0 ? kpi : { ...kpi, id: `${kpi.id}_${time + 1}` })),
  )
    .flat()
    .slice(0, 500),
};
const QUARTER = WEST_MIDLANDS.cover.periodEnd ?? 0;

const FIVE_MEGABYTES = 5_000_000;
/** Five months of figures for each of the 500, from before the quarter that is prepared. */
const figures = plan.kpis.flatMap(({ id }) =>
  Array.from({ length: 5 }, (_, month) => ({
    ...observation(month),
    kpi: id,
    periodEnd: monthEnd(QUARTER, -month - 3),
  })),
);

it('a plan of 500 KPIs is scaffolded, prepared and filled with 2,500 figures within the budgets of Excel on the web', async () => {
  const { host } = openWorkbook();
  const { counters } = host;
  const syncsOf = async (work: () => Promise<unknown>) => {
    const before = counters.syncs;
    await work();
    return counters.syncs - before;
  };
  await throughGate('Creating', (context) => scaffold(context, { ...WEST_MIDLANDS, plan }));
  expect(counters.syncs).toBeLessThanOrEqual(12);
  expect(
    await syncsOf(() => throughGate('Preparing', (context) => prepareQuarter(context, plan, QUARTER))),
  ).toBeLessThanOrEqual(9);
  const sent = counters.bytesIn;
  let added = 0;
  expect(
    await syncsOf(async () => {
      ({ added } = await throughGate('Entering', (context) => addEntries(context, figures)));
    }),
  ).toBe(8);
  expect(added).toBe(2_500);
  expect(counters.bytesIn - sent).toBeLessThan(1_000_000);
  expect(counters.largestRequest).toBeLessThan(FIVE_MEGABYTES);
});
