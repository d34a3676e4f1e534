import fc from 'fast-check';
import { defaultPlan } from '../../src/framework/default-plan';
import { kpisOf, listKpis } from '../../src/framework/list-kpis';

const listed = listKpis(defaultPlan);
const line = (id: string) => listed.find((kpi) => kpi.id === id);
const idsOf = (...args: [(string | number | null)?, (string | null)?]) =>
  kpisOf(defaultPlan, ...args).map(({ id }) => id);

describe('pcp kpis --json', () => {
  test('lists the 138 KPIs in the plan’s order; with all, the 40 others after them', () => {
    expect(listed).toHaveLength(138);
    expect(listed[0]?.id).toBe('UPLIFT_OFFICERS');
    expect(listed.at(-1)?.id).toBe('ROAD_CASUALTIES');
    const all = listKpis(defaultPlan, { all: true });
    expect(all).toHaveLength(178);
    expect(all.slice(0, 138)).toEqual(listed);
  });

  test('gives each the fields of the contract, and no other', () => {
    const fields =
      'id measure section objective subObjective kind direction unit statistic basis target baselinePeriod peers lead commitment reference';
    for (const kpi of listKpis(defaultPlan, { all: true })) expect(Object.keys(kpi).join(' ')).toBe(fields);
  });

  test('a percent target is a fraction, and a sub-bullet stands after its parent', () => {
    expect(line('DA_OUTCOME')).toEqual({
      id: 'DA_OUTCOME',
      measure: 'Domestic abuse positive outcome rate',
      section: 1,
      objective: 'Preventing and reducing crime',
      subObjective: 'Bringing offenders to justice',
      kind: 'target',
      direction: 'increase',
      unit: 'percent',
      statistic: 'proportion',
      basis: 'latest',
      target: { operator: '>', value: 0.06 },
      baselinePeriod: null,
      peers: true,
      lead: 'force',
      commitment:
        'Increase the positive outcome rates for Domestic Abuse, Rape, and Stalking and Harassment offences above levels where they have typically been historically: Domestic Abuse > 6%',
      reference: 'Appendix A; paragraph 11',
    });
  });

  test('a setting has no figure, a baseline is called so, a trajectory and a monitored measure have no target', () => {
    expect(line('CALLS_999_ON_TIME')?.target).toEqual({ operator: '>=', value: null });
    expect(line('SS_BODY_WORN_VIDEO')?.target).toEqual({ operator: '>=', value: 'baseline' });
    expect(line('KNIFE_CRIME')?.target).toBeNull();
    expect(line('DRUG_DEATHS')?.target).toBeNull();
  });

  test('a milestone has no unit, statistic, basis, direction, target or peers', () => {
    expect(line('S163_RECORDING')).toMatchObject({
      kind: 'milestone',
      direction: 'none',
      unit: null,
      statistic: null,
      basis: null,
      target: null,
      baselinePeriod: null,
      peers: false,
    });
  });
});

describe('KPIS([section], [kind])', () => {
  test('without arguments gives the whole plan', () => {
    expect(idsOf()).toEqual(listed.map(({ id }) => id));
    expect(idsOf('', ' ')).toEqual(idsOf(null, null));
  });

  test('a section is its number, as a number or as text, or its title', () => {
    expect(idsOf(1)).toHaveLength(101);
    expect(idsOf('1')).toEqual(idsOf(1));
    expect(idsOf(' west midlands  POLICE ')).toEqual(idsOf(1));
    expect(idsOf(2)).toHaveLength(37);
  });

  test('or the title of an objective or sub-objective', () => {
    expect(idsOf('reducing violence')).toEqual([
      'HOMICIDE',
      'HOMICIDE_RATE',
      'HOMICIDE_RESPONSE',
      'KNIFE_CRIME',
      'VIOLENCE_ROBBERY_PERSONAL',
      'SERIOUS_YOUTH_VIOLENCE',
      'SYV_OUTCOME',
      'SHARP_OBJECT_ADMISSIONS',
      'GUN_CRIME',
      'FIREARMS_RECOVERED',
    ]);
    expect(idsOf('A greener West Midlands Police')).toHaveLength(5);
  });

  test('with a kind, those of both', () => {
    expect(idsOf(null, 'Milestone')).toHaveLength(8);
    expect(idsOf(2, 'milestone')).toEqual(['VICTIMS_CODE_RETURN', 'HOMICIDE_RESPONSE']);
  });

  test('what is neither gives nothing', () => {
    expect(idsOf(3)).toEqual([]);
    expect(idsOf('constructor')).toEqual([]);
    expect(idsOf(null, 'goal')).toEqual([]);
  });

  test('sections and kinds part the plan: every KPI stands in one of each', () => {
    fc.assert(
      fc.property(fc.constantFrom(...listed), ({ id, section, kind }) => {
        expect(idsOf(section, kind)).toContain(id);
        expect(idsOf(section === 1 ? 2 : 1)).not.toContain(id);
      }),
    );
  });
});
