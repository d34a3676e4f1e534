import { IS_NUMBER, rowsAt, rowsWithin } from './figures';
import type { Named } from './let-formula';

/**
 * Names for the figure of the period that ends on the day that the LET calls `end`; the last of them, `figure`, is it.
 *
 * 12 months are 12 months, else 4 quarters, else one year: never mixed, never with one missing. Events, rates and days
 * add up; ratios and scores need a year's figure. A proportion is its numerator over its denominator where both are
 * there. A period entered twice has no figure.
 */
export function figureAtEnd(area?: string): Named[] {
  const inYear = (covers: string) => rowsWithin(covers, 'from', 'end', area);
  const atEnd = rowsAt('whole', 'end', area);
  return [
    ['from', 'EOMONTH(end,-12)'],
    ['sums', '(basis="12 months")*ISNUMBER(SEARCH(statistic,"events rate duration"))'],
    ['months', `IF(sums,COUNTIFS(${inYear('"Month"')},values,${IS_NUMBER}),0)`],
    ['quarters', `IF(sums*(months<>12),COUNTIFS(${inYear('"Quarter"')},values,${IS_NUMBER}),0)`],
    ['parts', 'IF(months=12,"Month",IF(quarters=4,"Quarter",""))'],
    [
      'of',
      `IF(ISNUMBER(SEARCH(statistic,"proportion survey")),SUMIFS(bottoms,${atEnd},tops,${IS_NUMBER}),0)`,
    ],
    [
      'figure',
      `IF(parts<>"",SUMIFS(values,${inYear('parts')}),IF(of>0,SUMIFS(tops,${atEnd})/of,` +
        `IF(COUNTIFS(${atEnd},values,${IS_NUMBER})=1,SUMIFS(values,${atEnd}),"")))`,
    ],
  ];
}
