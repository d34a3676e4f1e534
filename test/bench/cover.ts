import { defaultPlan } from '../../src/framework/default-plan';
import { excelDate } from '../../src/judgement/period';

/** The cover of the paper's plan for the second quarter of 2021/22. */
export const COVER = {
  area: defaultPlan.area,
  periodEnd: excelDate(2021, 9, 30),
  preparedBy: null,
  version: null,
  state: null,
  marking: null,
};
