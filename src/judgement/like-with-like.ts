import type { Definition, ExcelDate, MeasuredDefinition } from '../framework/definition';
import { baselinePeriodEnd } from './baseline-period';
import { chartSeries, type Series } from './chart-series';
import { lastPeriod, latestOf } from './last-period';
import type { Observation } from './observation';
import { endOfMonth, monthIndex, MONTHS_COVERED } from './period';
import {
  combined,
  figureAt,
  indexedByMonth,
  lengthOf,
  valueOf,
  type ByMonth,
  type PeriodFigure,
} from './whole-period';
import { formatMonth } from './words';

export { baselinePeriodEnd } from './baseline-period';
export type { Series, SeriesPoint } from './chart-series';
export type { PeriodFigure } from './whole-period';

/** What is compared with what, for one KPI and one area at one date. */
export interface FiguresCompared {
  /** End of the latest period, also where its figure is marked as not available; null where there is none. */
  periodEnd: ExcelDate | null;
  latest: number | null;
  size: number | null;
  previous: number | null;
  previousSize: number | null;
  previousEnd: ExcelDate | null;
  baseline: number | null;
  baselineSize: number | null;
  baselineEnd: ExcelDate | null;
  /** The latest figure, its numerator and denominator where they were given. */
  latestFigure: PeriodFigure | null;
  /** "x", "c" or "z" where the last figure is marked so. */
  unavailable: string | null;
  /** Why Latest and Baseline must not be compared; null where they may be. */
  notComparable: string | null;
  /** The same for Latest and Previous. */
  previousNotComparable: string | null;
  series: Series;
}

/**
 * Picks what is compared ("Like with like" of README.md) out of the observations of one KPI, one area
 * and the whole, as the workbook's own formulas do. 12 months: up to the last month, quarter or year that makes a
 * whole, whichever is later; never mixed and never with one missing. Snapshot: the last one. Latest: the last period
 * of the KPI's frequency, a proportion as numerator / denominator. The order of the observations does not matter.
 */
export function figuresCompared(
  observations: readonly Observation[],
  definition: MeasuredDefinition,
  periodEnd: ExcelDate,
): FiguresCompared {
  const byMonth = indexedByMonth(observations);
  const last = monthIndex(periodEnd + 1) - 1;
  const period = lastPeriod(byMonth, definition, last);
  const { figure: current, unavailable } = period;
  const previous = current && previousFigure(byMonth, definition, current);
  const baseline = baselineFigure(byMonth, definition, current);
  const compare = (earlier: Compared | null, name: string): string | null =>
    current && earlier && whyNot(observations, earlier, current, name);
  return {
    periodEnd: period.end === null ? null : endOfMonth(period.end),
    latest: current?.value ?? null,
    size: current?.size ?? null,
    previous: previous?.value ?? null,
    previousSize: previous?.size ?? null,
    previousEnd: previous?.periodEnd ?? null,
    baseline: baseline?.value ?? null,
    baselineSize: baseline?.size ?? null,
    baselineEnd: baseline?.periodEnd ?? null,
    latestFigure: current,
    unavailable,
    notComparable: compare(baseline, 'the baseline'),
    previousNotComparable: compare(previous, 'the figure before'),
    series: chartSeries(byMonth, definition, last),
  };
}

/** Whether a KPI has figures at all; a milestone has none. */
export function isMeasured(definition: Definition): definition is MeasuredDefinition {
  return definition.kind !== 'milestone';
}

interface Compared {
  periodEnd: ExcelDate | null;
  months: number;
  value: number;
  size: number | null;
}

function previousFigure(
  byMonth: ByMonth,
  definition: MeasuredDefinition,
  latest: PeriodFigure,
): PeriodFigure | null {
  const end = monthIndex(latest.periodEnd);
  if (definition.basis === 'snapshot') {
    const before = latestOf(byMonth.Snapshot, end - 1, (observation) => valueOf(observation) !== null);
    return before === null ? null : figureAt(byMonth, definition, before);
  }
  return figureAt(byMonth, definition, end - latest.months);
}

/** The baseline as entered in the definition, else as the series has it at the baseline's period. */
function baselineFigure(
  byMonth: ByMonth,
  definition: MeasuredDefinition,
  latest: PeriodFigure | null,
): Compared | null {
  const end = baselinePeriodEnd(definition.baselinePeriod);
  if (definition.baseline !== null) {
    const counted = definition.statistic === 'events' && definition.basis === '12 months';
    const months = counted ? (definition.baselineSize ?? 12) : (latest?.months ?? lengthOf(definition));
    return {
      periodEnd: end,
      months,
      value: definition.baseline,
      size: counted ? months : definition.baselineSize,
    };
  }
  if (end === null) return null;
  const month = monthIndex(end);
  return figureAt(byMonth, definition, month) ?? yearInstead(byMonth, definition, month);
}

/** A year where the KPI is compared by shorter periods: found only to say that the two are not alike. */
function yearInstead(byMonth: ByMonth, definition: MeasuredDefinition, end: number): PeriodFigure | null {
  if (definition.basis !== 'latest') return null;
  const year = byMonth.Year.get(end);
  return year && year !== 'twice' ? combined([year], definition, end, 12) : null;
}

/** Why two figures must not be compared: unequal lengths, or a break after the earlier one began. */
function whyNot(
  observations: readonly Observation[],
  earlier: Compared,
  later: PeriodFigure,
  name: string,
): string | null {
  if (earlier.months !== later.months) {
    return `the latest figure covers ${monthsInWords(later.months)} and ${name} ${monthsInWords(earlier.months)}`;
  }
  if (earlier.periodEnd === null) return null;
  const from = monthIndex(earlier.periodEnd) - Math.max(1, earlier.months) + 1;
  const to = monthIndex(later.periodEnd);
  let broken: number | null = null;
  for (const { periodEnd, covers, markers } of observations) {
    if (!markers.includes('b')) continue;
    const end = monthIndex(periodEnd);
    const start = end - Math.max(1, MONTHS_COVERED[covers]) + 1;
    if (start > from && end <= to && (broken === null || end < broken)) broken = end;
  }
  return broken === null
    ? null
    : `the series is broken in ${formatMonth(endOfMonth(broken))}, between ${name} and the latest figure`;
}

function monthsInWords(count: number): string {
  return count === 1 ? '1 month' : `${count} months`;
}
