import type { NewEntry } from '../../../src/entries/import/import-plan';
import { entryRow } from '../../../src/entries/import/entry-row';
import { DATA_COLUMNS } from '../../../src/entries/entry';
import { tableCells } from '../../../src/entries/table-cells';
import type { Definition } from '../../../src/framework/definition';
import { excelDate, monthEnd } from '../../../src/judgement/period';
import type { Covers } from '../../../src/judgement/observation';
import { readWorkbook, scaffold, throughGate, type ScaffoldOptions } from '../../../src/workbook/excel';
import { appendRows } from '../../../src/workbook/excel/append-rows';
import { differences } from './differences';
import { openWithFunctions } from './real-functions';
import { WEST_MIDLANDS } from './west-midlands';

jest.setTimeout(600_000);

/** One KPI of each way in which figures are read, and what is changed of it so that every rule is met. */
const TERMS: Record<string, Partial<Definition>> = {
  KNIFE_CRIME: { baselinePeriod: 'year ending June 2019' },
  BURGLARY_RESIDENTIAL: { baselinePeriod: '2019/20' },
  ASB_RATE: { baselinePeriod: 'year ending September 2019' },
  OFFICER_LEAVERS: { baseline: 400, baselineSize: 12 },
  OFFICERS_TOTAL: {},
  SPECIALS_NUMBER: { baselinePeriod: '2019/20' },
  DA_OUTCOME: { baselinePeriod: '2019/20' },
  SPECIALS_16_HOURS: { baselinePeriod: 'year ending June 2019' },
  ASB_PERCEIVED_HIGH: { baseline: 0.2, baselineSize: 900 },
  SS_DISPARITY: { baselinePeriod: '2019/20' },
  RAPE_INVESTIGATION_DAYS: { baselinePeriod: '2019/20' },
  DRIVER_BEHAVIOUR: {},
  OOCD_GAPS: {},
  MODERN_SLAVERY_PICTURE: {},
};

const { plan: whole } = WEST_MIDLANDS;
const OPTIONS: ScaffoldOptions = {
  ...WEST_MIDLANDS,
  plan: {
    ...whole,
    kpis: whole.kpis
      .filter(({ id }) => id in TERMS)
      .map((kpi) => ({ ...kpi, ...TERMS[kpi.id] }) as Definition),
    national: whole.national.slice(0, 2),
    proxies: whole.proxies.slice(0, 6),
    supporting: whole.supporting.slice(0, 2),
  },
};

/** The same numbers in every run: a small generator, so that a difference can be looked at again. */
function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const LAST = excelDate(2021, 12, 31);
const LENGTHS: [Covers, months: number, back: number][] = [
  ['Month', 1, 30],
  ['Quarter', 3, 10],
  ['Year', 12, 4],
  ['Snapshot', 3, 8],
];

/** Figures of one measure in one area: whole series, series with holes, breaks, markers, words, and the same twice. */
function oddFigures(definition: Definition, area: string, chance: (below: number) => number): NewEntry[] {
  const entries: NewEntry[] = [];
  const share = definition.kind !== 'milestone' && definition.unit === 'percent';
  const rate = definition.kind !== 'milestone' && definition.statistic === 'rate';
  for (const [covers, months, back] of LENGTHS) {
    if (chance(3) === 0 || (definition.kind === 'milestone' && covers !== 'Snapshot')) continue;
    const holes = chance(3) === 0 ? 9 : 0;
    for (let step = chance(3); step < back; step += 1) {
      if (holes > 0 && chance(holes) === 0) continue;
      const denominator = rate ? 2_900 : share || chance(3) === 0 ? 200 + chance(800) : null;
      const numerator = share && chance(4) > 0 && denominator ? chance(denominator) : null;
      const missing = chance(12) === 0;
      const markers: string[] = missing ? [chance(2) === 0 ? 'x' : 'c'] : chance(25) === 0 ? ['b'] : [];
      const value = missing || numerator !== null ? null : share ? chance(1_000) / 1_000 : 100 + chance(60);
      const milestone = definition.kind === 'milestone';
      const words = ['Done', 'In progress', 'Not started'] as const;
      const entry: NewEntry = {
        kpi: definition.figuresFrom ?? definition.id,
        periodEnd: monthEnd(LAST, -months * step),
        covers,
        area,
        breakdown: chance(15) === 0 ? 'Ethnicity: Black' : '',
        value: milestone ? null : value,
        word: milestone && !missing ? (words[chance(3)] ?? null) : null,
        numerator: milestone || missing ? null : numerator,
        denominator: milestone || missing ? null : denominator,
        markers,
        source: 'Illustrative',
        note: '',
      };
      entries.push(entry, ...(holes === 0 && !missing && chance(60) === 0 ? [entry] : []));
    }
  }
  return entries;
}

function allOddFigures(seed: number): NewEntry[] {
  const chance = chances(seed);
  const { kpis, national, proxies, supporting, area, peers } = OPTIONS.plan;
  const holders = [...kpis, ...national, ...proxies, ...supporting].filter(({ figuresFrom }) => !figuresFrom);
  return holders.flatMap((definition) =>
    [area, ...(definition.id === 'KNIFE_CRIME' || definition.id === 'DA_OUTCOME' ? peers : [])].flatMap(
      (each) => oddFigures(definition, each, chance),
    ),
  );
}

/** Actions as people leave them: an order that is not that of their dates, a date as text, nobody's name. */
const ACTIONS = [
  {
    KPI: 'KNIFE_CRIME',
    Raised: 44_300,
    Decision: 'Direct resource',
    Owner: 'Force CID',
    Due: 44_469,
    State: 'Open',
  },
  { KPI: 'KNIFE_CRIME', Raised: 44_200, Decision: 'Ask for more', Owner: '', Due: null, State: 'Open' },
  { KPI: 'KNIFE_CRIME', Raised: 'end of Sept', Decision: 'Look', Owner: '', Due: 'soon', State: 'Open' },
  { KPI: 'DA_OUTCOME', Raised: 44_300, Decision: 'Look', Owner: '', Due: 44_469, State: 'Open' },
  { KPI: 'DA_OUTCOME', Raised: 44_400, Decision: 'Looked', Owner: 'Crime', Due: null, State: 'Done' },
  { KPI: 'OFFICERS_TOTAL', Raised: 'in May', Decision: 'Recruit', Owner: 'People', Due: null, State: 'Open' },
];

it.each([1, 2, 3])(
  'formulas and twin agree over odd figures at every quarter’s end (series %i)',
  async (seed) => {
    const workbook = await openWithFunctions();
    await throughGate('Creating', (context) => scaffold(context, OPTIONS));
    const rows = allOddFigures(seed).map((entry) => {
      const cells = entryRow(entry);
      return Object.fromEntries(DATA_COLUMNS.map((column, at) => [column, cells[at] ?? null]));
    });
    await throughGate('Entering', (context) => appendRows(context, 'PcpData', rows));
    await throughGate('Deciding', (context) => appendRows(context, 'PcpActions', ACTIONS));
    const found: string[] = [];
    for (const periodEnd of [excelDate(2021, 9, 30), excelDate(2020, 3, 31)]) {
      await throughGate('Another quarter', async (context) => {
        context.workbook.names.getItem('PcpPeriodEnd').getRange().values = [[periodEnd]];
        await context.sync();
      });
      await workbook.settle();
      const contents = await throughGate('Reading', readWorkbook);
      found.push(...differences(contents, OPTIONS.plan).map((difference) => `${periodEnd} ${difference}`));
    }
    expect(found).toEqual([]);
    const actions = (await throughGate('Reading', readWorkbook)).tables['PcpScorecard'];
    const shown = tableCells(actions, ['Action']).flatMap(([action]) => action || []);
    expect(shown.toSorted()).toEqual([
      'Direct resource (Force CID, due 30 Sep 2021)',
      'Look (due 30 Sep 2021)',
      'Recruit (People)',
    ]);
  },
);
