import {
  installChartSupport,
  type AddChartOptions,
  type AddChartSeriesOptions,
} from '@cj-tech-master/excelts/chart';
import type { Worksheet } from '@cj-tech-master/excelts';
import type { CellValue } from '../../entries/workbook-contents';
import { formatMonth, formatValue } from '../../judgement/words';
import { SERIES_COLUMNS } from '../sheets/charts';
import {
  axisFormat,
  axisTitle,
  CHART_LINES,
  PERIOD_AXIS,
  signalMarker,
  type ChartLine,
  type ChartSubject,
  type SeriesColumn,
} from '../chart-look';
import { periodsALabel, valueScale } from '../chart-scale';
import { USUAL_PALETTE, type PaletteName } from '../palettes';
import type { SheetBlueprint } from '../sheet-blueprint';
import { columnLetters } from '../../entries/column-letters';

/** Rows of the sheet that one chart takes, and where charts stand: a column clear of the table. */
const CHART_HEIGHT = 18;
const FIRST_COLUMN = SERIES_COLUMNS.length + 1;
const CHART_WIDTH = 11;

const DASHES = { dashed: 'dash', dotted: 'sysDot' } as const;
const withoutHash = (color: string) => color.slice(1);
const GRIDLINE = 'D9DCDF';

/**
 * Draws the control charts of a sheet that holds PcpSeries, one for each KPI, below one another to the right of the
 * table. Gives what each says to people who do not see it, in the same order.
 */
export function paintCharts(
  worksheet: Worksheet,
  sheet: SheetBlueprint,
  subjectOf: (kpi: string) => ChartSubject,
  palette: PaletteName = USUAL_PALETTE,
): string[] {
  const { table } = sheet;
  if (table?.name !== 'PcpSeries') return [];
  installChartSupport();
  return runs(table.rows).map(({ kpi, start, rows }, index) => {
    const first = table.headerRow + 1 + start;
    const subject = subjectOf(kpi);
    const top = table.headerRow + index * CHART_HEIGHT;
    worksheet.addChart(
      chart(sheet.name, table.headerRow, subject, first, first + rows.length - 1, rows, palette),
      {
        tl: { col: FIRST_COLUMN, row: top },
        br: { col: FIRST_COLUMN + CHART_WIDTH, row: top + CHART_HEIGHT - 1 },
      },
    );
    return alternativeText(subject, rows);
  });
}

/** Rows of one KPI after the other, as they stand in the table. */
function runs(rows: readonly CellValue[][]): { kpi: string; start: number; rows: CellValue[][] }[] {
  const found: { kpi: string; start: number; rows: CellValue[][] }[] = [];
  rows.forEach((row, start) => {
    const kpi = String(row[0] ?? '');
    const last = found.at(-1);
    if (last?.kpi === kpi) last.rows.push(row);
    else found.push({ kpi, start, rows: [row] });
  });
  return found;
}

function chart(
  sheet: string,
  headerRow: number,
  { measure, unit }: ChartSubject,
  first: number,
  last: number,
  rows: readonly CellValue[][],
  palette: PaletteName,
): AddChartOptions {
  const range = (column: SeriesColumn) => {
    const letters = columnLetters(SERIES_COLUMNS.indexOf(column) + 1);
    return `'${sheet}'!$${letters}$${first}:$${letters}$${last}`;
  };
  const hasTarget = rows.some((row) => typeof row[SERIES_COLUMNS.indexOf('Target')] === 'number');
  const scale = valueScale(rows);
  return {
    type: 'line',
    title: measure,
    showLegend: true,
    legendPosition: 'b',
    displayBlanksAs: 'gap',
    series: CHART_LINES.filter(({ column }) => column !== 'Target' || hasTarget).map(
      ({ column, color, dash, width }: ChartLine) => ({
        name: { formula: `'${sheet}'!$${columnLetters(SERIES_COLUMNS.indexOf(column) + 1)}$${headerRow}` },
        categories: { numRef: { formula: range('Period end') } },
        values: range(column),
        line: withoutHash(color),
        lineWidth: width,
        ...(dash !== undefined && { lineDash: DASHES[dash] }),
        marker:
          column === 'Value' ? { symbol: 'circle', size: 5, fill: withoutHash(color) } : { symbol: 'none' },
        ...(column === 'Value' && { dataPoints: signalPoints(rows, palette) }),
        smooth: false,
      }),
    ),
    categoryAxis: {
      title: PERIOD_AXIS.title,
      numFmt: PERIOD_AXIS.numberFormat,
      textRotation: -45,
      tickLblSkip: periodsALabel(rows),
      tickMarkSkip: periodsALabel(rows),
      minorTickMark: 'none',
    },
    valueAxis: {
      title: axisTitle(unit),
      numFmt: axisFormat(unit, scale.majorUnit),
      ...scale,
      minorTickMark: 'none',
      majorGridlinesStyle: { border: GRIDLINE, borderWidth: 0.75 },
    },
  };
}

/** The points that are part of a special cause, by position. */
function signalPoints(
  rows: readonly CellValue[][],
  palette: PaletteName,
): NonNullable<AddChartSeriesOptions['dataPoints']> {
  return rows.flatMap((row, index) => {
    const marker = signalMarker(row[SERIES_COLUMNS.indexOf('Judgement')], palette);
    return marker
      ? [{ index, marker: { symbol: marker.symbol, fill: withoutHash(marker.fill), size: 8 } }]
      : [];
  });
}

/** The chart in words: what, how long, first and last, the limits, and which points are more than common cause. */
function alternativeText({ measure, unit }: ChartSubject, rows: readonly CellValue[][]): string {
  const number = (row: readonly CellValue[] | undefined, column: SeriesColumn) => {
    const value = row?.[SERIES_COLUMNS.indexOf(column)];
    return typeof value === 'number' ? value : 0;
  };
  const first = rows[0];
  const last = rows.at(-1);
  const beyond = rows.filter((row) => row[SERIES_COLUMNS.indexOf('Judgement')] !== 'Common cause').length;
  return (
    `Control chart of ${measure}: ${rows.length} points from ${formatMonth(number(first, 'Period end'))} to ` +
    `${formatMonth(number(last, 'Period end'))}, from ${formatValue(unit, number(first, 'Value'))} to ` +
    `${formatValue(unit, number(last, 'Value'))}. The mean is ${formatValue(unit, number(last, 'Mean'))}, the limits are ` +
    `${formatValue(unit, number(last, 'Lower limit'))} and ${formatValue(unit, number(last, 'Upper limit'))}. ` +
    (beyond === 0 ? 'No point is beyond common cause.' : `${beyond} of the points are beyond common cause.`)
  );
}
