import { scaleLinear } from 'd3-scale';
import type { CellValue } from '../entries/workbook-contents';
import { chartRange } from '../statement/chart/chart-range';
import { CHART_LINES } from './chart-look';
import { SERIES_COLUMNS } from './sheets/charts';

/** About how many lines across, and how many labels along the foot there is room for. */
const LINES_ACROSS = 5;
const MOST_LABELS = 12;

/** The axis of the figures from rows of PcpSeries: as far as what is drawn, between round values. */
export function valueScale(rows: readonly CellValue[][]): { min: number; max: number; majorUnit: number } {
  const drawn = rows.flatMap((row) =>
    CHART_LINES.map(({ column }) => row[SERIES_COLUMNS.indexOf(column)]).filter(
      (value) => typeof value === 'number',
    ),
  );
  const scale = scaleLinear(chartRange(drawn), [0, 1]).nice(LINES_ACROSS);
  const [min = 0, max = 1] = scale.domain();
  const [first = 0, second = max] = scale.ticks(LINES_ACROSS);
  return { min, max, majorUnit: second - first };
}

/** Every how many periods one is labelled, so that the labels stand clear of one another. */
export function periodsALabel(rows: readonly CellValue[][]): number {
  return Math.ceil(rows.length / MOST_LABELS);
}
