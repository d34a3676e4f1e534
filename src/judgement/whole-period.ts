import type { ExcelDate, MeasuredDefinition, Statistic } from '../framework/definition';
import type { Covers, Observation } from './observation';
import { endOfMonth, monthIndex, MONTHS_COVERED } from './period';

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

/** Observations by what they cover and by month; a month named twice is unusable, as it is for COUNTIFS. */
export type ByMonth = Record<Covers, Map<number, Observation | 'twice'>>;

export function indexedByMonth(observations: readonly Observation[]): ByMonth {
  const byMonth: ByMonth = { Month: new Map(), Quarter: new Map(), Year: new Map(), Snapshot: new Map() };
  for (const observation of observations) {
    const months = byMonth[observation.covers];
    const month = monthIndex(observation.periodEnd);
    months.set(month, months.has(month) ? 'twice' : observation);
  }
  return byMonth;
}

/** What the figures of a KPI may cover, in the order in which they are preferred. */
export function coversUsed(definition: MeasuredDefinition): Covers[] {
  switch (definition.basis) {
    case '12 months':
      return ['Month', 'Quarter', 'Year'];
    case 'snapshot':
      return ['Snapshot'];
    case 'latest':
      return [definition.frequency];
  }
}

/** The figure for the period that ends in a month, whole or null. */
export function figureAt(byMonth: ByMonth, definition: MeasuredDefinition, end: number): PeriodFigure | null {
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

/** Figures of one length that together fill the months to an end, or null where one is missing or there twice. */
export function wholeOf(
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
export function valueOf(observation: Observation): number | null {
  if (observation.value !== null) return observation.value;
  const { numerator, denominator, markers } = observation;
  if (markers.includes('x') || markers.includes('c') || markers.includes('z')) return null;
  return numerator !== null && denominator ? numerator / denominator : null;
}

/** Figures of one length as one: Σ numerator / Σ denominator of a proportion, the sum of what adds up, else one alone. */
export function combined(
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

/** Statistics whose figures of shorter periods add up to the figure of the longer. */
export const ADDS_UP: ReadonlySet<Statistic> = new Set(['events', 'rate', 'duration']);

/** Σ of figures, in the order of their size so that the order of the rows never shows; null if one is missing. */
function sum(figures: readonly (number | null)[]): number | null {
  const present = figures.filter((figure) => figure !== null);
  return present.length < figures.length
    ? null
    : present.sort((a, b) => a - b).reduce((total, figure) => total + figure, 0);
}
