import type { CellValue } from '../entries/workbook-contents';
import { PALETTES, type PaletteName } from './palettes';
import type { SERIES_COLUMNS } from './sheets/charts';

export type SeriesColumn = (typeof SERIES_COLUMNS)[number];

/** What a chart says of its measure. */
export interface ChartSubject {
  measure: string;
  unit: string;
}

/** A line of a control chart: a column of PcpSeries, its colour ("#RRGGBB") and its width in points. */
export interface ChartLine {
  column: SeriesColumn;
  color: string;
  width: number;
  dash?: 'dashed' | 'dotted';
}

/** The lines of a control chart: 3:1 or more against white, told apart without colour by dashes. The figures come first. */
export const CHART_LINES = [
  { column: 'Value', color: '#1F3A5F', width: 2.25 },
  { column: 'Mean', color: '#505A5F', width: 1.25 },
  { column: 'Lower limit', color: '#505A5F', width: 1.25, dash: 'dashed' },
  { column: 'Upper limit', color: '#505A5F', width: 1.25, dash: 'dashed' },
  { column: 'Target', color: '#B3400F', width: 1.75, dash: 'dotted' },
] as const satisfies readonly ChartLine[];

const SIGNAL_SYMBOLS = { Improvement: 'diamond', Concern: 'triangle', Change: 'square' } as const;

/** How a point that is more than common cause stands out: by shape, as in the statement's charts, and colour. Null for any other. */
export function signalMarker(judgement: CellValue | undefined, palette: PaletteName) {
  if (judgement !== 'Improvement' && judgement !== 'Concern' && judgement !== 'Change') return null;
  return { symbol: SIGNAL_SYMBOLS[judgement], fill: PALETTES[palette].signals[judgement] };
}

/** What the axis of the figures is called: "Percentage", "Number", else the unit. */
export function axisTitle(unit: string): string {
  if (unit === 'percent') return 'Percentage';
  return unit === 'count' ? 'Number' : unit.charAt(0).toUpperCase() + unit.slice(1);
}

/** How the axis of the figures shows them: no decimals where its steps, if they are known, have none. */
export function axisFormat(unit: string, step?: number): string {
  if (unit === 'percent') return step !== undefined && step < 0.01 ? '0.0%' : '0%';
  const isWhole = step === undefined ? unit === 'count' : Number.isInteger(step);
  return isWhole ? '#,##0' : '#,##0.0##';
}

/** What the axis of the periods is called, and how it shows them. */
export const PERIOD_AXIS = { title: 'Period end', numberFormat: 'mmm yyyy' } as const;
