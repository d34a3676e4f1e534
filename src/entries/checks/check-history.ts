import type { MeasuredDefinition } from '../../framework/definition';
import { isMeasured } from '../../judgement/like-with-like';
import { COVERS, type Covers } from '../../judgement/observation';
import { monthIndex, MONTHS_COVERED } from '../../judgement/period';
import type { Entry } from '../entry';
import { isShare } from '../value-findings';
import { definitionOf, type CheckContext } from './check-context';

/** A history of fewer figures has no usual range. */
const FEWEST = 5;

/** Each series against itself: figures that contradict their year, and figures far outside their own history. */
export function checkHistories(context: CheckContext): void {
  for (const history of context.index.histories) {
    const entries = history.filter(({ value }) => value !== null);
    const [first] = entries;
    const definition = first && definitionOf(context, first);
    if (!definition || !isMeasured(definition)) continue;
    if (definition.statistic === 'events') checkYears(context, entries);
    const byCovers = COVERS.map((covers) => entries.filter((entry) => entry.covers === covers));
    for (const alike of byCovers) checkJumps(context, definition, alike);
  }
}

/**
 * How far a year may be from the sum of its parts: not at all where they name one source. Published quarters and years
 * come from different releases, and every release revises: in the four forces' real series by a few percent, and small
 * counts by a few cases.
 */
function revision(sum: number, year: number, isOneSource: boolean): number {
  if (isOneSource) return 0.5;
  const larger = Math.max(sum, year);
  return Math.max(0.05 * larger, 1.5 * Math.sqrt(larger));
}

function checkYears(context: CheckContext, entries: readonly Entry[]): void {
  if (!entries.some(({ covers }) => covers === 'Year')) return;
  const byMonth: Record<Covers, Map<number, Entry>> = {
    Month: new Map(),
    Quarter: new Map(),
    Year: new Map(),
    Snapshot: new Map(),
  };
  for (const entry of entries) byMonth[entry.covers].set(monthIndex(entry.periodEnd), entry);
  for (const [end, year] of byMonth.Year) {
    for (const covers of ['Month', 'Quarter'] as const) {
      const step = MONTHS_COVERED[covers];
      let sum = 0;
      let isOneSource = year.source !== '';
      let back = 0;
      for (; back < 12; back += step) {
        const part = byMonth[covers].get(end - back);
        if (!part) break;
        sum += part.value ?? 0;
        isOneSource &&= part.source === year.source && !part.markers.includes('e');
      }
      const value = year.value ?? 0;
      if (back < 12 || Math.abs(sum - value) <= revision(sum, value, isOneSource)) continue;
      const parts = covers === 'Month' ? 'twelve months' : 'four quarters';
      const message = `The ${parts} add up to ${sum}, and the year is ${value}.`;
      context.report(year, 'Value', { code: 'parts-contradict-year', message });
    }
  }
}

function checkJumps(context: CheckContext, definition: MeasuredDefinition, entries: readonly Entry[]): void {
  if (definition.statistic === 'score' || definition.statistic === 'running total') return;
  if (entries.length < (isShare(definition) ? 2 : FEWEST)) return;
  const sorted = entries.map(({ value }) => value ?? 0).sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) * 0.15) + (sorted.length < 8 ? 1 : 0)] ?? 0;
  const high = sorted[Math.ceil((sorted.length - 1) * 0.85) - (sorted.length < 8 ? 1 : 0)] ?? 0;
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  for (const entry of entries) {
    const value = entry.value ?? 0;
    if (isShare(definition)) {
      if (middle > 0 && value > 0 && (value / middle > 50 || middle / value > 50)) {
        const message = `${percent(value)} is about a hundred times ${value > middle ? 'more' : 'less'} than usual (${percent(middle)}).`;
        context.report(entry, 'Value', { code: 'hundredfold-jump', message });
      }
      continue;
    }
    const above = value > 3 * high && apart(value, high);
    const below = value >= 0 && value < low / 3 && apart(value, low);
    if ((!above && !below) || isExplained(entry, entries)) continue;
    const message = `${value} is far ${above ? 'above' : 'below'} the KPI’s own history (usually ${low} to ${high}).`;
    context.report(entry, 'Value', { code: 'jump', message });
  }
}

/** Whether a figure has a note of its own; one that others of the series share does not say why it jumps. */
function isExplained({ note, row }: Entry, entries: readonly Entry[]): boolean {
  return note !== '' && !entries.some((other) => other.row !== row && other.note === note);
}

/** Whether two counts are apart by more than chance makes of small numbers: the square root evens out its spread. */
function apart(a: number, b: number): boolean {
  return Math.abs(Math.sqrt(Math.max(0, a)) - Math.sqrt(Math.max(0, b))) > 3;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))}%`;
}
