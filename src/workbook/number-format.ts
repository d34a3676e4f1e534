/** Excel's code for a date, in words that nobody can read the wrong way round: 30 Sep 2021. */
export const DATE_FORMAT = 'd mmm yyyy';
/** A share of a change: -36.7%. */
export const CHANGE_FORMAT = '+0.0%;-0.0%;0.0%';

/**
 * The number format of a KPI's figures, by its unit: percent cells hold fractions, counts show whole numbers with
 * thousands separated, rates and scores keep what their size needs. Unknown units show up to two decimals.
 *
 * @example numberFormatOf('percent') // '0.0%'
 */
export function numberFormatOf(unit: string): string {
  if (unit === 'percent') return '0.0%';
  if (unit === 'count') return '#,##0';
  // Never text format: Excel takes a formula for words in a cell that is formatted as text.
  if (unit === 'milestone') return 'General';
  if (unit === 'days' || unit === 'hours') return '#,##0.0';
  if (unit.startsWith('rate per')) return '#,##0.0';
  return '#,##0.00';
}
