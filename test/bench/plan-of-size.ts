import { defaultPlan } from '../../src/framework/default-plan';
import type { Plan } from '../../src/framework/plan';

/** A plan of so many KPIs: the paper's own, and again under other ids. */
export function planOfSize(count: number): Plan {
  const own = defaultPlan.kpis;
  const kpis = Array.from({ length: count }, (_, at) => {
    const kpi = own[at % own.length]!;
    return at < own.length ? kpi : { ...kpi, id: `${kpi.id}_${Math.floor(at / own.length) + 1}` };
  });
  return { ...defaultPlan, kpis };
}
