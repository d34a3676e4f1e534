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
  const { ids, byPair } = indexOf(plan);
  const wantedPairs = pairs(wanted);
  const shared = new Map<string, number>();
  for (const pair of wantedPairs)
    for (const known of byPair.get(pair) ?? []) shared.set(known, (shared.get(known) ?? 0) + 1);
  const nearness = (known: string) => {
    const total = wantedPairs.length + Math.max(0, known.length - 1);
    return total === 0 ? 0 : (2 * (shared.get(known) ?? 0)) / total;
  };
  return ids
    .map((known) => ({ known, near: nearness(known) }))
    .filter(({ known, near }) => near > 0.3 || Math.abs(known.length - wanted.length) <= 2)
    .map((each) => ({ ...each, edits: edits(wanted, each.known) }))
    .filter(({ near, edits }) => near > 0.3 || edits <= 2)
    .sort((a, b) => b.near - a.near || a.edits - b.edits || (a.known < b.known ? -1 : 1))
    .slice(0, most)
    .map(({ known }) => known);
}

/** The plan's ids, and by each letter pair those that hold it; made once, for an import may ask for every line. */
interface IdIndex {
  ids: string[];
  byPair: ReadonlyMap<string, readonly string[]>;
}
const indexes = new WeakMap<Plan, IdIndex>();

function indexOf(plan: Plan): IdIndex {
  const made = indexes.get(plan);
  if (made) return made;
  const ids = everyDefinition(plan).map(({ id }) => id);
  const byPair = new Map<string, string[]>();
  for (const id of ids) for (const pair of pairs(id)) byPair.set(pair, [...(byPair.get(pair) ?? []), id]);
  const index = { ids, byPair };
  indexes.set(plan, index);
  return index;
}

/** Pairs of neighbouring letters, told apart where one comes again: `DADA` → DA, AD, DA2. */
function pairs(word: string): string[] {
  const times = new Map<string, number>();
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => {
    const pair = word.slice(at, at + 2);
    const time = (times.get(pair) ?? 0) + 1;
    times.set(pair, time);
    return time === 1 ? pair : `${pair}${time}`;
  });
}

/** Letters to change, add or drop to turn one word into the other (Levenshtein). */
function edits(a: string, b: string): number {
  const row = Uint16Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    let diagonal = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      const changed = diagonal + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[b.length] ?? a.length;
}
