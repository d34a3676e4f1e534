/**
 * Formula texts that read PcpData for the KPI of the row: the conditions of SUMIFS, COUNTIFS, MAXIFS and their kin.
 * Like with like (design brief, section 4): the KPI's own rows, of one length, of one area, of no breakdown, and
 * with a number in Value: a missing figure is not a zero.
 */
export interface Which {
  /** Formula text that gives Month, Quarter, Year or Snapshot: `"Month"` with its quotation marks. */
  covers: string;
  /** Formula text of the area; the force's own unless said. */
  area?: string;
  /** Formula texts of the first day that does not count any more, and of the last that does. */
  after?: string;
  until?: string;
}

export const MONTH = '"Month"';
export const QUARTER = '"Quarter"';
export const YEAR = '"Year"';
export const SNAPSHOT = '"Snapshot"';

/** Matches numbers and nothing else: text and blanks never compare with a number. */
const ANY_NUMBER = '"<1E+300"';

/** The conditions themselves, to stand in any function of the family. */
export function figures({ covers, area = 'PcpArea', after, until }: Which): string {
  return [
    `PcpData[KPI],[@KPI],PcpData[Covers],${covers},PcpData[Area],${area},PcpData[Breakdown],""`,
    `PcpData[Value],${ANY_NUMBER}`,
    ...(after === undefined ? [] : [`PcpData[Period end],">"&${after}`]),
    ...(until === undefined ? [] : [`PcpData[Period end],"<="&${until}`]),
  ].join(',');
}

/** The same for exactly one period end. */
export function figuresAt(covers: string, periodEnd: string, area = 'PcpArea'): string {
  return `${figures({ covers, area })},PcpData[Period end],${periodEnd}`;
}

/** The one figure of a period; its mean where it was entered twice alike, an error where there is none. */
export function figureAt(covers: string, periodEnd: string, area?: string): string {
  return `AVERAGEIFS(PcpData[Value],${figuresAt(covers, periodEnd, area)})`;
}

/** The period end of the last figure up to a day; 0 where there is none. */
export function lastPeriodEnd(covers: string, until: string): string {
  return `MAXIFS(PcpData[Period end],${figures({ covers, until })})`;
}

/** The day twelve months before a month's end. */
export function yearBefore(periodEnd: string): string {
  return `EOMONTH(${periodEnd},-12)`;
}
