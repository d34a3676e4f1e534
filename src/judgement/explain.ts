import type { Question } from './judge';
import type { Verdict } from './verdict';

/** A verdict in one plain sentence with its numbers, for someone who has never met a confidence interval. */
export function explain(question: Question, verdict: Verdict): string {
  return `${question.definition.measure}: ${verdict.status}.`;
}
