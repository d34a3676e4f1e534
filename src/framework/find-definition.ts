import type { Definition } from './definition';
import { everyDefinition, type Plan } from './plan';

const indexes = new WeakMap<Plan, ReadonlyMap<string, Definition>>();

/** An id as typed, as the plan writes it: `" da_outcome "` → `DA_OUTCOME`. */
export function normalisedId(id: string): string {
  return id.trim().toUpperCase();
}

/** The definition of a KPI, national, proxy or supporting measure; any case, spaces trimmed. */
export function findDefinition(plan: Plan, id: string): Definition | undefined {
  let index = indexes.get(plan);
  if (!index) {
    index = new Map(everyDefinition(plan).map((definition) => [definition.id, definition]));
    indexes.set(plan, index);
  }
  return index.get(normalisedId(id));
}
