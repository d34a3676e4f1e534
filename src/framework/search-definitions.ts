import type { Definition } from './definition';
import { everyDefinition, type Plan } from './plan';

/**
 * The measures that hold every word of a search, best first; in the plan's order where equally good.
 * A word counts most in the id or the measure's name, less in the headings, least in the commitment and source.
 * `searchDefinitions(plan, 'knife')` → KNIFE_CRIME, PRX_KNIFE, …; no words → every measure.
 */
export function searchDefinitions(plan: Plan, search: string): Definition[] {
  const words = wordsOf(search);
  return everyDefinition(plan)
    .map((definition, order) => ({ definition, order, rank: rank(definition, words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || a.order - b.order)
    .map(({ definition }) => definition);
}

/** Sum over the words of the best place each is found in; null when one is found nowhere. */
function rank(definition: Definition, words: string[]): number | null {
  const places: [number, string[]][] = [
    [8, wordsOf(definition.measure)],
    [8, wordsOf(definition.id)],
    [3, wordsOf(`${definition.objective} ${definition.subObjective ?? ''}`)],
    [2, wordsOf(`${definition.commitment} ${definition.source ?? ''}`)],
  ];
  let sum = 0;
  for (const word of words) {
    const best = Math.max(
      ...places.map(([weight, held]) => {
        if (held.includes(word)) return weight;
        return held.some((other) => other.startsWith(word)) ? weight - 0.5 : 0;
      }),
    );
    if (best === 0) return null;
    sum += best;
  }
  return sum;
}

/** Words in lower case without accents or marks: `DA_OUTCOME` → da, outcome. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
