import { defaultPlan } from '../framework/default-plan';
import type { PlanNotes } from '../framework/plan';
import type { PaneState } from './store';

/** What PCP Notes says of the plan that is worked with; null for a plan that only the workbook knows. */
export async function planNotes({ plan, chosen }: PaneState): Promise<PlanNotes | null> {
  if (chosen?.plan === plan) return chosen.notes;
  if (plan !== defaultPlan) return null;
  const { defaultPlanNotes } = await import(
    /* webpackChunkName: "plan-notes" */ '../framework/default-plan-notes'
  );
  return defaultPlanNotes;
}
