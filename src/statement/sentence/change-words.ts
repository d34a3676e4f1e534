import type { MeasuredDefinition } from '../../framework/definition';
import { changeThatMatters } from '../../judgement/change';
import type { Verdict } from '../../judgement/verdict';
import { formatPercent, formatPoints } from '../../judgement/words';

/** Counts below this get no percentage: 2 of 4 is "half", and says nothing (judgement/README.md, section 5). */
const SMALLEST_COUNT_WITH_A_PERCENTAGE = 50;

/** "37%", "0.5 percentage points"; null where a percentage would say too much. */
export function changeWords(definition: MeasuredDefinition, before: number, after: number): string | null {
  if (definition.unit === 'percent') return formatPoints(after - before);
  if (before <= 0 || definition.direction === 'parity') return null;
  const isCount = definition.unit === 'count';
  if (isCount && Math.min(before, after) < SMALLEST_COUNT_WITH_A_PERCENTAGE) return null;
  return formatPercent(Math.abs(after - before) / before);
}

/** What has to be said about the change beside its size: whether it could be chance, and whether it is too small to matter. */
export function chanceClauses(
  definition: MeasuredDefinition,
  verdict: Verdict,
  before: number,
  after: number,
): string[] {
  if (before === after) return [];
  if (verdict.beyondChance === false) return ['a change of this size could be chance'];
  if (verdict.reasons.includes('survey size missing'))
    return ['without the size of the sample nobody can say whether this could be chance'];
  if (verdict.reasons.includes('survey mean'))
    return ['only the publisher of the survey can say whether this could be chance'];
  if (verdict.matters === false) {
    const least = definition.direction === 'parity' ? 'change' : formatPercent(changeThatMatters(definition));
    return [`this is less than the ${least} that is taken to matter`];
  }
  if (verdict.beyondChance === true)
    return [`the ${after > before ? 'rise' : 'fall'} is more than chance would explain`];
  const untested = verdict.beyondChance === 'not tested' && verdict.reasons.includes('chance not tested');
  return untested ? ['whether this could be chance has not been tested'] : [];
}

/** A change that matters and that is not known to be possible by chance alone. */
export function isClear(verdict: Verdict): boolean {
  return (
    verdict.matters === true &&
    verdict.beyondChance !== false &&
    !verdict.reasons.includes('survey size missing') &&
    !verdict.reasons.includes('survey mean')
  );
}
