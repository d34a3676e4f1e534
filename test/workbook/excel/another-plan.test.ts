import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planOfWorkbook } from '../../../src/entries/plan-of-workbook';
import { defaultPlan } from '../../../src/framework/default-plan';
import { planFromJson } from '../../../src/framework/plan-from-json';
import { excelDate } from '../../../src/judgement/period';
import { addEntries } from '../../../src/workbook/excel/add-entries';
import { readWorkbook } from '../../../src/workbook/excel/read-workbook';
import { inspectScaffold, scaffold } from '../../../src/workbook/excel/scaffold';
import { throughGate } from '../../../src/workbook/excel/workbook-gate';
import { openWithFunctions } from './real-functions';

jest.setTimeout(300_000);

const file = 'seeds/example-plan.json';
const read = planFromJson(readFileSync(join(__dirname, '../../..', file), 'utf8'), file);
if ('problems' in read) throw new Error('the worked example is broken');
const NORTHMOOR = {
  ...read,
  cover: {
    area: read.plan.area,
    periodEnd: excelDate(2025, 9, 30),
    preparedBy: null,
    version: null,
    state: null,
    marking: null,
  },
};

/** A row of PcpData of the force's own. */
const entry = (kpi: string, end: number, covers: 'Snapshot' | 'Year', value: number) => ({
  kpi,
  periodEnd: end,
  covers,
  area: read.plan.area,
  breakdown: '',
  value,
  word: null,
  numerator: null,
  denominator: null,
  markers: [],
  source: 'Illustrative',
  note: '',
});

describe('another area’s plan, scaffolded', () => {
  it('has its own measures only, judged by its own rows, and is known again without its file', async () => {
    const workbook = await openWithFunctions();
    const made = await throughGate('Create', (context) => scaffold(context, NORTHMOOR));
    expect(made.added).toHaveLength(10);
    await throughGate('Enter', (context) =>
      addEntries(context, [
        entry('NM_OFFICERS', excelDate(2025, 9, 30), 'Snapshot', 2160),
        entry('NM_BURGLARY', excelDate(2025, 6, 30), 'Year', 900),
        entry('NM_BURGLARY', excelDate(2019, 6, 30), 'Year', 1200),
      ]),
    );
    await workbook.settle();

    const contents = await throughGate('Read', readWorkbook);
    const rows = (name: string) =>
      (contents.tables[name]?.rows ?? []).map(({ values }) =>
        Object.fromEntries((contents.tables[name]?.columns ?? []).map((header, at) => [header, values[at]])),
      );
    expect(rows('PcpScorecard').map(({ KPI, Status }) => [KPI, Status])).toEqual([
      ['NM_OFFICERS', 'Met'],
      ['NM_CALLS_ON_TIME', 'No data'],
      ['NM_BODY_WORN_VIDEO', 'No data'],
      ['NM_SEARCH_DISPARITY', 'No data'],
      ['NM_BURGLARY', 'Improving'],
      ['NM_RURAL_THEFT', 'No data'],
      ['NM_VICTIM_HUB', 'No data'],
    ]);
    const burglary = rows('PcpNational').find(({ KPI }) => KPI === 'NM_BURGLARY');
    expect(String(burglary?.['Summary'])).toMatch(/^Residential burglary fell/);

    const plan = planOfWorkbook(contents, defaultPlan);
    expect(plan.kpis.map(({ id }) => id)).toEqual(read.plan.kpis.map(({ id }) => id));
    const look = await throughGate('Look', (context) => inspectScaffold(context, { ...NORTHMOOR, plan }));
    expect(look).toMatchObject({ added: [], inTheWay: [] });
  });
});
