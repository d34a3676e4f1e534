import { prepareQuarter, scaffold, throughGate } from '../../../src/workbook/excel';
import type { Plan } from '../../../src/framework/plan';
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

it('a plan of 500 KPIs is scaffolded and prepared within the budgets of Excel on the web', async () => {
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
  expect(counters.largestRequest).toBeLessThan(FIVE_MEGABYTES);
});
