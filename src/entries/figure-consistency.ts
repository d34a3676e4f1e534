import type { ExcelDate } from '../framework/definition';
import { formatDate, formatNumber } from '../judgement/words';

/** Figures that are stated together and so can be held against each other. */
export type StatedFigures = { what: string; where: string; kpi: string | null } & (
  | {
      /** A total with its parts; `complete` says that no other part is left. */
      kind: 'total';
      total: number;
      parts: Record<string, number>;
      complete: boolean;
    }
  | {
      /** So many in each unit of time, and the totals of the times that it is said of. */
      kind: 'average';
      average: number;
      totals: number[];
      /** Units of time in each total: 12 months. */
      over: number;
    }
  | {
      /** From one figure to another, with the change as a number, in percent, or in a word. */
      kind: 'change';
      before: number;
      now: number;
      difference?: number;
      percent?: number;
      direction?: 'higher' | 'lower' | 'the same';
    }
  | {
      /** A part of a whole, and its share in percent. */
      kind: 'share';
      part: number;
      whole: number;
      percent: number;
    }
  | {
      /** A day and the weekday that it is said to have been. */
      kind: 'weekday';
      day: ExcelDate;
      weekday: string;
    }
);

/** Figures that contradict each other, in a sentence. */
export interface Inconsistency {
  what: string;
  where: string;
  kpi: string | null;
  message: string;
}

/**
 * The figures that contradict each other. A stated figure may be rounded as far as its own decimals show: 37 stands
 * for 36.5 to 37.5. Paper: 41 firearms whose types add up to 42 -> "The parts add up to 42, and the total is 41."
 */
export function inconsistencies(stated: readonly StatedFigures[]): Inconsistency[] {
  return stated.flatMap((figures) => {
    const { what, where, kpi } = figures;
    const message = contradiction(figures);
    return message === null ? [] : [{ what, where, kpi, message }];
  });
}

function contradiction(figures: StatedFigures): string | null {
  switch (figures.kind) {
    case 'total':
      return totalContradiction(figures.total, Object.values(figures.parts), figures.complete);
    case 'average': {
      const mean =
        figures.totals.reduce((sum, total) => sum + total, 0) / (figures.totals.length * figures.over);
      if (rounds(mean, figures.average)) return null;
      const totals = figures.totals.map((total) => formatNumber(total)).join(' and ');
      return `${totals} in ${figures.over} are ${formatNumber(mean, 1)} each on average, and ${formatNumber(figures.average)} is stated.`;
    }
    case 'change':
      return changeContradiction(figures);
    case 'share': {
      const percent = (100 * figures.part) / figures.whole;
      if (rounds(percent, figures.percent)) return null;
      return `${formatNumber(figures.part)} of ${formatNumber(figures.whole)} are ${formatNumber(percent, 1)}%, and ${formatNumber(figures.percent)}% is stated.`;
    }
    case 'weekday': {
      const weekday = WEEKDAYS[(figures.day + 6) % 7];
      return weekday === figures.weekday
        ? null
        : `${formatDate(figures.day)} was a ${weekday}, not a ${figures.weekday}.`;
    }
  }
}

/** Serial number 1, 31 December 1899 as the brief counts, was a Sunday; 2 a Monday. */
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function totalContradiction(total: number, parts: number[], complete: boolean): string | null {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (complete ? sum === total : sum <= total) return null;
  return `The parts add up to ${formatNumber(sum)}, and the total is ${formatNumber(total)}.`;
}

function changeContradiction({
  before,
  now,
  difference,
  percent,
  direction,
}: Extract<StatedFigures, { kind: 'change' }>): string | null {
  const from = `From ${formatNumber(before)} to ${formatNumber(now)}`;
  if (difference !== undefined && !rounds(now - before, difference)) {
    return `${from} is a change of ${formatNumber(now - before)}, and ${formatNumber(difference)} is stated.`;
  }
  const computed = (100 * (now - before)) / before;
  if (percent !== undefined && !rounds(computed, percent)) {
    return `${from} is a change of ${formatNumber(computed, 1)}%, and ${formatNumber(percent)}% is stated.`;
  }
  const way = now > before ? 'higher' : now < before ? 'lower' : 'the same';
  return direction === undefined || direction === way
    ? null
    : `${from} is ${way}, and “${direction}” is stated.`;
}

/** Whether a figure, rounded to the decimals of the stated one, is the stated one; a half may go either way. */
function rounds(exact: number, stated: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(stated))?.[1]?.length ?? 0;
  return Math.abs(exact - stated) <= 0.5 * 10 ** -decimals + 1e-9;
}
