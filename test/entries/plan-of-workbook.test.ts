import example from '../../seeds/example-plan.json';
import { checkWorkbook } from '../../src/entries/check-workbook';
import { planOfWorkbook } from '../../src/entries/plan-of-workbook';
import type { WorkbookContents } from '../../src/entries/workbook-contents';
import { defaultPlan } from '../../src/framework/default-plan';
import type { Plan } from '../../src/framework/plan';
import { planFromJson } from '../../src/framework/plan-from-json';
import { excelDate } from '../../src/judgement/period';
import { scorecardOf } from '../../src/statement/scorecard/scorecard';
import { blueprintContents } from '../../src/workbook/file/blueprint-contents';
import { scaffoldBlueprint } from '../../src/workbook/file/scaffold-file';

const read = planFromJson(JSON.stringify(example), 'example-plan.json');
if ('problems' in read) throw new Error('the worked example is broken');
const northmoor = read.plan;
const periodEnd = excelDate(2025, 9, 30);

const workbookFor = (plan: Plan): WorkbookContents =>
  blueprintContents(scaffoldBlueprint({ plan, periodEnd }));

/** The same workbook with other rows in one table. */
function withRows(
  contents: WorkbookContents,
  name: string,
  change: (rows: WorkbookContents['tables'][string]['rows']) => WorkbookContents['tables'][string]['rows'],
): WorkbookContents {
  const table = contents.tables[name];
  if (!table) throw new Error(`no ${name}`);
  return { ...contents, tables: { ...contents.tables, [name]: { ...table, rows: change(table.rows) } } };
}

describe('the plan that a workbook is for', () => {
  test('an empty workbook is for the plan that was chosen, else for the built-in one', () => {
    const { cover, sheets } = workbookFor(defaultPlan);
    expect(planOfWorkbook({ cover, sheets, tables: {} }, defaultPlan)).toBe(defaultPlan);
    expect(planOfWorkbook({ cover, sheets, tables: {} }, defaultPlan, northmoor)).toBe(northmoor);
  });

  test('a workbook of the built-in plan is for it, also when some of its KPIs were deleted', () => {
    const contents = workbookFor(defaultPlan);
    expect(planOfWorkbook(contents, defaultPlan)).toBe(defaultPlan);
    const fewer = withRows(contents, 'PcpFramework', (rows) => rows.slice(0, 100));
    expect(planOfWorkbook(fewer, defaultPlan)).toBe(defaultPlan);
  });

  test('a workbook whose notes were cleared goes by its KPIs', () => {
    const cleared = (plan: Plan) => withRows(workbookFor(plan), 'PcpNotes', () => []);
    expect(planOfWorkbook(cleared(defaultPlan), defaultPlan)).toBe(defaultPlan);
    expect(planOfWorkbook(cleared(northmoor), defaultPlan).kpis).toHaveLength(7);
  });

  test('next year’s plan of the same area shares most ids and is still another plan, by its title', () => {
    const next = { ...defaultPlan, title: 'Next plan', kpis: defaultPlan.kpis.slice(0, 130) };
    const plan = planOfWorkbook(workbookFor(next), defaultPlan);
    expect(plan.title).toBe('Next plan');
    expect(plan.kpis.map(({ id }) => id)).toEqual(next.kpis.map(({ id }) => id));
  });

  test('a workbook of another plan is read back as it was scaffolded', () => {
    const plan = planOfWorkbook(workbookFor(northmoor), defaultPlan);
    const { title, area, illustrative, peers, sections, priorities, nationalBaseline } = northmoor;
    expect(plan).toMatchObject({ title, area, illustrative, peers, priorities, nationalBaseline });
    expect(plan.sections.map((section) => [section.number, section.title])).toEqual(
      sections.map((section) => [section.number, section.title]),
    );
    expect(plan.kpis.map(({ id, kind, measure }) => [id, kind, measure])).toEqual(
      northmoor.kpis.map(({ id, kind, measure }) => [id, kind, measure]),
    );
    const measures = ({ national, proxies }: Plan) =>
      [...national, ...proxies].map(({ measure, objective, kind, direction, figuresFrom }) => [
        measure,
        objective,
        kind,
        direction,
        figuresFrom,
      ]);
    expect(measures(plan)).toEqual(measures(northmoor));
  });

  test('nothing of the built-in plan is missed, judged or borrowed there', () => {
    const contents = workbookFor(northmoor);
    const plan = planOfWorkbook(contents, defaultPlan);
    expect(scorecardOf(contents, plan).map(({ kpi }) => kpi)).toEqual(northmoor.kpis.map(({ id }) => id));
    const codes = checkWorkbook(contents, plan, { today: periodEnd }).map(({ code }) => code);
    expect(codes).not.toContain('framework-row-missing');
    // The national homicides of the built-in plan carry West Midlands' 55 as their baseline.
    expect(defaultPlan.national.some(({ id, baseline }) => id === 'NAT_HOMICIDES' && baseline === 55)).toBe(
      true,
    );
    expect(plan.national.map(({ id, baseline }) => [id, baseline])).toContainEqual(['NAT_HOMICIDES', null]);
  });
});
