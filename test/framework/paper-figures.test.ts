import { defaultPlan } from '../../src/framework/default-plan';
import { findDefinition } from '../../src/framework/find-definition';
import { notEntered, paperFigures } from '../../src/framework/paper-figures';

const valuesOf = (id: string) =>
  paperFigures
    .filter(({ kpi, breakdown }) => kpi === id && breakdown === null)
    .map(({ periodEnd, covers, value }) => [periodEnd, covers, value]);

describe('the figures that the paper prints', () => {
  test('are those of paragraphs 19, 24, 28, 40 and 41', () => {
    expect(valuesOf('HOMICIDE')).toEqual([
      ['2019-06-30', 'Year', 55],
      ['2021-03-31', 'Year', 43],
    ]);
    expect(valuesOf('PRX_FIREARM_DISCHARGE')).toEqual([
      ['2019-06-30', 'Year', 162],
      ['2021-03-31', 'Year', 157],
    ]);
    expect(valuesOf('FIREARMS_RECOVERED')).toEqual([
      ['2021-06-30', 'Quarter', 33],
      ['2021-09-30', 'Quarter', 41],
    ]);
    expect(valuesOf('BURGLARY_ALL')).toEqual([
      ['2019-06-30', 'Year', 28675],
      ['2021-03-31', 'Year', 18161],
    ]);
    expect(valuesOf('ROBBERY_ALL')).toEqual([
      ['2019-06-30', 'Year', 8945],
      ['2021-03-31', 'Year', 6495],
    ]);
  });

  test('stand on measures that have figures of their own, and name their paragraph', () => {
    for (const { kpi, source } of paperFigures) {
      const definition = findDefinition(defaultPlan, kpi);
      expect(definition?.kind).not.toBe('milestone');
      expect(definition).toBeDefined();
      expect(definition?.figuresFrom).toBeUndefined();
      expect(source).toMatch(/^Paper, paragraph \d+$/);
    }
  });

  test('end on the last day of a month, and each stands once', () => {
    for (const { periodEnd } of paperFigures) {
      const day = new Date(`${periodEnd}T00:00:00Z`);
      expect(new Date(day.getTime() + 86_400_000).getUTCDate()).toBe(1);
    }
    const keys = paperFigures.map((figure) => `${figure.kpi} ${figure.periodEnd} ${figure.breakdown ?? ''}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('say so where they are derived or their period is assumed', () => {
    const noteOf = (value: number) => paperFigures.find((figure) => figure.value === value)?.note;
    for (const derived of [157, 33]) expect(noteOf(derived)).toMatch(/^Derived, not printed/);
    for (const assumed of [18161, 6495]) expect(noteOf(assumed)).toMatch(/^Assumed period/);
  });

  test('keep the firearm types as printed, though they add up to one more than the total', () => {
    const types = paperFigures.filter(({ breakdown }) => breakdown?.startsWith('Firearm type: '));
    expect(types.reduce((sum, { value }) => sum + value, 0)).toBe(42);
  });

  test('are the baselines that the plan states', () => {
    for (const { kpi, value } of paperFigures.filter(({ periodEnd }) => periodEnd === '2019-06-30')) {
      for (const measure of [...defaultPlan.national, ...defaultPlan.proxies, ...defaultPlan.supporting]) {
        if (measure.id === kpi || measure.figuresFrom === kpi) expect(measure.baseline).toBe(value);
      }
    }
  });

  test('leave out changes without counts: vehicle crime and theft from the person', () => {
    const left = notEntered.map(({ kpi }) => kpi);
    expect(left).toEqual(
      expect.arrayContaining(['VEHICLE_CRIME', 'THEFT_FROM_PERSON', 'SHARP_OBJECT_ADMISSIONS']),
    );
    for (const { kpi, reason } of notEntered) {
      expect(reason).not.toBe('');
      if (kpi !== null) expect(findDefinition(defaultPlan, kpi)).toBeDefined();
      if (kpi === 'VEHICLE_CRIME' || kpi === 'THEFT_FROM_PERSON') expect(valuesOf(kpi)).toEqual([]);
    }
  });
});
