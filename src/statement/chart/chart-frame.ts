import type { ScaleLinear, ScaleTime } from 'd3-scale';
import type { ExcelDate } from '../../framework/definition';
import { calendarDay, utcDate } from '../../judgement/period';
import { formatMonth, formatNumber, formatPercent } from '../../judgement/words';
import type { ControlChart } from './charted-series';
import { escaped } from '../document/html';

export interface ChartSize {
  width: number;
  height: number;
}
export const USUAL_SIZE: ChartSize = { width: 640, height: 300 };
export const MARGIN = { top: 14, right: 84, bottom: 56, left: 64 };

export type X = ScaleTime<number, number>;
export type Y = ScaleLinear<number, number>;

/** Hundredths of a pixel are enough. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Lines across at round values; their numbers, without the unit, which the title names. */
export function valueAxis(chart: ControlChart, y: Y, size: ChartSize): string[] {
  return y.ticks(5).map((tick) => {
    const at = round(y(tick));
    return `<line x1="${MARGIN.left}" x2="${size.width - MARGIN.right}" y1="${at}" y2="${at}" stroke="#dee0e2"/><text x="${MARGIN.left - 8}" y="${at}" dy="0.32em" text-anchor="end">${escaped(tickWords(chart.unit, tick))}</text>`;
  });
}

/** Months along the foot, the last one always, as many as there is room for. */
export function dateAxis(chart: ControlChart, x: X, size: ChartSize): string[] {
  const base = size.height - MARGIN.bottom;
  const most = Math.max(2, Math.floor((size.width - MARGIN.left - MARGIN.right) / 76));
  const step = Math.ceil(chart.points.length / most);
  return chart.points
    .filter((_, index) => (chart.points.length - 1 - index) % step === 0)
    .map(({ periodEnd }) => {
      const at = round(x(utcDate(periodEnd)));
      return `<line x1="${at}" x2="${at}" y1="${base}" y2="${base + 5}" stroke="#505a5f"/><text x="${at}" y="${base + 19}" text-anchor="middle">${escaped(shortMonth(periodEnd))}</text>`;
    });
}

/** 44469 → "Sep 2021". */
function shortMonth(date: ExcelDate): string {
  return `${formatMonth(date).slice(0, 3)} ${calendarDay(date).year}`;
}

function tickWords(unit: string, tick: number): string {
  return unit === 'percent' ? formatPercent(tick) : formatNumber(tick);
}
