import { letFormula, type Named } from './let-formula';

/** The columns of PcpData by the short names that the conditions use. */
const COLUMNS: readonly Named[] = [
  ['kpis', 'PcpData[KPI]'],
  ['ends', 'PcpData[Period end]'],
  ['spans', 'PcpData[Covers]'],
  ['areas', 'PcpData[Area]'],
  ['groups', 'PcpData[Breakdown]'],
  ['values', 'PcpData[Value]'],
  ['tops', 'PcpData[Numerator]'],
  ['bottoms', 'PcpData[Denominator]'],
  ['marks', 'PcpData[Marker]'],
];

/** A LET over the figures: the columns that it uses are named first. */
export function overFigures(names: readonly Named[], result: string): string {
  const body = letFormula(names, result);
  const used = COLUMNS.filter(([name]) => new RegExp(`\\b${name}\\b`).test(body));
  return letFormula([...used, ...names], result);
}

/**
 * Conditions of SUMIFS, COUNTIFS and MAXIFS, as formula text; `id` is the name of the id that the figures stand under.
 *
 * Like with like (judgement/README.md, section 2): the KPI's own rows, of one area, of no breakdown.
 */
export function ownRows(area = 'PcpArea'): string {
  return `kpis,id,areas,${area},groups,""`;
}

/** Rows of one length, after a day and up to another. */
export function rowsWithin(covers: string, after: string, until: string, area?: string): string {
  return `${ownRows(area)},spans,${covers},ends,">"&${after},ends,"<="&${until}`;
}

/** Rows of one length that end on a day. */
export function rowsAt(covers: string, end: string, area?: string): string {
  return `${ownRows(area)},spans,${covers},ends,${end}`;
}

/** A condition on a column: it holds a number. Text and blanks never compare with one: missing is not zero. */
export const IS_NUMBER = '"<1E+300"';
