import type { Limits } from './xmr-limits';
import { FEWEST_POINTS } from './variation';
import type { Phase } from './xmr-chart';

/** Why limits that have collapsed say nothing. */
export const COLLAPSED_LIMITS =
  'Most figures are the same as the one before, so the limits fall onto the mean and an XmR chart is the wrong tool. For rare events chart the days between them, or compare the counts with PCP.RATERATIO.';

/** What a reader of a chart should be told, in words; monthly series of less than two years may only show a season. */
export function chartNotes(phases: readonly Phase[], monthly: boolean): string[] {
  const points = phases.at(-1)?.end ?? 0;
  const last = phases.at(-1);
  const notes: string[] = [];
  if (points < FEWEST_POINTS)
    notes.push(`Fewer than ${FEWEST_POINTS} points: too few to tell a signal from chance.`);
  else if (last && last.end - last.start < FEWEST_POINTS) {
    notes.push(
      `The last phase has ${last.end - last.start} points: its limits are provisional until it has ${FEWEST_POINTS}.`,
    );
  }
  if (monthly && points < 24) notes.push('Less than two years of months: a signal may be the time of year.');
  if (phases.some(({ limits }) => limits.collapsed)) notes.push(COLLAPSED_LIMITS);
  return notes;
}

/** Limits as they are drawn: a percentage's stop at 0 and 100 %, a count's at 0, for no figure can lie beyond. */
export function drawnLimits(limits: Limits, unit: string): Limits {
  const floor = unit === 'percent' || unit === 'count' || unit.startsWith('rate per') ? 0 : -Infinity;
  const ceiling = unit === 'percent' ? 1 : Infinity;
  const within = (value: number) => Math.min(ceiling, Math.max(floor, value));
  return {
    mean: limits.mean,
    lower: within(limits.lower),
    upper: within(limits.upper),
    lowerNear: within(limits.lowerNear),
    upperNear: within(limits.upperNear),
  };
}
