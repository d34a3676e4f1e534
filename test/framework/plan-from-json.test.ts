import fc from 'fast-check';
import { describePlanProblem, planFromJson } from '../../src/framework/plan-from-json';
import type { PlanJson } from '../../src/framework/schema';
import example from '../../seeds/example-plan.json';
import seed from '../../seeds/west-midlands/plan.json';

type Loose = Record<string, unknown> & {
  kpis: Record<string, unknown>[];
  proxies: Record<string, unknown>[];
};

/** What is said of the default plan after a change to it; empty when it is still sound. */
function said(change: (plan: Loose) => void): string[] {
  const plan = structuredClone(seed) as unknown as Loose;
  change(plan);
  const read = planFromJson(JSON.stringify(plan), 'other.json');
  return 'problems' in read ? read.problems.map(describePlanProblem) : [];
}

function kpi(plan: Loose, id: string): Record<string, unknown> {
  const found = plan.kpis.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('a plan file', () => {
  test('for an invented area is read, says that it is illustrative, and has a KPI of every kind', () => {
    const read = planFromJson(JSON.stringify(example), 'example-plan.json');
    if ('problems' in read) throw new Error(read.problems.map(describePlanProblem).join('\n'));
    expect(read.plan.illustrative).toBe(true);
    expect(read.plan.title).toMatch(/^ILLUSTRATIVE/);
    expect(new Set(read.plan.kpis.map(({ kind }) => kind))).toEqual(
      new Set(['target', 'trajectory', 'monitor', 'milestone']),
    );
    expect(read.notes.notes.map(({ id }) => id)).toEqual(['illustrative']);
    expect(read.notes.details.get('NM_SEARCH_DISPARITY')?.breakdowns).toEqual(['Ethnicity']);
  });

  test('what it leaves out is filled in: led by the force, quarterly, without peers', () => {
    const read = planFromJson(JSON.stringify(example), 'example-plan.json');
    const video = 'plan' in read ? read.plan.kpis.find(({ id }) => id === 'NM_BODY_WORN_VIDEO') : undefined;
    expect(video).toMatchObject({ lead: 'force', frequency: 'Quarter', peers: false, source: null });
  });

  test('may start with the mark that Windows writes', () => {
    expect(planFromJson(`\uFEFF${JSON.stringify(example)}`, 'x.json')).toHaveProperty('plan');
  });
});

describe('a broken plan file names the file, the KPI and the field', () => {
  const cases: [string, (plan: Loose) => void, string][] = [
    [
      'a target that is text',
      (plan) => (kpi(plan, 'DA_OUTCOME').target = { operator: '>', value: '6%' }),
      'other.json, DA_OUTCOME, target.value: must be a number (6% is 0.06), "baseline", or null beside a "setting".',
    ],
    [
      'a percentage that is not a fraction',
      (plan) => (kpi(plan, 'DA_OUTCOME').target = { operator: '>', value: 6 }),
      'other.json, DA_OUTCOME, target.value: 6 is 600%: percent targets are fractions, 6% is 0.06.',
    ],
    [
      'a target without a figure or a setting',
      (plan) => (kpi(plan, 'DA_OUTCOME').target = { operator: '>', value: null }),
      'other.json, DA_OUTCOME, target.setting: is missing.',
    ],
    [
      'a target without any target',
      (plan) => delete kpi(plan, 'DA_OUTCOME').target,
      'other.json, DA_OUTCOME, target: is missing.',
    ],
    [
      'an operator that is none',
      (plan) => (kpi(plan, 'DA_OUTCOME').target = { operator: '=', value: 0.06 }),
      'other.json, DA_OUTCOME, target.operator: must be one of ">", ">=", "<", "<=".',
    ],
    [
      'an operator against the direction',
      (plan) => (kpi(plan, 'DA_OUTCOME').target = { operator: '<', value: 0.06 }),
      'other.json, DA_OUTCOME, target.operator: "<" does not fit the direction "increase".',
    ],
    [
      'a milestone with a unit',
      (plan) => (kpi(plan, 'S163_RECORDING').unit = 'count'),
      'other.json, S163_RECORDING, unit: is no field of this kind of measure.',
    ],
    [
      'a monitored measure with a target',
      (plan) => (kpi(plan, 'DRUG_DEATHS').target = { operator: '<', value: 10 }),
      'other.json, DRUG_DEATHS, target: is no field of this kind of measure.',
    ],
    [
      'a trajectory with a number',
      (plan) => (kpi(plan, 'KNIFE_CRIME').target = { operator: '<', value: 3000 }),
      'other.json, KNIFE_CRIME, target.value: must be "baseline".',
    ],
    [
      'a kind that is none',
      (plan) => (kpi(plan, 'KNIFE_CRIME').kind = 'goal'),
      'other.json, KNIFE_CRIME, kind: must be one of "target", "trajectory", "monitor", "milestone".',
    ],
    [
      'a statistic that is none',
      (plan) => (kpi(plan, 'PCSO_STRENGTH').frequency = 'Week'),
      'other.json, PCSO_STRENGTH, frequency: must be one of "Month", "Quarter", "Year".',
    ],
    [
      'an id that is no id',
      (plan) => (kpi(plan, 'PCSO_STRENGTH').id = 'pcso strength'),
      'other.json, pcso strength, id: must be capital letters, digits and single underscores, as DA_OUTCOME.',
    ],
    [
      'a measure without an id',
      (plan) => delete kpi(plan, 'UPLIFT_OFFICERS').id,
      'other.json, kpis, number 1, id: is missing.',
    ],
    [
      'an id used twice, in another list',
      (plan) => plan.proxies.push({ ...plan.proxies[0] }),
      'other.json, PRX_HOMICIDES, id: stands twice in the plan; every id is one measure.',
    ],
    [
      'an objective that no section has',
      (plan) => (kpi(plan, 'HOMICIDE').objective = 'Fewer homicides'),
      'other.json, HOMICIDE, objective: "Fewer homicides" is no objective of section 2.',
    ],
    [
      'figures of a measure that is not there',
      (plan) => (kpi(plan, 'VIOLENCE_ROBBERY_PERSONAL').figuresFrom = 'ROBBERY'),
      'other.json, VIOLENCE_ROBBERY_PERSONAL, figuresFrom: "ROBBERY" is no measure of the plan.',
    ],
    [
      'figures of another unit',
      (plan) => (kpi(plan, 'VIOLENCE_ROBBERY_PERSONAL').figuresFrom = 'DA_OUTCOME'),
      'other.json, VIOLENCE_ROBBERY_PERSONAL, figuresFrom: DA_OUTCOME is proportion in percent, this is events in count.',
    ],
    [
      'parity wanted of a count',
      (plan) => (kpi(plan, 'KNIFE_CRIME').direction = 'parity'),
      'other.json, KNIFE_CRIME, direction: parity is wanted of a disparity, and of nothing else.',
    ],
    [
      'a stock that is summed',
      (plan) => (kpi(plan, 'OFFICERS_TOTAL').basis = '12 months'),
      'other.json, OFFICERS_TOTAL, basis: stocks and running totals are compared by snapshot, and nothing else is.',
    ],
    [
      'the area among its own peers',
      (plan) => (plan.peers = ['West Midlands']),
      'other.json, peers: West Midlands is not its own peer: leave it out.',
    ],
    ['a field that no plan has', (plan) => (plan.owner = 'x'), 'other.json, owner: is no field of a plan.'],
    ['no KPI at all', (plan) => (plan.kpis = []), 'other.json, kpis: holds no KPI.'],
  ];

  test.each(cases)('%s', (_, change, message) => {
    expect(said(change)).toContain(message);
  });

  test('all problems are told at once, not the first only', () => {
    const messages = said((plan) => {
      kpi(plan, 'KNIFE_CRIME').unit = 5;
      kpi(plan, 'HOMICIDE').peers = 'yes';
    });
    expect(messages).toEqual([
      'other.json, HOMICIDE, peers: must be true or false.',
      'other.json, KNIFE_CRIME, unit: must be text.',
    ]);
  });

  test('text that is not JSON says where', () => {
    const read = planFromJson('{\n  "title": "x",\n}', 'other.json');
    const [problem] = 'problems' in read ? read.problems : [];
    expect(problem && describePlanProblem(problem)).toMatch(/^other\.json: is not JSON: .*line 3 column 1/);
  });

  test.each(['__proto__', 'constructor', 'prototype'])(
    'a field called %s is refused, wherever it stands',
    (name) => {
      const text = JSON.stringify(seed).replace(
        '"unit":"count"',
        `"${name}":{"polluted":true},"unit":"count"`,
      );
      const read = planFromJson(text, 'other.json');
      const problems = 'problems' in read ? read.problems : [];
      expect(problems.map(({ kpi, field }) => [kpi, field])).toEqual([['UPLIFT_OFFICERS', name]]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('whatever JSON comes, there is a plan or a problem, never an exception', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = planFromJson(text, 'x.json');
        return 'plan' in read || read.problems.length > 0;
      }),
    );
  });

  test('cut anywhere, or with any value in it turned into anything: a plan or short problems, never an exception', () => {
    const whole = JSON.stringify(seed);
    const places: [object, string][] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        places.push([node, key]);
        walk(value);
      }
    };
    const plan = JSON.parse(whole) as object;
    walk(plan);
    const judged = (text: string) => {
      const read = planFromJson(text, 'x.json');
      if ('plan' in read) return;
      expect(read.problems.length).toBeGreaterThan(0);
      for (const { message } of read.problems) expect(message).toMatch(/^\S[^]{5,1000}$/);
    };
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.jsonValue({ maxDepth: 2 }), (at, value) => {
        const [node, key] = places[at] as [Record<string, unknown>, string];
        const before = node[key];
        node[key] = value;
        judged(JSON.stringify(plan));
        node[key] = before;
      }),
      { numRuns: 60 },
    );
    expect(JSON.stringify(plan)).toBe(whole);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => judged(whole.slice(0, length))),
      { numRuns: 60 },
    );
  });

  test('any one field of any KPI turned into something else is noticed', () => {
    const kpis = (seed as unknown as PlanJson).kpis;
    fc.assert(
      fc.property(
        fc.nat(kpis.length - 1),
        fc.constantFrom('id', 'kind', 'unit', 'statistic', 'basis', 'direction', 'commitment', 'target'),
        fc.oneof(fc.constant(null), fc.constant(''), fc.integer(), fc.constant([])),
        (at, field, value) =>
          said((plan) => Object.assign(plan.kpis[at] ?? {}, { [field]: value })).length > 0,
      ),
      { numRuns: 50 },
    );
  });
});
