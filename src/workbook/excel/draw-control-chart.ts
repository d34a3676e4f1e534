import type { CellValue } from '../../entries/workbook-contents';
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
import { chartTitle } from '../chart-title';
import type { PaletteName } from '../palettes';
import { HEADER_ROW } from '../sheets/table-sheet';
import { SERIES_COLUMNS } from '../sheets/charts';

/** What the names of our charts begin with. */
export const CHART_NAME = 'PcpChart ';

/** What a chart takes of the sheet, in cells, and the height of a row in points: a range's own place is above the floor. */
const ROWS = 17;
const COLUMNS = 10;
const ROW_POINTS = 15;

const DASHES = { dashed: 'Dash', dotted: 'Dot' } as const;
const MARKERS = { diamond: 'Diamond', triangle: 'Triangle', square: 'Square' } as const;

/**
 * Draws one control chart to the right of the table, below the others; where the measure has one already, in its place.
 * `cells`: the cells of a column that this measure's rows have; `beside`: the sheet's first column, from 0, that the
 * table does not take; `palette`: of its signals. One sync, to see what stands there.
 */
export async function drawControlChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { kpi, measure, unit }: ChartSubject & { kpi: string },
  rows: readonly CellValue[][],
  { cells, beside }: { cells: (column: SeriesColumn) => Excel.Range; beside: number },
  palette: PaletteName,
): Promise<void> {
  const name = `${CHART_NAME}${kpi}`;
  sheet.charts.load({ id: true, name: true, top: true, left: true, width: true, height: true });
  await context.sync();
  const standing = sheet.charts.items.filter((each) => each.name === name);
  const [before] = standing;
  const bottom = Math.max(0, ...sheet.charts.items.map(({ top, height }) => top + height));

  const chart = sheet.charts.add('LineMarkers', cells('Value'), 'Columns');
  chart.name = name;
  if (before) {
    Object.assign(chart, { top: before.top, left: before.left, width: before.width, height: before.height });
    // A try that broke off may have left more than one.
    for (const each of standing) each.delete();
  } else {
    const row = Math.max(HEADER_ROW - 1, Math.ceil(bottom / ROW_POINTS) + 1);
    const column = beside + 1;
    chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + ROWS - 1, column + COLUMNS - 1));
  }
  chart.title.text = chartTitle(measure, unit, rows);
  chart.legend.position = 'Bottom';
  const hasTarget = rows.some((row) => typeof row[SERIES_COLUMNS.indexOf('Target')] === 'number');
  for (const line of CHART_LINES) {
    if (line.column === 'Target' && !hasTarget) continue;
    const series = line.column === 'Value' ? chart.series.getItemAt(0) : chart.series.add(line.column);
    drawLine(series, line, cells(line.column), cells('Period end'));
    if (line.column === 'Value') markSignals(series, rows, palette);
  }
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.numberFormat = PERIOD_AXIS.numberFormat;
  categoryAxis.title.text = PERIOD_AXIS.title;
  valueAxis.numberFormat = axisFormat(unit);
  valueAxis.title.text = axisTitle(unit);
}

function drawLine(
  series: Excel.ChartSeries,
  { column, color, width, dash }: ChartLine,
  values: Excel.Range,
  periods: Excel.Range,
): void {
  series.name = column;
  series.setValues(values);
  series.setXAxisValues(periods);
  series.smooth = false;
  series.format.line.color = color;
  series.format.line.weight = width;
  series.format.line.lineStyle = dash ? DASHES[dash] : 'Continuous';
  if (column !== 'Value') {
    series.markerStyle = 'None';
    return;
  }
  series.markerStyle = 'Circle';
  series.markerSize = 5;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

/** Points that are part of a special cause stand out by shape as well as colour. */
function markSignals(series: Excel.ChartSeries, rows: readonly CellValue[][], palette: PaletteName): void {
  rows.forEach((row, index) => {
    const marker = signalMarker(row[SERIES_COLUMNS.indexOf('Judgement')], palette);
    if (!marker) return;
    const point = series.points.getItemAt(index);
    point.markerStyle = MARKERS[marker.symbol];
    point.markerSize = 8;
    point.markerBackgroundColor = marker.fill;
    point.markerForegroundColor = marker.fill;
  });
}
