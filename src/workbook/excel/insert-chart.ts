import type { CellValue } from '../../entries/workbook-contents';
import { typedCell } from '../cell-text';
import type { ChartSubject } from '../chart-look';
import { numberFormatOf } from '../number-format';
import { USUAL_PALETTE } from '../palettes';
import { chartsSheet, SERIES_COLUMNS } from '../sheets/charts';
import { SHEET } from '../sheets/sheet-names';
import { askPalette } from './ask-palette';
import { CHART_NAME, drawControlChart } from './draw-control-chart';
import { isBegunSheet } from './is-begun-sheet';
import { listInContents } from './list-in-contents';
import { paintNewSheet } from './paint-sheet';
import { filteredTable } from './refuse-filtered';
import { WorkbookRefused } from './workbook-refused';

/** A measure's series: `rows` are its rows of PcpSeries, oldest first (`series-rows.ts`). */
export interface ChartedSeries extends ChartSubject {
  kpi: string;
  rows: readonly CellValue[][];
}

/** Where the rows of a measure stand: `start` is the sheet's row of the first, from 0. */
interface SeriesRows {
  sheet: Excel.Worksheet;
  name: string;
  start: number;
  /** Our columns on the sheet, from 0; and the first column to the right of the table. */
  columns: Record<SeriesColumnName, number>;
  beside: number;
}

type SeriesColumnName = (typeof SERIES_COLUMNS)[number];

/**
 * Draws a measure's control chart on PCP Charts, native and from cells: its points and limits go into PcpSeries, in
 * place of those of the last time, and the sheet into PCP Contents. A chart that stands is drawn anew where it stands. Three syncs.
 *
 * @throws WorkbookRefused when a sheet of that name is not ours, or is protected
 */
export async function insertChart(context: Excel.RequestContext, series: ChartedSeries): Promise<string> {
  const palette = askPalette(context);
  const list = listInContents(context, chartsSheet([]));
  const place = await placeSeries(context, series);
  list();
  const { sheet, start, columns, beside } = place;
  const cells = (header: SeriesColumnName) =>
    sheet.getRangeByIndexes(start, columns[header], series.rows.length, 1);
  for (const header of IN_ITS_UNIT)
    cells(header).numberFormat = series.rows.map(() => [numberFormatOf(series.unit)]);
  await drawControlChart(context, sheet, series, series.rows, { cells, beside }, palette() ?? USUAL_PALETTE);
  sheet.activate();
  const { items } = sheet.charts;
  await context.sync().catch(async (error: unknown) => {
    await removeUnnamed(context, sheet, new Set(items.map(({ id }) => id)));
    throw error;
  });
  return place.name;
}

/** Columns that hold figures in the measure's own unit. */
const IN_ITS_UNIT = ['Value', 'Mean', 'Lower limit', 'Upper limit', 'Target'] as const;

/** Excel broke off before a new chart had its name, by which the next try would know it: it goes again. */
async function removeUnnamed(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  known: ReadonlySet<string>,
): Promise<void> {
  sheet.charts.load({ name: true, id: true });
  await context.sync();
  const left = sheet.charts.items.filter(({ id, name }) => !known.has(id) && !name.startsWith(CHART_NAME));
  for (const chart of left) chart.delete();
  await context.sync();
}

/** Writes the rows where they belong: a new sheet, in place of the measure's old rows, or below the others. */
async function placeSeries(context: Excel.RequestContext, series: ChartedSeries): Promise<SeriesRows> {
  const { worksheets, tables } = context.workbook;
  const table = tables.getItemOrNullObject('PcpSeries');
  const named = worksheets.getItemOrNullObject(SHEET.charts);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  table.load({ name: true, autoFilter: { isDataFiltered: true } });
  table.worksheet.load({ name: true, visibility: true, protection: { protected: true } });
  const used = named.getUsedRangeOrNullObject(true);
  named.load({ name: true });
  named.charts.load({ name: true });
  used.load({ values: true });
  header.load({ values: true, rowIndex: true, columnIndex: true });
  body.load({ values: true });
  await context.sync();
  if (table.isNullObject) {
    const blueprint = chartsSheet(series.rows.map((row) => [...row]));
    if (!named.isNullObject) {
      if (named.charts.items.length > 0 || !isBegunSheet(used, blueprint, SERIES_COLUMNS)) throw foreign();
      named.delete();
    }
    const sheet = worksheets.add(SHEET.charts);
    paintNewSheet(context, blueprint, sheet, [], null);
    const start = blueprint.table?.headerRow ?? 0;
    return { sheet, name: SHEET.charts, start, ...columnsOf(SERIES_COLUMNS, 0) };
  }
  const headers = (header.values[0] ?? []).map(String);
  const { name, visibility, protection } = table.worksheet;
  if (protection.protected) throw isProtected(name);
  if (visibility !== Excel.SheetVisibility.visible) throw isHidden(name);
  if (table.autoFilter.isDataFiltered) throw filteredTable(name);
  if (SERIES_COLUMNS.some((column) => !headers.includes(column))) throw foreign();
  const kpis = body.values.map((row: unknown[]) => row[headers.indexOf('KPI')]);
  const start = header.rowIndex + 1 + writeRows(table, body, headers, kpis, series);
  return { sheet: table.worksheet, name, start, ...columnsOf(headers, header.columnIndex) };
}

/** Where our columns stand among those of the table, which may be the analyst's as well. */
function columnsOf(headers: readonly string[], firstColumn: number): Pick<SeriesRows, 'columns' | 'beside'> {
  const columns = Object.fromEntries(
    SERIES_COLUMNS.map((column) => [column, firstColumn + headers.indexOf(column)]),
  ) as SeriesRows['columns'];
  return { columns, beside: firstColumn + headers.length };
}

/** The measure's rows in place of its old ones; answers where they begin. */
function writeRows(
  table: Excel.Table,
  body: Excel.Range,
  headers: readonly string[],
  kpis: readonly unknown[],
  { kpi, rows }: ChartedSeries,
): number {
  const ours = headers.map((header) => SERIES_COLUMNS.findIndex((column) => column === header));
  // A column that is not ours stays as it is.
  const cells = rows.map((row) => ours.map((at) => (at < 0 ? null : typedCell(row[at] ?? null)))) as (
    string | number | boolean
  )[][];
  const first = kpis.indexOf(kpi);
  const standing = kpis.filter((each) => each === kpi).length;
  const isOneRun = first >= 0 && kpis.lastIndexOf(kpi) === first + standing - 1;
  if (isOneRun) {
    const kept = Math.min(standing, cells.length);
    body.getRow(first).getResizedRange(kept - 1, 0).values = cells.slice(0, kept);
    if (cells.length > kept) table.rows.add(first + kept, cells.slice(kept));
    for (let row = first + standing - 1; row >= first + kept; row -= 1) table.rows.getItemAt(row).delete();
    return first;
  }
  // Somebody sorted the table: its old rows go, from the last one up, and the new ones are added together.
  table.rows.add(undefined, cells);
  for (let row = kpis.length - 1; row >= 0; row -= 1)
    if (kpis[row] === kpi) table.rows.getItemAt(row).delete();
  return kpis.length - standing;
}

function foreign(): WorkbookRefused {
  return new WorkbookRefused(
    `There is a sheet ${SHEET.charts} without the columns that charts draw from; it was left alone.`,
    SHEET.charts,
    'Rename that sheet (and a table called PcpSeries), then insert the chart again.',
  );
}

function isHidden(sheet: string): WorkbookRefused {
  return new WorkbookRefused(
    `The sheet ${sheet} is hidden.`,
    sheet,
    'Unhide it (right-click any sheet’s tab), then insert the chart again.',
  );
}

function isProtected(sheet: string): WorkbookRefused {
  return new WorkbookRefused(
    `The sheet ${sheet} is protected.`,
    sheet,
    'Unprotect it (Review, Unprotect Sheet), then insert the chart again.',
  );
}
