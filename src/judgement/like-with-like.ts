import type {
  Definition,
  ExcelDate,
  Frequency,
  MeasuredDefinition,
  Statistic,
} from '../framework/definition';
import { endOfMonth, monthIndex } from './month-index';
import type { Covers, Observation } from './observation';
import { MONTHS_COVERED } from './period';
import { formatMonth } from './words';

/** A figure of one whole period, made of figures of one length only. */
export interface PeriodFigure {
  periodEnd: ExcelDate;
  /** Months covered; 0 for a snapshot. */
  months: number;
  value: number;
  /** Denominator of a proportion or population of a rate; months for counted events; null where there is none. */
  size: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Markers of every figure that went in. */
  markers: readonly string[];
}

/** One point of the chart's series; a new phase starts after a break. */
export interface SeriesPoint {
  periodEnd: ExcelDate;
  value: number;
  size: number | null;
  /** From 1. */
  phase: number;
}
export interface Series {
  /** What each point covers; null where there is no figure. */
  covers: Covers | null;
  points: SeriesPoint[];
  /** Positions, from 1, where a new phase starts: the `rebase` of VARIATION and LIMITS. */
  rebase: number[];
}

/** What is compared with what, for one KPI and one area at one date. */
export interface FiguresCompared {
  /** End of the latest whole period; null where there is none. */
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

/** Statistics whose figures of shorter periods add up to the figure of the longer. */
const ADDS_UP: ReadonlySet<Statistic> = new Set(['events', 'rate', 'duration']);

/** Observations by what they cover and by month; a month named twice is unusable, as it is for COUNTIFS. */
type ByMonth = Record<Covers, Map<number, Observation | 'twice'>>;

/**
 * Picks what is compared (design brief, section 4, "Like with like") out of the observations of one KPI, one area
 * and the whole. 12 months: the latest end at which 12 months, 4 quarters or one year make a whole, never mixed and
 * never with one missing. Snapshot: the last one. Latest: the last period of the KPI's frequency, a proportion as
 * Σ numerator / Σ denominator. The order of the observations does not matter.
 */
export function figuresCompared(
  observations: readonly Observation[],
  definition: MeasuredDefinition,
  periodEnd: ExcelDate,
): FiguresCompared {
  const byMonth = indexed(observations);
  const last = monthIndex(periodEnd + 1) - 1;
  const latest = latestFigure(byMonth, definition, last);
  const unavailable =
    definition.basis === '12 months' && latest ? null : unavailableMarker(byMonth, definition, last, latest);
  const current = unavailable ? null : latest;
  const previous = current && previousFigure(byMonth, definition, current);
  const baseline = baselineFigure(byMonth, definition, current);
  const compare = (earlier: Compared | null): string | null =>
    current && earlier && whyNot(observations, earlier, current);
  return {
    periodEnd: current?.periodEnd ?? null,
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
    notComparable: compare(baseline),
    previousNotComparable: compare(previous),
    series: seriesOf(byMonth, definition, last),
  };
}

/** Last day of a baseline period as the plan prints it: "2019/20" -> 31 March 2020, "year ending June 2019" -> 30 June 2019. */
export function baselinePeriodEnd(printed: string | null): ExcelDate | null {
  const financial = /\b(\d{4})\s*[/–-]\s*(\d{2}|\d{4})\b/.exec(printed ?? '');
  if (financial) return endOfMonth((Number(financial[1]) + 1) * 12 + 2);
  const ending = /\b(?:year|12 months)\s+(?:ending|to)\s+(?:\d{1,2}\s+)?([a-z]{3,9})\s+(\d{4})/i.exec(
    printed ?? '',
  );
  const month = ending
    ? 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf((ending[1] ?? '').slice(0, 3).toLowerCase()) / 3
    : -1;
  return ending && Number.isInteger(month) && month >= 0 ? endOfMonth(Number(ending[2]) * 12 + month) : null;
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

function indexed(observations: readonly Observation[]): ByMonth {
  const byMonth: ByMonth = { Month: new Map(), Quarter: new Map(), Year: new Map(), Snapshot: new Map() };
  for (const observation of observations) {
    const months = byMonth[observation.covers];
    const month = monthIndex(observation.periodEnd);
    months.set(month, months.has(month) ? 'twice' : observation);
  }
  return byMonth;
}

function latestFigure(byMonth: ByMonth, definition: MeasuredDefinition, last: number): PeriodFigure | null {
  const ends = new Set<number>();
  const covers = coversUsed(definition);
  for (const name of covers) for (const month of byMonth[name].keys()) if (month <= last) ends.add(month);
  for (const end of [...ends].sort((a, b) => b - a)) {
    const whole = figureAt(byMonth, definition, end);
    if (whole) return whole;
  }
  return null;
}

function coversUsed(definition: MeasuredDefinition): Covers[] {
  switch (definition.basis) {
    case '12 months':
      return ['Month', 'Quarter', 'Year'];
    case 'snapshot':
      return ['Snapshot'];
    case 'latest':
      return partsOf(definition.frequency);
  }
}

/** Lengths that can make a period of a frequency, the period's own length first. */
function partsOf(frequency: Frequency): Covers[] {
  const all: Covers[] = ['Year', 'Quarter', 'Month'];
  return all.slice(all.indexOf(frequency));
}

/** The figure for the period that ends in a month, whole or null. */
function figureAt(byMonth: ByMonth, definition: MeasuredDefinition, end: number): PeriodFigure | null {
  const months = lengthOf(definition);
  for (const covers of coversUsed(definition)) {
    const parts = wholeOf(byMonth[covers], end, months, MONTHS_COVERED[covers]);
    const figure = parts && combined(parts, definition, end, months);
    if (figure) return figure;
  }
  return null;
}

/** Months that a figure of this KPI covers when it is compared; 0 for a snapshot. */
export function lengthOf(definition: MeasuredDefinition): number {
  switch (definition.basis) {
    case '12 months':
      return 12;
    case 'snapshot':
      return 0;
    case 'latest':
      return MONTHS_COVERED[definition.frequency];
  }
}

function wholeOf(
  figures: Map<number, Observation | 'twice'>,
  end: number,
  months: number,
  step: number,
): Observation[] | null {
  const parts: Observation[] = [];
  for (let back = 0; back < Math.max(1, months); back += Math.max(1, step)) {
    const part = figures.get(end - back);
    if (!part || part === 'twice' || valueOf(part) === null) return null;
    parts.push(part);
  }
  return parts;
}

/** The value of one observation; of a proportion without a value, its numerator over its denominator. */
function valueOf(observation: Observation): number | null {
  if (observation.value !== null) return observation.value;
  const { numerator, denominator, markers } = observation;
  if (markers.includes('x') || markers.includes('c') || markers.includes('z')) return null;
  return numerator !== null && denominator ? numerator / denominator : null;
}

function combined(
  parts: Observation[],
  definition: MeasuredDefinition,
  end: number,
  months: number,
): PeriodFigure | null {
  const [first] = parts;
  if (!first) return null;
  const numerator = sum(parts.map((part) => part.numerator));
  const denominator = sum(parts.map((part) => part.denominator));
  const common = {
    periodEnd: endOfMonth(end),
    months,
    markers: [...new Set(parts.flatMap((part) => part.markers))].sort(),
  };
  const { statistic } = definition;
  if (statistic === 'proportion' || statistic === 'survey') {
    if (numerator !== null && denominator !== null && denominator > 0) {
      return { ...common, value: numerator / denominator, size: denominator, numerator, denominator };
    }
    const value = valueOf(first);
    return parts.length === 1 && value !== null
      ? {
          ...common,
          value,
          size: first.denominator,
          numerator: first.numerator,
          denominator: first.denominator,
        }
      : null;
  }
  if (parts.length > 1 && !ADDS_UP.has(statistic)) return null;
  const value = sum(parts.map(valueOf));
  if (value === null) return null;
  const size =
    statistic === 'events'
      ? months || null
      : statistic === 'rate'
        ? (first.denominator ?? null)
        : denominator;
  return { ...common, value, size, numerator, denominator };
}

/** Σ of figures, in the order of their size so that the order of the rows never shows; null if one is missing. */
function sum(figures: readonly (number | null)[]): number | null {
  const present = figures.filter((figure) => figure !== null);
  return present.length < figures.length
    ? null
    : present.sort((a, b) => a - b).reduce((total, figure) => total + figure, 0);
}

function unavailableAt(byMonth: ByMonth, definition: MeasuredDefinition, end: number): string | null {
  for (const covers of coversUsed(definition)) {
    const observation = byMonth[covers].get(end);
    if (!observation || observation === 'twice' || valueOf(observation) !== null) continue;
    const marker = observation.markers.find((each) => each === 'x' || each === 'c' || each === 'z');
    if (marker) return marker;
  }
  return null;
}

/** The marker of the last figure, where that figure is marked as not available and no later one is whole. */
function unavailableMarker(
  byMonth: ByMonth,
  definition: MeasuredDefinition,
  last: number,
  latest: PeriodFigure | null,
): string | null {
  const after = latest ? monthIndex(latest.periodEnd) : -Infinity;
  const ends = coversUsed(definition).flatMap((covers) =>
    [...byMonth[covers].keys()].filter((month) => month <= last && month > after),
  );
  for (const end of ends.sort((a, b) => b - a)) {
    const marker = unavailableAt(byMonth, definition, end);
    if (marker) return marker;
  }
  return null;
}

function previousFigure(
  byMonth: ByMonth,
  definition: MeasuredDefinition,
  latest: PeriodFigure,
): PeriodFigure | null {
  const end = monthIndex(latest.periodEnd);
  if (definition.basis === 'snapshot') return latestFigure(byMonth, definition, end - 1);
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
function whyNot(observations: readonly Observation[], earlier: Compared, later: PeriodFigure): string | null {
  if (earlier.months !== later.months) {
    return `the latest figure covers ${monthsInWords(later.months)} and the baseline ${monthsInWords(earlier.months)}`;
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
    : `the series is broken in ${formatMonth(endOfMonth(broken))}, between the baseline and the latest figure`;
}

function monthsInWords(count: number): string {
  return count === 1 ? '1 month' : `${count} months`;
}

/** Fewer months than this are a worse series than the quarters (Making Data Count asks for 12 points). */
const FEWEST_MONTHS = 12;

/**
 * The series for the chart: snapshots of a stock, else months where there are twelve, else quarters; what is missing
 * is left out. Without quarters: the months there are, else years, thinned to every twelfth month, because totals
 * that overlap make no chart.
 */
function seriesOf(byMonth: ByMonth, definition: MeasuredDefinition, last: number): Series {
  const names: Covers[] = definition.basis === 'snapshot' ? ['Snapshot'] : ['Month', 'Quarter', 'Year'];
  const candidates = names
    .map((covers) => candidate(byMonth, definition, covers, last))
    .filter(({ points }) => points.length > 0);
  const enough = candidates.filter(
    ({ covers, points }) => covers !== 'Month' || points.length >= FEWEST_MONTHS,
  );
  const chosen = enough.find(({ covers }) => covers !== 'Year') ?? candidates[0];
  if (!chosen) return { covers: null, points: [], rebase: [] };
  let phase = 1;
  const rebase: number[] = [];
  const points = chosen.points.map(({ figure, broken }, position) => {
    if (broken && position > 0) {
      phase += 1;
      rebase.push(position + 1);
    }
    return { periodEnd: figure.periodEnd, value: figure.value, size: figure.size, phase };
  });
  return { covers: chosen.covers, points, rebase };
}

function candidate(byMonth: ByMonth, definition: MeasuredDefinition, covers: Covers, last: number) {
  const step = Math.max(1, MONTHS_COVERED[covers]);
  let ends = [...byMonth[covers].keys()].filter((month) => month <= last).sort((a, b) => a - b);
  const newest = ends.at(-1) ?? 0;
  ends = ends.filter((end) => covers === 'Snapshot' || (newest - end) % step === 0);
  const points = ends.flatMap((end) => {
    const observation = byMonth[covers].get(end);
    if (!observation || observation === 'twice') return [];
    const figure = combined([observation], definition, end, MONTHS_COVERED[covers]);
    return figure ? [{ figure, broken: observation.markers.includes('b') }] : [];
  });
  return { covers, points };
}
