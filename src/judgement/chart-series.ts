import type { ExcelDate, MeasuredDefinition } from '../framework/definition';
import type { Covers } from './observation';
import { MONTHS_COVERED } from './period';
import { combined, type ByMonth } from './whole-period';

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

/** Fewer months than this are a worse series than the quarters (Making Data Count asks for 12 points). */
const FEWEST_MONTHS = 12;

/**
 * The series for the chart: snapshots of a stock, else months where there are twelve, else quarters; what is missing
 * is left out. Without quarters: the months there are, else years, thinned to every twelfth month, because totals
 * that overlap make no chart.
 */
export function chartSeries(byMonth: ByMonth, definition: MeasuredDefinition, last: number): Series {
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
