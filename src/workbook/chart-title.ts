import type { CellValue } from '../entries/workbook-contents';
import { formatCount, formatMonth, formatValue } from '../judgement/words';
import { SERIES_COLUMNS } from './sheets/charts';
import type { SeriesColumn } from './chart-look';

/**
 * The title of a chart in Excel: the measure, and below it what the chart shows. Office.js has no alternative text for
 * charts in any version, so the title is what a screen reader says. `rows`: the measure's rows of PcpSeries.
 *
 * @example "Knife crime\n24 points to March 2021: the last 310, the mean 295, limits 240 to 350; 1 beyond common cause"
 */
export function chartTitle(measure: string, unit: string, rows: readonly CellValue[][]): string {
  const last = rows.at(-1);
  if (!last) return measure;
  const figure = (column: SeriesColumn) => {
    const value = last[SERIES_COLUMNS.indexOf(column)];
    return typeof value === 'number' ? value : 0;
  };
  const words = (value: number) => formatValue(unit, value);
  // A limit is no figure: a tenth of an offence in six thousand says nothing.
  const limit = (column: SeriesColumn) => {
    const value = figure(column);
    return words(Math.abs(value) >= 100 ? Math.round(value) : value);
  };
  const beyond = rows.filter((row) => row[SERIES_COLUMNS.indexOf('Judgement')] !== 'Common cause').length;
  return (
    `${measure}\n${formatCount(rows.length, 'point')} to ${formatMonth(figure('Period end'))}: the last ${words(figure('Value'))}, ` +
    `the mean ${limit('Mean')}, limits ${limit('Lower limit')} to ${limit('Upper limit')}; ` +
    `${beyond === 0 ? 'none' : beyond} beyond common cause`
  );
}
