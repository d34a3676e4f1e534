import type { ExcelDate, Operator } from '../framework/definition';
import type { Covers } from './observation';
import { calendarDay, financialQuarter, windowStart } from './period';
import { compareFigures, roundTo } from './rounding';

/**
 * The one place where numbers and periods become words (README.md, section 5). Nothing else in the product
 * rounds a figure for a reader.
 */

/** Thousands separated, decimals only where they are needed: 28675 -> "28,675", 8012.64 (one decimal) -> "8,012.6". */
export function formatNumber(value: number, decimals = defaultDecimals(value)): string {
  const [whole, fraction] = Math.abs(roundTo(value, decimals)).toFixed(decimals).split('.') as [
    string,
    string?,
  ];
  const kept = fraction?.replace(/0+$/, '');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = roundTo(value, decimals) < 0 ? '-' : '';
  return sign + separated + (kept ? `.${kept}` : '');
}

/** Whole numbers have none; below 10 two, from there one. */
function defaultDecimals(value: number): number {
  return Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1;
}

/** A fraction as a percentage without false precision: 0.2182 -> "22%", 0.065 -> "6.5%", 0.06 -> "6%". */
export function formatPercent(fraction: number): string {
  const percent = fraction * 100;
  if (percent !== 0 && Math.abs(percent) < 0.05) return percent < 0 ? 'more than -0.1%' : 'less than 0.1%';
  return `${formatNumber(percent, percentDecimals(percent))}%`;
}

/** A difference of two percentages, without its sign: 0.031 -> "3.1 percentage points", 0.01 -> "1 percentage point". */
export function formatPoints(difference: number): string {
  const points = Math.abs(difference * 100);
  if (points !== 0 && points < 0.05) return 'less than 0.1 percentage points';
  const number = formatNumber(points, percentDecimals(points));
  return `${number} percentage ${number === '1' ? 'point' : 'points'}`;
}

/** None from 10 %, one below; 9.97 rounds to 10.0 and so has none to show. */
function percentDecimals(percent: number): number {
  return Math.abs(percent) >= 10 ? 0 : 1;
}

/** A figure with its unit: ("percent", 0.065) -> "6.5%", ("days", 12.3) -> "12.3 days", ("count", 43) -> "43". */
export function formatValue(unit: string, value: number): string {
  if (unit === 'percent') return formatPercent(value);
  const timed = unit === 'days' || unit === 'hours';
  const tenths = timed && !Number.isInteger(value) && Math.abs(value) >= 1;
  const number = tenths ? formatNumber(value, 1) : formatNumber(value);
  return timed && number === '1' ? `1 ${unit.slice(0, -1)}` : number + unitAfter(unit);
}

/** What follows the number; counts, ratios and scores speak for themselves. */
function unitAfter(unit: string): string {
  if (['count', 'ratio', 'score', 'severity score'].includes(unit)) return '';
  return unit.startsWith('rate per') ? ` ${unit.slice('rate '.length)}` : ` ${unit}`;
}

/**
 * Two figures of one unit, with as many decimals as it takes to tell them apart: 5.96 % against a target of 6 % is not
 * "6%" twice. Figures that are the same at 15 digits are worded the same.
 */
export function formatApart(unit: string, one: number, other: number): [string, string] {
  const words: [string, string] = [formatValue(unit, one), formatValue(unit, other)];
  if (words[0] !== words[1] || compareFigures(one, other) === 0) return words;
  for (let decimals = 2; decimals <= 12; decimals += 1) {
    const [a, b] = [withDecimals(unit, one, decimals), withDecimals(unit, other, decimals)];
    if (a !== b) return [a, b];
  }
  return words;
}

function withDecimals(unit: string, value: number, decimals: number): string {
  return unit === 'percent'
    ? `${formatNumber(value * 100, decimals)}%`
    : `${formatNumber(value, decimals)}${unitAfter(unit)}`;
}

/** ">=" -> "at least". */
export function formatOperator(operator: Operator): string {
  return { '>': 'more than', '>=': 'at least', '<': 'less than', '<=': 'at most' }[operator];
}

/** So many of a thing: (1, "offence") -> "1 offence", (43, "homicide") -> "43 homicides". */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const; // prettier-ignore

/** 44469 -> "30 September 2021". */
export function formatDate(date: ExcelDate): string {
  const { year, month, day } = calendarDay(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** 44469 -> "September 2021". */
export function formatMonth(date: ExcelDate): string {
  const { year, month } = calendarDay(date);
  return `${MONTHS[month - 1]} ${year}`;
}

/** A period in full: "September 2021", "July to September 2021", "year ending June 2019", "at 31 March 2021". */
export function formatPeriod(periodEnd: ExcelDate, covers: Covers): string {
  switch (covers) {
    case 'Month':
      return formatMonth(periodEnd);
    case 'Quarter': {
      const start = windowStart(periodEnd, 3);
      const sameYear = calendarDay(start).year === calendarDay(periodEnd).year;
      return `${sameYear ? MONTHS[calendarDay(start).month - 1] : formatMonth(start)} to ${formatMonth(periodEnd)}`;
    }
    case 'Year':
      return `year ending ${formatMonth(periodEnd)}`;
    case 'Snapshot':
      return `at ${formatDate(periodEnd)}`;
  }
}

/** The financial year of a date: 44469 -> "2021/22". */
export function formatFinancialYear(date: ExcelDate): string {
  const { startYear } = financialQuarter(date);
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}

/** 44469 -> "2021/22 Q2". */
export function formatQuarter(date: ExcelDate): string {
  return `${formatFinancialYear(date)} Q${financialQuarter(date).quarter}`;
}
