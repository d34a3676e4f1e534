import type { Definition } from './definition';

/**
 * Those of the measures that hold every word of a search, best first; in the order given where equally good.
 * A word counts most in the id or the measure's name, less in the headings, least in the commitment and source.
 * `searchDefinitions(everyDefinition(plan), 'knife')` → KNIFE_CRIME, PRX_KNIFE, …; no words → every measure.
 */
export function searchDefinitions(definitions: readonly Definition[], search: string): Definition[] {
  const words = wordsOf(search);
  return definitions
    .map((definition, order) => ({ definition, order, rank: rank(definition, words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || a.order - b.order)
    .map(({ definition }) => definition);
}

/** Words of a measure's texts with their weights, kept because the same measures are searched at every key press. */
const heldWords = new WeakMap<Definition, [number, string[]][]>();

function wordsHeld(definition: Definition): [number, string[]][] {
  const known = heldWords.get(definition);
  if (known) return known;
  const { id, measure, objective, subObjective, commitment, source } = definition;
  const held: [number, string[]][] = [
    [8, wordsOf(`${measure} ${id}`)],
    [3, wordsOf(`${objective} ${subObjective ?? ''}`)],
    [2, wordsOf(`${commitment} ${source ?? ''}`)],
  ];
  heldWords.set(definition, held);
  return held;
}

/** Sum over the words of the best place each is found in; null when one is found nowhere. */
function rank(definition: Definition, words: string[]): number | null {
  let sum = 0;
  for (const word of words) {
    const best = Math.max(
      ...wordsHeld(definition).map(([weight, held]) => {
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
