import { normalisedId } from './find-definition';
import { everyDefinition, type Plan } from './plan';

/** Nobody types an id longer than this; what is longer is cut, so that a pasted page costs no time. */
const LONGEST = 64;

/**
 * The ids nearest to one that the plan does not know, best first: `DA_OUTCOMES` → `DA_OUTCOME`, …
 * Near is the share of letter pairs in common (Dice), which forgives swapped and missing words, then fewest edits.
 */
export function nearestIds(plan: Plan, id: string, most = 3): string[] {
  const wanted = normalisedId(id)
    .slice(0, LONGEST)
    .replace(/[\s-]+/g, '_');
  const wantedPairs = pairs(wanted);
  return everyDefinition(plan)
    .map(({ id: known }) => ({ known, near: likeness(wantedPairs, pairs(known)) }))
    .filter(({ known, near }) => near > 0.3 || Math.abs(known.length - wanted.length) <= 2)
    .map((each) => ({ ...each, edits: edits(wanted, each.known) }))
    .filter(({ near, edits }) => near > 0.3 || edits <= 2)
    .sort((a, b) => b.near - a.near || a.edits - b.edits || (a.known < b.known ? -1 : 1))
    .slice(0, most)
    .map(({ known }) => known);
}

/** How often each pair of neighbouring letters occurs: `DADA` → DA 2, AD 1. */
function pairs(word: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < word.length; at += 1) {
    const pair = word.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Share of letter pairs in common, 0 to 1. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const total = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return total === 0 ? 0 : (2 * shared) / total;
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
