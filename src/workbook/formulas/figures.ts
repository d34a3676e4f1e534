/**
 * Formula texts that read PcpData for the KPI of the row: the conditions of SUMIFS, COUNTIFS, MAXIFS and their kin.
 * Like with like (design brief, section 4): the KPI's own rows, of one length, of one area, of no breakdown.
 */
export interface Which {
  /** Formula text that gives Month, Quarter, Year or Snapshot: `"Month"` with its quotation marks. Absent: any. */
  covers?: string;
  /** Formula text of the area; the force's own unless said. */
  area?: string;
  /** Formula texts: the last day that does not count yet, the last that does, or the only one. */
  after?: string;
  until?: string;
  at?: string;
}

export const MONTH = '"Month"';
export const QUARTER = '"Quarter"';
export const YEAR = '"Year"';
export const SNAPSHOT = '"Snapshot"';

/** The id that PcpData holds the row's figures under: its own, but for a KPI that shares another's (PCP Lists). */
export const FIGURES_ID = 'IFERROR(VLOOKUP([@KPI],PcpListSharedFigures,2,FALSE),[@KPI])';

/** The conditions, to stand in any function of the family. */
export function rows({ covers, area = 'PcpArea', after, until, at }: Which): string {
  return [
    `PcpData[KPI],${FIGURES_ID}`,
    ...(covers === undefined ? [] : [`PcpData[Covers],${covers}`]),
    `PcpData[Area],${area},PcpData[Breakdown],""`,
    ...(after === undefined ? [] : [`PcpData[Period end],">"&${after}`]),
    ...(until === undefined ? [] : [`PcpData[Period end],"<="&${until}`]),
    ...(at === undefined ? [] : [`PcpData[Period end],${at}`]),
  ].join(',');
}

/** Rows whose column holds a number: text and blanks never compare with one. A missing figure is not a zero. */
export function withNumber(column: 'Value' | 'Numerator' | 'Denominator', which: Which): string {
  return `${rows(which)},PcpData[${column}],"<1E+300"`;
}

/** Sum of a column over the rows. */
export function sum(column: 'Value' | 'Numerator' | 'Denominator', which: Which): string {
  return `SUMIFS(PcpData[${column}],${rows(which)})`;
}
