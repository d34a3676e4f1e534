import type { MeasuredDefinition } from '../framework/definition';
import type { Covers, Observation } from './observation';
import { MONTHS_COVERED } from './period';
import {
  ADDS_UP,
  coversUsed,
  figureAt,
  valueOf,
  wholeOf,
  type ByMonth,
  type PeriodFigure,
} from './whole-period';

/** The last period that something is said of; its figure, or the marker that says why there is none. */
export interface LastPeriod {
  /** Index of the month that it ends with. */
  end: number | null;
  figure: PeriodFigure | null;
  unavailable: string | null;
}

/** `last`: index of the last month that counts. */
export function lastPeriod(byMonth: ByMonth, definition: MeasuredDefinition, last: number): LastPeriod {
  const end =
    definition.basis === '12 months'
      ? lastYearEnd(byMonth, definition, last)
      : lastSaid(byMonth, definition, last);
  const figure = end === null ? null : figureAt(byMonth, definition, end);
  const unavailable = figure ? null : unavailableMarker(byMonth, definition, last, end);
  return { end, figure, unavailable };
}

/** The later of the last month and the last quarter that complete a year, and the last year of which anything is said. */
function lastYearEnd(byMonth: ByMonth, definition: MeasuredDefinition, last: number): number | null {
  const ends: number[] = [];
  for (const covers of ['Month', 'Quarter'] as const) {
    const figures = byMonth[covers];
    const end = latestOf(figures, last, (observation) => valueOf(observation) !== null);
    const whole = end !== null && wholeOf(figures, end, 12, MONTHS_COVERED[covers]);
    if (whole && ADDS_UP.has(definition.statistic)) ends.push(end);
  }
  const year = latestOf(byMonth.Year, last, isSaid);
  if (year !== null) ends.push(year);
  return ends.length === 0 ? null : Math.max(...ends);
}

function lastSaid(byMonth: ByMonth, definition: MeasuredDefinition, last: number): number | null {
  const ends = coversUsed(definition).map((covers) => latestOf(byMonth[covers], last, isSaid) ?? -Infinity);
  const end = Math.max(...ends);
  return end === -Infinity ? null : end;
}

/** The last month, not after `last`, with an observation of some sort; one that is there twice is of every sort. */
export function latestOf(
  figures: ReadonlyMap<number, Observation | 'twice'>,
  last: number,
  isWanted: (observation: Observation) => boolean,
): number | null {
  let latest: number | null = null;
  for (const [month, observation] of figures) {
    if (month > last || (latest !== null && month <= latest)) continue;
    if (observation === 'twice' || isWanted(observation)) latest = month;
  }
  return latest;
}

/** Whether there is a figure, or a marker that says why there is none. */
function isSaid(observation: Observation): boolean {
  return valueOf(observation) !== null || markerOf(observation) !== null;
}

function markerOf({ markers }: Observation): string | null {
  return ['x', 'c', 'z'].find((marker) => markers.includes(marker)) ?? null;
}

/** The marker at the last period's end (of 12 months: its year's row); where no period is whole, any that is found. */
function unavailableMarker(
  byMonth: ByMonth,
  definition: MeasuredDefinition,
  last: number,
  end: number | null,
): string | null {
  const lengths: Covers[] =
    end !== null && definition.basis === '12 months' ? ['Year'] : coversUsed(definition);
  const markers = lengths.flatMap((covers) =>
    [...byMonth[covers]].flatMap(([month, observation]) => {
      const here = end === null ? month <= last : month === end;
      const marker = !here || observation === 'twice' ? null : markerOf(observation);
      return marker === null ? [] : [marker];
    }),
  );
  return ['x', 'c', 'z'].find((marker) => markers.includes(marker)) ?? null;
}
