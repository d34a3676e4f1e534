import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { drawnLimits } from '../../judgement/chart-notes';
import { utcDate } from '../../judgement/period';
import type { Limits } from '../../judgement/xmr-limits';
import { chartAlternative } from './chart-alternative';
import {
  dateAxis,
  MARGIN,
  round,
  USUAL_SIZE,
  valueAxis,
  type ChartSize,
  type X,
  type Y,
} from './chart-frame';
import type { ControlChart, ControlChartPoint } from './charted-series';
import { chartRange } from './chart-range';
import type { DocumentPicture } from '../document/document';
import { legend, marker, type SignalColours } from './point-marks';

export type { ControlChart, ControlChartPoint } from './charted-series';
export type { ChartSize } from './chart-frame';

const FONT = 'font-family="DejaVu Sans, Arial, sans-serif" font-size="12"';

/**
 * The control chart (XmR) of a measure as a picture: points, mean, limits, target, with a text alternative.
 * Pure: the same points always give the same SVG text. Two points at least; limits step where a new phase starts.
 */
export function controlChart(
  chart: ControlChart,
  size: ChartSize = USUAL_SIZE,
  colours?: SignalColours,
): DocumentPicture {
  const x = scaleUtc(
    [utcDate(chart.points[0]?.periodEnd ?? 0), utcDate(chart.points.at(-1)?.periodEnd ?? 0)],
    [MARGIN.left, size.width - MARGIN.right],
  );
  const y = scaleLinear(valueRange(chart), [size.height - MARGIN.bottom, MARGIN.top]).nice(5);
  const body = [
    `<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
    ...valueAxis(chart, y, size),
    ...dateAxis(chart, x, size),
    ...phasesOf(chart).flatMap((phase) => limitLines(chart, phase, x, y)),
    ...targetLine(chart, y, size),
    ...endLabels(chart, y, size),
    ...valueLine(chart, x, y),
    ...chart.points.map((point) =>
      marker(point.judgement, x(utcDate(point.periodEnd)), y(point.value), colours),
    ),
    ...legend(chart, size, colours),
  ];
  const { width, height } = size;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${FONT} fill="#000000">${body.join('')}</svg>`;
  return { kind: 'picture', title: chart.title, svg, width, height, alternative: chartAlternative(chart) };
}

function valueRange(chart: ControlChart): [number, number] {
  const drawn = chart.points.flatMap((point) => [
    point.value,
    drawnLimits(point.limits, chart.unit).lower,
    drawnLimits(point.limits, chart.unit).upper,
  ]);
  return chartRange(chart.target === null ? drawn : [...drawn, chart.target]);
}

/** Runs of points with the same limits, so that the lines step where a phase begins. */
function phasesOf(chart: ControlChart): ControlChartPoint[][] {
  const phases: ControlChartPoint[][] = [];
  for (const point of chart.points) {
    const phase = phases.at(-1);
    const before = phase?.at(-1);
    const same = before && sameLimits(before.limits, point.limits);
    if (same) phase?.push(point);
    else phases.push([point]);
  }
  return phases;
}

function sameLimits(a: Limits, b: Limits): boolean {
  return a.mean === b.mean && a.lower === b.lower && a.upper === b.upper;
}

function limitLines(chart: ControlChart, phase: readonly ControlChartPoint[], x: X, y: Y): string[] {
  const [first] = phase;
  const last = phase.at(-1);
  if (!first || !last) return [];
  const [from, to] = [round(x(utcDate(first.periodEnd)) - 4), round(x(utcDate(last.periodEnd)) + 4)];
  const across = (value: number, dashes: string) =>
    `<line x1="${from}" x2="${to}" y1="${round(y(value))}" y2="${round(y(value))}" stroke="#505a5f" stroke-width="1.5"${dashes}/>`;
  const dashed = ' stroke-dasharray="5 4"';
  const limits = drawnLimits(first.limits, chart.unit);
  return [across(limits.mean, ''), across(limits.lower, dashed), across(limits.upper, dashed)];
}

function targetLine(chart: ControlChart, y: Y, size: ChartSize): string[] {
  if (chart.target === null) return [];
  const at = round(y(chart.target));
  return [
    `<line x1="${MARGIN.left}" x2="${size.width - MARGIN.right}" y1="${at}" y2="${at}" stroke="#b3400f" stroke-width="1.5" stroke-dasharray="1 3" stroke-linecap="round"/>`,
  ];
}

/** The lines are named at their right ends; names that would touch are moved apart. */
function endLabels(chart: ControlChart, y: Y, size: ChartSize): string[] {
  const last = chart.points.at(-1);
  if (!last) return [];
  const limits = drawnLimits(last.limits, chart.unit);
  const labels = [
    { text: 'Upper limit', at: y(limits.upper) },
    { text: 'Mean', at: y(limits.mean) },
    { text: 'Lower limit', at: y(limits.lower) },
    ...(chart.target === null ? [] : [{ text: 'Target', at: y(chart.target) }]),
  ].sort((a, b) => a.at - b.at);
  let above = -Infinity;
  return labels.map(({ text, at }) => {
    above = Math.max(at, above + 14);
    return `<text x="${size.width - MARGIN.right + 8}" y="${round(above)}" dy="0.32em">${text}</text>`;
  });
}

function valueLine(chart: ControlChart, x: X, y: Y): string[] {
  const path = line<ControlChartPoint>()
    .x(({ periodEnd }) => round(x(utcDate(periodEnd))))
    .y(({ value }) => round(y(value)))([...chart.points]);
  return path ? [`<path d="${path}" fill="none" stroke="#505a5f" stroke-width="1.5"/>`] : [];
}
