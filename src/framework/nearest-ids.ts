import { normalisedId } from './find-definition';
import { everyDefinition, type Plan } from './plan';

/**
 * The ids nearest to one that the plan does not know, best first: `DA_OUTCOMES` → `DA_OUTCOME`, …
 * Near is the share of letter pairs in common (Dice), which forgives swapped and missing words, then fewest edits.
 */
export function nearestIds(plan: Plan, id: string, most = 3): string[] {
  const wanted = normalisedId(id).replace(/[\s-]+/g, '_');
  return everyDefinition(plan)
    .map(({ id: known }) => ({ known, near: likeness(wanted, known), edits: edits(wanted, known) }))
    .filter(({ near, edits }) => near > 0.3 || edits <= 2)
    .sort((a, b) => b.near - a.near || a.edits - b.edits || (a.known < b.known ? -1 : 1))
    .slice(0, most)
    .map(({ known }) => known);
}

/** Share of letter pairs in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const total = left.length + right.length;
  if (total === 0) return a === b ? 1 : 0;
  const unmatched = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = unmatched.indexOf(pair);
    if (at >= 0) {
      unmatched.splice(at, 1);
      shared += 1;
    }
  }
  return (2 * shared) / total;
}

function pairs(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}

/** Letters to change, add or drop to turn one word into the other (Levenshtein). */
function edits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swapped, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? a.length;
}
