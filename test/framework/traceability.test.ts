import { defaultPlan } from '../../src/framework/default-plan';
import { printed, untraced } from './traceability';

describe('every line of the paper is measured, and nothing is measured that the paper does not print', () => {
  test('the paper as kept for this test has 106 bullets, 10 national measures and 27 proxies', () => {
    const lines = ({ subBullets }: { subBullets: string[] }) => Math.max(1, subBullets.length);
    const parents = printed.appendixA.filter(({ subBullets }) => subBullets.length > 0).length;
    expect(printed.appendixA.reduce((sum, bullet) => sum + lines(bullet), 0) + parents).toBe(106);
    expect(printed.appendixB).toHaveLength(10);
    expect(printed.appendixC.reduce((sum, row) => sum + lines(row), 0)).toBe(27);
  });

  test('the default plan traces both ways', () => {
    expect(untraced(printed, defaultPlan)).toEqual([]);
  });

  test.each(printed.appendixA.map(({ text }, at) => [text.slice(0, 60), at] as const))(
    'a plan whose bullet is not in the paper is reported: %s',
    (_, at) => {
      const without = { ...printed, appendixA: printed.appendixA.filter((_bullet, index) => index !== at) };
      expect(untraced(without, defaultPlan)).toContainEqual(expect.stringContaining('not in the paper'));
    },
  );

  test.each(printed.appendixA.flatMap(({ text, subBullets }) => (subBullets.length ? subBullets : [text])))(
    'a bullet that is dropped from the plan is reported: %s',
    (line) => {
      const without = {
        ...defaultPlan,
        kpis: defaultPlan.kpis.filter(({ commitment }) => !commitment.endsWith(line)),
      };
      expect(untraced(printed, without)).toContainEqual(expect.stringMatching(/^Appendix A, not covered: /));
    },
  );

  test.each(defaultPlan.proxies.map(({ id }) => id))('dropping %s is reported', (dropped) => {
    const without = { ...defaultPlan, proxies: defaultPlan.proxies.filter(({ id }) => id !== dropped) };
    expect(untraced(printed, without)).toEqual([expect.stringMatching(/^Appendix C, not covered: /)]);
  });

  test.each(defaultPlan.national.map(({ id }) => id))('dropping %s is reported', (dropped) => {
    const without = { ...defaultPlan, national: defaultPlan.national.filter(({ id }) => id !== dropped) };
    expect(untraced(printed, without)).toEqual([expect.stringMatching(/^Appendix B, not covered: /)]);
  });

  test('an invented KPI, and one moved to another heading, are reported', () => {
    const [first, ...others] = defaultPlan.kpis;
    if (!first) throw new Error('the plan is empty');
    const invented = { ...first, commitment: 'Buy every officer a horse' };
    const moved = { ...first, objective: 'Preventing and reducing crime' };
    expect(untraced(printed, { ...defaultPlan, kpis: [first, invented, ...others] })).toEqual([
      'UPLIFT_OFFICERS, not in the paper: Buy every officer a horse',
    ]);
    expect(untraced(printed, { ...defaultPlan, kpis: [moved, ...others] })).toEqual([
      'UPLIFT_OFFICERS, under another heading than its bullet',
    ]);
  });

  test('KPIs stand in the order of their bullets', () => {
    const lines = printed.appendixA.flatMap(({ text, subBullets }) =>
      subBullets.length ? subBullets.map((sub) => `${text} ${sub}`) : [text],
    );
    const places = defaultPlan.kpis
      .map(({ commitment }) => lines.indexOf(commitment))
      .filter((at) => at >= 0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('sources of Appendix B are those printed', () => {
    const source = (text: string | null) => (text ?? '').replace('*', '');
    expect(defaultPlan.national.map((each) => source(each.source))).toEqual(
      printed.appendixB.map((row) => source(row.source)),
    );
  });
});
