import { MONTH, QUARTER, rows, sum, withNumber, YEAR, type Which } from './figures';
import type { Reading } from './reading';

/** Events, rates and days add up over a year; ratios and scores do not. */
function addsUp({ statistic }: Reading): string {
  return `ISNUMBER(SEARCH(${statistic},"events rate duration"))`;
}

/** The day twelve months before the end of a month. */
export function yearBefore(periodEnd: string): string {
  return `EOMONTH(${periodEnd},-12)`;
}

/** The one figure of a period; empty (or `otherwise`) where there is none, or more than one. */
export function onlyFigure(which: Which, otherwise = '""'): string {
  return `IF(COUNTIFS(${withNumber('Value', which)})=1,${sum('Value', which)},${otherwise})`;
}

/**
 * The total of the 12 months to a period end: of 12 months, else of 4 quarters, else of one year; never mixed and
 * never with one missing. Empty text where none of the three is whole. What does not add up needs a year's figure.
 */
export function twelveMonthTotal(reading: Reading, periodEnd: string, area?: string): string {
  const within = (covers: string): Which => ({
    covers,
    area,
    after: yearBefore(periodEnd),
    until: periodEnd,
  });
  const year = onlyFigure({ covers: YEAR, area, at: periodEnd });
  return (
    `IF(AND(${addsUp(reading)},COUNTIFS(${withNumber('Value', within(MONTH))})=12),${sum('Value', within(MONTH))},` +
    `IF(AND(${addsUp(reading)},COUNTIFS(${withNumber('Value', within(QUARTER))})=4),${sum('Value', within(QUARTER))},${year}))`
  );
}

/**
 * The last day up to which 12 months can be added up, not after `until`: the last month with eleven others before it,
 * the last quarter with three, or the last year, whichever is later; 0 where there is none.
 */
export function twelveMonthEnd(reading: Reading, until: string): string {
  const last = (covers: string) => `MAXIFS(PcpData[Period end],${withNumber('Value', { covers, until })})`;
  const whole = (covers: string, count: number) =>
    `IFERROR(IF(COUNTIFS(${withNumber('Value', { covers, after: yearBefore(last(covers)), until })})=${count},${last(covers)},0),0)`;
  return `MAX(IF(${addsUp(reading)},MAX(${whole(MONTH, 12)},${whole(QUARTER, 4)}),0),${last(YEAR)})`;
}

/** How many rows begin a new series: marker [b]. */
export function breaks(which: Which): string {
  return `COUNTIFS(${rows(which)},PcpData[Marker],"*[b]*")`;
}
