import { gzipSync } from 'node:zlib';
import { defaultPlan } from '../../src/framework/default-plan';
import { defaultPlanNotes } from '../../src/framework/default-plan-notes';
import { findDefinition } from '../../src/framework/find-definition';
import { everyDefinition } from '../../src/framework/plan';
import { planFromJson } from '../../src/framework/plan-from-json';
import { planNotesSchema } from '../../src/framework/schema';
import notesSeed from '../../seeds/west-midlands/notes.json';
import seed from '../../seeds/west-midlands/plan.json';
import contract from './fixtures/contract-ids.json';

const idsOf = (measures: readonly { id: string }[]) => measures.map(({ id }) => id);
const countBy = (words: readonly string[]) =>
  words.reduce<Record<string, number>>(
    (counts, word) => ({ ...counts, [word]: (counts[word] ?? 0) + 1 }),
    {},
  );
const measured = defaultPlan.kpis.filter((kpi) => kpi.kind !== 'milestone');

describe('the West Midlands plan', () => {
  test('is sound by the schema and the rules', () => {
    const read = planFromJson(JSON.stringify(seed), 'plan.json');
    expect(read).toEqual({ plan: defaultPlan, notes: { notes: [], details: new Map() } });
  });

  test('has the ids of the contract, in order, each once', () => {
    expect({
      kpis: idsOf(defaultPlan.kpis),
      national: idsOf(defaultPlan.national),
      proxies: idsOf(defaultPlan.proxies),
      supporting: idsOf(defaultPlan.supporting),
    }).toEqual(contract);
    const ids = idsOf(everyDefinition(defaultPlan));
    expect(new Set(ids).size).toBe(178);
    expect(ids).toHaveLength(178);
  });

  test('has 14 targets, 72 monitored measures, 44 trajectories and 8 milestones', () => {
    expect(countBy(defaultPlan.kpis.map(({ kind }) => kind))).toEqual({
      target: 14,
      monitor: 72,
      trajectory: 44,
      milestone: 8,
    });
    expect(defaultPlan.kpis).toHaveLength(138);
  });

  test('has nine targets with a figure and five that the Citizens Charter holds', () => {
    const targets = defaultPlan.kpis.flatMap((kpi) =>
      kpi.kind === 'target' ? [{ id: kpi.id, ...kpi.target }] : [],
    );
    expect(targets.filter(({ value }) => value !== null)).toEqual([
      { id: 'UPLIFT_OFFICERS', operator: '>=', value: 1200 },
      { id: 'OFFICERS_TOTAL', operator: '>', value: 8000 },
      { id: 'NEIGHBOURHOOD_OFFICERS', operator: '>=', value: 450 },
      { id: 'PCSO_STRENGTH', operator: '>=', value: 480 },
      { id: 'DA_OUTCOME', operator: '>', value: 0.06 },
      { id: 'RAPE_OUTCOME', operator: '>', value: 0.05 },
      { id: 'STALKING_OUTCOME', operator: '>', value: 0.08 },
      { id: 'BAME_OFFICERS', operator: '>=', value: 1000 },
      { id: 'SS_POSITIVE_OUTCOME', operator: '>=', value: 0.5 },
    ]);
    expect(targets.filter(({ value }) => value === null)).toEqual(
      [
        'CALLS_999_ON_TIME',
        'CALLS_101_ON_TIME',
        'LIVE_CHAT_ON_TIME',
        'P1_RESPONSE_ON_TIME',
        'P2_RESPONSE_ON_TIME',
      ].map((id) => ({ id, operator: '>=', value: null, setting: 'Citizens Charter' })),
    );
  });

  test('holds body-worn video, and nothing else, to its own baseline', () => {
    const held = defaultPlan.kpis.filter((kpi) => kpi.kind === 'trajectory' && kpi.target);
    expect(held.map((kpi) => [kpi.id, kpi.kind === 'trajectory' && kpi.target])).toEqual([
      ['SS_BODY_WORN_VIDEO', { operator: '>=', value: 'baseline' }],
      ['UOF_BODY_WORN_VIDEO', { operator: '>=', value: 'baseline' }],
    ]);
  });

  test('has the statistics and directions of the 130 measured KPIs', () => {
    expect(countBy(measured.map(({ statistic }) => statistic))).toEqual({
      events: 52,
      proportion: 31,
      disparity: 12,
      stock: 10,
      survey: 9,
      score: 6,
      duration: 4,
      'running total': 3,
      rate: 3,
    });
    expect(countBy(measured.map(({ direction }) => direction))).toEqual({
      none: 56,
      increase: 40,
      decrease: 19,
      parity: 12,
      maintain: 3,
    });
  });

  test('measures six KPIs against 2019/20, and all national ones and proxies against the year ending June 2019', () => {
    const local = measured.filter(({ baselinePeriod }) => baselinePeriod !== null);
    expect(local.map(({ id, baselinePeriod }) => [id, baselinePeriod])).toEqual(
      [
        'BURGLARY_RESIDENTIAL',
        'ROBBERY_PERSONAL',
        'THEFT_FROM_PERSON',
        'THEFT_OF_VEHICLE',
        'KNIFE_CRIME',
        'VIOLENCE_ROBBERY_PERSONAL',
      ].map((id) => [id, '2019/20']),
    );
    const underPriorities = [...defaultPlan.national, ...defaultPlan.proxies, ...defaultPlan.supporting];
    expect(new Set(underPriorities.map(({ baselinePeriod }) => baselinePeriod))).toEqual(
      new Set([defaultPlan.nationalBaseline]),
    );
  });

  test('has two sections with eight objectives and seventeen sub-objectives, each in use', () => {
    const objectives = defaultPlan.sections.flatMap((section) => section.objectives);
    expect(defaultPlan.sections.map(({ number }) => number)).toEqual([1, 2]);
    expect(objectives).toHaveLength(8);
    expect(objectives.flatMap(({ subObjectives }) => subObjectives)).toHaveLength(17);
    const used = new Set(
      defaultPlan.kpis.flatMap(({ objective, subObjective }) => [objective, subObjective]),
    );
    for (const { title, subObjectives } of objectives) {
      for (const heading of [title, ...subObjectives]) expect(used).toContain(heading);
    }
  });

  test('keeps "TBC" as a fact of three proxies, and every priority has a measure and a proxy', () => {
    expect(idsOf(defaultPlan.proxies.filter(({ toBeConfirmed }) => toBeConfirmed))).toEqual([
      'PRX_DA_SURVEY',
      'PRX_VICTIM_SERVICES',
      'PRX_FRAUD_SURVEY',
    ]);
    for (const priority of defaultPlan.priorities) {
      expect(defaultPlan.national.some(({ objective }) => objective === priority)).toBe(true);
      expect(defaultPlan.proxies.some(({ objective }) => objective === priority)).toBe(true);
    }
    expect(defaultPlan.priorities).toHaveLength(6);
    expect(defaultPlan.peers).toEqual(['Greater Manchester', 'Merseyside', 'West Yorkshire']);
  });

  test('a national measure without figures for the force has a proxy that stands in; the others have figures', () => {
    for (const measure of defaultPlan.national) {
      if (measure.forceLevel) expect(measure.figuresFrom).toBeDefined();
      else expect(measure.proxies.length).toBeGreaterThan(0);
    }
    expect(findDefinition(defaultPlan, 'NAT_HOMICIDES')?.figuresFrom).toBe('HOMICIDE');
    expect(findDefinition(defaultPlan, 'NAT_SHARP_ADMISSIONS')?.figuresFrom).toBe('SHARP_OBJECT_ADMISSIONS');
    expect(defaultPlan.national.find(({ id }) => id === 'NAT_NEIGHBOURHOOD_CRIME')?.proxies).toHaveLength(5);
  });

  test('is small enough to travel with the custom functions: 16 kB packed', () => {
    expect(gzipSync(JSON.stringify(seed)).length).toBeLessThanOrEqual(16 * 1024);
  });
});

describe('the notes on the West Midlands plan', () => {
  test('are sound, and speak only of measures that the plan has', () => {
    expect(planNotesSchema.safeParse(notesSeed).error?.issues ?? []).toEqual([]);
    const spoken = [
      ...defaultPlanNotes.notes.flatMap(({ kpis }) => kpis),
      ...defaultPlanNotes.details.keys(),
    ];
    expect(spoken.filter((id) => !findDefinition(defaultPlan, id))).toEqual([]);
    expect(new Set(defaultPlanNotes.notes.map(({ id }) => id)).size).toBe(defaultPlanNotes.notes.length);
    expect(defaultPlanNotes.details.size).toBe(notesSeed.details.length);
  });

  test('tell 21 contradictions, the two of the figures among them', () => {
    const contradictions = defaultPlanNotes.notes.filter(({ kind }) => kind === 'contradiction');
    expect(contradictions).toHaveLength(21);
    expect(contradictions.find(({ id }) => id === 'homicides-a-month')?.kpis).toEqual(['HOMICIDE']);
    expect(contradictions.find(({ id }) => id === 'firearm-types')?.kpis).toEqual(['FIREARMS_RECOVERED']);
  });

  test('say what is above and below the line of every proportion and rate', () => {
    const lines = measured.filter(({ statistic }) => statistic === 'proportion' || statistic === 'rate');
    const untold = lines.filter(({ id }) => {
      const { numerator, denominator } = defaultPlanNotes.details.get(id) ?? {};
      return !numerator || !denominator;
    });
    expect(idsOf(untold)).toEqual([]);
  });

  test('give every disparity the groups that are compared', () => {
    const disparities = measured.filter(({ statistic }) => statistic === 'disparity');
    for (const { id } of disparities)
      expect(defaultPlanNotes.details.get(id)?.breakdowns).toContain('Ethnicity');
  });
});
