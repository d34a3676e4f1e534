import seed from '../../seeds/west-midlands/plan.json';
import { completePlan } from './complete-plan';
import type { Plan } from './plan';
import type { PlanJson } from './schema';

/**
 * The plan that the add-in knows without being told. Another area builds with its own file here: a build setting.
 * The seed is checked against the schema by a test, not at run time, so that the functions need no zod.
 */
export const defaultPlan: Plan = completePlan(seed as unknown as PlanJson);
