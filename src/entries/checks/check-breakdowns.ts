import { isMeasured } from '../../judgement/like-with-like';
import type { Entry } from '../entry';
import { definitionOf, type CheckContext } from './check-context';

interface Groups {
  whole: Entry | null;
  /** By dimensions: "ethnicity", or "ethnicity;sex". */
  dimensions: Map<string, Entry[]>;
}

/**
 * Whether the groups of a dimension add up to the whole: counts by their values, proportions by their denominators.
 * More than the whole is wrong; less may be a group that is not listed. A group that is not available proves nothing.
 */
export function checkBreakdowns(context: CheckContext): void {
  for (const [, { whole, dimensions }] of groupedByPeriod(context)) {
    if (!whole) continue;
    for (const groups of dimensions.values()) checkSum(context, whole, groups);
  }
}

function groupedByPeriod(context: CheckContext): Map<string, Groups> {
  const periods = new Map<string, Groups>();
  const broken = new Set<string>();
  for (const { breakdown, ...entry } of context.entries) if (breakdown !== '') broken.add(periodKey(entry));
  for (const entry of context.entries) {
    const key = periodKey(entry);
    if (!broken.has(key)) continue;
    let groups = periods.get(key);
    if (!groups) periods.set(key, (groups = { whole: null, dimensions: new Map() }));
    if (entry.breakdown === '') groups.whole ??= entry;
    else {
      const dimension = entry.breakdown
        .split(';')
        .map((each) => each.split(':')[0]?.trim().toLowerCase() ?? '')
        .sort()
        .join(';');
      const known = groups.dimensions.get(dimension);
      if (known) known.push(entry);
      else groups.dimensions.set(dimension, [entry]);
    }
  }
  return periods;
}

function periodKey({
  kpi,
  periodEnd,
  covers,
  area,
}: Pick<Entry, 'kpi' | 'periodEnd' | 'covers' | 'area'>): string {
  return `${kpi}|${periodEnd}|${covers}|${area}`;
}

function checkSum(context: CheckContext, whole: Entry, groups: Entry[]): void {
  const definition = definitionOf(context, whole);
  if (!definition || !isMeasured(definition)) return;
  const { statistic } = definition;
  const byValue = statistic === 'events' || statistic === 'stock' || statistic === 'running total';
  if (!byValue && statistic !== 'proportion') return;
  const column = byValue ? 'Value' : 'Denominator';
  const figureOf = (entry: Entry) => (byValue ? entry.value : entry.denominator);
  const total = figureOf(whole);
  if (total === null) return;
  const figures = groups.map(figureOf);
  const sum = figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  const difference = sum - total;
  if (Math.abs(difference) < 0.5) return;
  const dimension = groups[0]?.breakdown.split(':')[0] ?? '';
  const told = `The groups of ${dimension} add up to ${sum}, and the whole is ${total}.`;
  if (difference > 0) context.report(whole, column, { code: 'breakdown-above-total', message: told });
  else if (groups.length > 1 && !figures.includes(null)) {
    context.report(whole, column, { code: 'breakdown-below-total', message: told });
  }
}
