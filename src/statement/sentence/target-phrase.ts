import type { Definition, Operator } from '../../framework/definition';
import { judge } from '../../judgement/judge';
import type { Status } from '../../judgement/verdict';
import { formatOperator, formatValue } from '../../judgement/words';
import type { SummaryFigure } from './summary-figure';

const STATUS_CLAUSE: Partial<Record<Status, string>> = {
  Met: 'is met',
  Near: 'is narrowly missed',
  'Not yet met': 'is not yet met',
  'Not met': 'is not met',
};

/** "more than 6%", "at least 480". */
export function targetWords(operator: Operator, value: number, unit: string): string {
  return `${formatOperator(operator)} ${formatValue(unit, value)}`;
}

/** What a sentence says of the target, as a clause: ["the target of more than 6% is met"]; none without a target. */
export function targetPhrase(
  definition: Definition,
  current: SummaryFigure,
  baseline: SummaryFigure | null,
): string[] {
  if (definition.kind === 'milestone' || definition.kind === 'monitor' || !definition.target) return [];
  const verdict = judge({
    definition,
    current: { value: current.value, size: current.size ?? null },
    baseline: baseline && { value: baseline.value, size: baseline.size ?? null },
  });
  if (verdict.status === 'Setting needed') return ['the figure of its target is still to be entered'];
  if (!verdict.target) return [];
  const target = `the target of ${targetWords(verdict.target.operator, verdict.target.value, definition.unit)}`;
  const said = STATUS_CLAUSE[verdict.status];
  return said ? [`${target} ${said}`] : [];
}
