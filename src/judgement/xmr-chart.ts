import { phaseLimits, type PhaseLimits } from './xmr-limits';
import { signalsOf, type Signal, type Side } from './xmr-signals';

/** How a chart is drawn. */
export interface ChartOptions {
  /** Drop outlying moving ranges once before the limits. */
  screen: boolean;
  /** Positions, from 1, at which a new phase starts; any order. */
  rebase: readonly number[];
  /** Take the limits from the first so many figures of each phase; null: from all. */
  fixAfter: number | null;
}

export const USUAL_CHART: ChartOptions = { screen: true, rebase: [], fixAfter: null };

/** One phase: the figures from position `start` up to but not `end`, from 0. */
export interface Phase {
  start: number;
  end: number;
  limits: PhaseLimits;
}

/** One point of the chart, with the special cause it is part of. */
export interface ChartPoint {
  value: number;
  limits: PhaseLimits;
  signal: Signal;
  /** Which way the signal points: above or below the mean, or a rising or falling trend; 0 without a signal. */
  side: Side;
}

/** The phases of a series, each with limits of its own. Linear in the number of figures. */
export function chartPhases(values: readonly number[], options: ChartOptions): Phase[] {
  const starts = [...new Set([1, ...options.rebase])].sort((a, b) => a - b).map((position) => position - 1);
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? values.length;
    return { start, end, limits: limitsFor(values, start, end, options) };
  });
}

/** The limits of the last phase, without the others' cost. */
export function lastLimits(values: readonly number[], options: ChartOptions): PhaseLimits {
  const start = options.rebase.reduce((latest, position) => Math.max(latest, position - 1), 0);
  return limitsFor(values, start, values.length, options);
}

/** Every point with its limits and signal; a phase knows nothing of the one before. */
export function chartPoints(values: readonly number[], options: ChartOptions): ChartPoint[] {
  return chartPhases(values, options).flatMap(({ start, end, limits }) =>
    signalsOf(values.slice(start, end), limits).map(({ signal, side }, i) => ({
      value: values[start + i] ?? 0,
      limits,
      signal,
      side,
    })),
  );
}

function limitsFor(
  values: readonly number[],
  start: number,
  end: number,
  options: ChartOptions,
): PhaseLimits {
  const until = options.fixAfter === null ? end : Math.min(end, start + options.fixAfter);
  return phaseLimits(values, start, until, options.screen);
}
