import { defaultPlan } from '../../../src/framework/default-plan';
import { defaultPlanNotes } from '../../../src/framework/default-plan-notes';
import { excelDate } from '../../../src/judgement/period';
import type { ScaffoldOptions } from '../../../src/workbook/excel/scaffold';

/** The paper's own plan, as it is scaffolded for the second quarter of 2021/22. */
export const WEST_MIDLANDS: ScaffoldOptions = {
  plan: defaultPlan,
  cover: {
    area: 'West Midlands',
    periodEnd: excelDate(2021, 9, 30),
    preparedBy: 'Performance team',
    version: '0.1',
    state: 'Draft',
    marking: null,
  },
  notes: defaultPlanNotes,
};

/** Three KPIs of the plan, for tests in which the number of KPIs does not matter. */
export const THREE_KPIS: ScaffoldOptions = {
  ...WEST_MIDLANDS,
  plan: {
    ...defaultPlan,
    kpis: defaultPlan.kpis.filter(({ id }) => ['KNIFE_CRIME', 'DA_OUTCOME', 'OFFICERS_TOTAL'].includes(id)),
    national: defaultPlan.national.slice(0, 1),
    proxies: [],
    supporting: defaultPlan.supporting.slice(0, 1),
  },
};

/** One KPI and one national measure: what a test can afford that makes the workbook again and again. */
export const ONE_KPI: ScaffoldOptions = {
  plan: {
    ...THREE_KPIS.plan,
    kpis: defaultPlan.kpis.filter(({ id }) => id === 'DA_OUTCOME'),
    supporting: [],
  },
  cover: WEST_MIDLANDS.cover,
};
