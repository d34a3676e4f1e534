import { isMeasured } from '../../judgement/like-with-like';
import type { Entry } from '../entry';
import { definitionOf, type CheckContext } from './check-context';

/**
 * Whether the groups of a dimension add up to the whole: counts by their values, proportions by their numerators and
 * denominators. More than the whole is wrong; less may be a group that is not listed. A group that is not available proves nothing.
 */
export function checkBreakdowns(context: CheckContext): void {
  for (const period of context.index.periods) {
    if (period.length === 1) continue;
    const whole = period.find(({ breakdown }) => breakdown === '');
    if (!whole) continue;
    const dimensions = new Map<string, Entry[]>();
    for (const entry of period) {
      if (entry.breakdown === '') continue;
      const dimension = dimensionsOf(entry.breakdown);
      const groups = dimensions.get(dimension);
      if (groups) groups.push(entry);
      else dimensions.set(dimension, [entry]);
    }
    for (const groups of dimensions.values()) checkSum(context, whole, groups);
  }
}

/** "Ethnicity: Black; Sex: Female" -> "ethnicity;sex". */
function dimensionsOf(breakdown: string): string {
  if (!breakdown.includes(';')) return breakdown.slice(0, breakdown.indexOf(':')).toLowerCase();
  const names = breakdown.split(';').map((each) => each.split(':')[0]?.trim().toLowerCase());
  return names.sort().join(';');
}

function checkSum(context: CheckContext, whole: Entry, groups: Entry[]): void {
  const definition = definitionOf(context, whole);
  if (!definition || !isMeasured(definition)) return;
  const { statistic } = definition;
  if (statistic === 'proportion') {
    checkColumn(context, whole, groups, 'Numerator', ({ numerator }) => numerator);
    checkColumn(context, whole, groups, 'Denominator', ({ denominator }) => denominator);
  } else if (statistic === 'events' || statistic === 'stock' || statistic === 'running total') {
    checkColumn(context, whole, groups, 'Value', ({ value }) => value);
  }
}

function checkColumn(
  context: CheckContext,
  whole: Entry,
  groups: readonly Entry[],
  column: 'Value' | 'Numerator' | 'Denominator',
  figureOf: (entry: Entry) => number | null,
): void {
  const total = figureOf(whole);
  if (total === null) return;
  const figures = groups.map(figureOf);
  const sum = figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  const difference = sum - total;
  if (Math.abs(difference) < 0.5) return;
  const dimension = groups[0]?.breakdown.split(':')[0] ?? '';
  const told = `The groups of ${dimension} add up to ${sum}, and the whole is ${total}.`;
  if (difference > 0) {
    const doubtful = [whole, ...groups].some(({ markers }) => markers.includes('u') || markers.includes('e'));
    const finding = doubtful
      ? { message: `${told} They are marked as of low reliability.`, severity: 'warning' as const }
      : { message: told };
    context.report(whole, column, { code: 'breakdown-above-total', ...finding });
  }
  if (difference < 0 && groups.length > 1 && !figures.includes(null)) {
    context.report(whole, column, { code: 'breakdown-below-total', message: told });
  }
}
