import { defaultPlan } from '../../src/framework/default-plan';
import type { Definition } from '../../src/framework/definition';
import { findDefinition } from '../../src/framework/find-definition';
import { judge, type Question } from '../../src/judgement/judge';
import type { Verdict } from '../../src/judgement/verdict';

/** A KPI of the plan; the tests speak of real ones. */
export function kpi(id: string): Definition {
  const definition = findDefinition(defaultPlan, id);
  if (!definition) throw new Error(`The plan has no ${id}.`);
  return definition;
}

/** A question about a KPI of the plan; sizes are those of the figure and its baseline. */
export function question(
  id: string | Definition,
  value: number | string | null,
  baseline: number | string | null = null,
  more: { size?: number; baselineSize?: number } & Partial<Question> = {},
): Question {
  const { size = null, baselineSize = null, ...rest } = more;
  return {
    definition: typeof id === 'string' ? kpi(id) : id,
    current: { value, size },
    baseline: { value: baseline, size: baselineSize },
    ...rest,
  };
}

export function verdictOn(...args: Parameters<typeof question>): Verdict {
  return judge(question(...args));
}

export function statusOf(...args: Parameters<typeof question>): string {
  return verdictOn(...args).status;
}
