import { scaleLinear } from 'd3-scale';
import type { CellValue } from '../entries/workbook-contents';
import { monthsBetween } from '../judgement/period';
import { chartRange } from '../statement/chart-range';
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

/** Months between the labels of the periods: whole quarters or years, so that they stand clear of one another. */
export function monthsBetweenLabels(rows: readonly CellValue[][]): number {
  const day = (row: readonly CellValue[] | undefined) =>
    Number(row?.[SERIES_COLUMNS.indexOf('Period end')] ?? 0);
  const months = monthsBetween(day(rows[0]), day(rows.at(-1)));
  return [1, 3, 6, 12, 24].find((step) => months / step <= MOST_LABELS) ?? 60;
}
