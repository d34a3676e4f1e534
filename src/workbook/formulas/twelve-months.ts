import { figureAt, figures, MONTH, QUARTER, YEAR, yearBefore, lastPeriodEnd } from './figures';

/** The conditions of the figures of one length within the 12 months to a period end. */
function within(covers: string, periodEnd: string, area?: string): string {
  return figures({ covers, area, after: yearBefore(periodEnd), until: periodEnd });
}

/**
 * The total of the 12 months to a period end: of 12 months, else of 4 quarters, else of one year; never mixed and
 * never with one missing. Empty text where none of the three is whole.
 */
export function twelveMonthTotal(periodEnd: string, area?: string): string {
  const months = within(MONTH, periodEnd, area);
  const quarters = within(QUARTER, periodEnd, area);
  return (
    `IF(COUNTIFS(${months})=12,SUMIFS(PcpData[Value],${months}),` +
    `IF(COUNTIFS(${quarters})=4,SUMIFS(PcpData[Value],${quarters}),` +
    `IFERROR(${figureAt(YEAR, periodEnd, area)},"")))`
  );
}

/**
 * The last day up to which 12 months can be added up, not after `until`: the last month with eleven others before it,
 * the last quarter with three, or the last year, whichever is later; 0 where there is none.
 */
export function twelveMonthEnd(until: string): string {
  const whole = (covers: string, count: number) => {
    const end = lastPeriodEnd(covers, until);
    return `IFERROR(IF(COUNTIFS(${figures({ covers, after: yearBefore(end), until })})=${count},${end},0),0)`;
  };
  return `MAX(${whole(MONTH, 12)},${whole(QUARTER, 4)},${lastPeriodEnd(YEAR, until)})`;
}
