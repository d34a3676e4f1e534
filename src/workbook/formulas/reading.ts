import { textOfDefinition } from './definition';

/**
 * How the figures of a row's KPI are read, as formula texts. The scorecard takes all of it from PcpFramework; the
 * national sheet also has measures of its own, whose terms stand on PCP Lists.
 */
export interface Reading {
  /** Gives "12 months", "snapshot", "latest", or empty for a milestone. */
  basis: string;
  /** Gives Month, Quarter or Year. */
  frequency: string;
  /** Gives the day the baseline period ends; an error where it is not known. */
  baselineEnd: string;
}

/** The day a printed baseline period ends ("2019/20"), as listed on PCP Lists; #N/A for one that is not. */
export function endOfBaselinePeriod(period: string): string {
  return `INDEX(PcpListBaselineEnds,MATCH(${period},PcpListBaselinePeriods,0))`;
}

export const SCORECARD_READING: Reading = {
  basis: textOfDefinition('Basis'),
  frequency: textOfDefinition('Frequency'),
  baselineEnd: endOfBaselinePeriod(textOfDefinition('Baseline period')),
};

/** A field of the national measure's own terms on PCP Lists. */
function textOfNationalTerm(list: string, otherwise: string): string {
  return `IFERROR(INDEX(${list},MATCH([@KPI],PcpListNationalKpis,0))&"","${otherwise}")`;
}

/** National measures are compared with one baseline period, the same for all (paper, paragraph 14). */
export function nationalReading(baselinePeriod: string): Reading {
  return {
    basis: `IFERROR(INDEX(PcpFramework[Basis],MATCH([@KPI],PcpFramework[KPI],0))&"",${textOfNationalTerm('PcpListNationalBases', '12 months')})`,
    frequency: `IFERROR(INDEX(PcpFramework[Frequency],MATCH([@KPI],PcpFramework[KPI],0))&"",${textOfNationalTerm('PcpListNationalFrequencies', 'Quarter')})`,
    baselineEnd: endOfBaselinePeriod(`"${baselinePeriod}"`),
  };
}
