import { findDefinition, normalisedId } from './find-definition';
import type { Plan } from './plan';

/**
 * The id whose rows of PcpData hold a measure's figures: its own, but for measures that share another's.
 * `NAT_HOMICIDES` → `HOMICIDE`; `DA_OUTCOME` → `DA_OUTCOME`; an id that the plan does not know → itself.
 */
export function figuresId(plan: Plan, id: string): string {
  return findDefinition(plan, id)?.figuresFrom ?? normalisedId(id);
}
