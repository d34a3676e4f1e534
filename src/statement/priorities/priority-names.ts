import type { Plan } from '../../framework/plan';
import { listWords } from '../sentence/list-words';

/** Priorities as a sentence names them; all of the plan's are "all six priorities". */
export function priorityNames(priorities: readonly string[], plan: Plan): string {
  const count = plan.priorities.length;
  if (count > 1 && priorities.length === count) return `all ${NUMBER_WORDS[count] ?? count} priorities`;
  return listWords(priorities.map((priority) => `“${priority}”`));
}

const NUMBER_WORDS: Readonly<Record<number, string>> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
};
