import { fieldOfDefinition, numberOfDefinition, textOfDefinition } from './definition';

/**
 * How the figures of a row's KPI are read, as formula texts. The scorecard takes all of it from PcpFramework; the
 * national sheet takes it from the terms of its own measures, which stand on PCP Lists.
 */
export interface Reading {
  /** Gives "12 months", "snapshot", "latest", or empty for a milestone. */
  basis: string;
  /** Gives "events", "proportion" … or empty for a milestone. */
  statistic: string;
  /** Gives Month, Quarter or Year. */
  frequency: string;
  /** Gives the day the baseline period ends; an error where it is not known. */
  baselineEnd: string;
  /** Give the baseline and its size as entered; anything but a number where they are not. */
  baselineEntered: string;
  baselineSizeEntered: string;
}

/** The day a printed baseline period ends ("2019/20"), as listed on PCP Lists; #N/A for one that is not. */
function endOfBaselinePeriod(period: string): string {
  return `VLOOKUP(${period},PcpListBaselines,2,FALSE)`;
}

export const SCORECARD_READING: Reading = {
  basis: textOfDefinition('Basis'),
  statistic: textOfDefinition('Statistic'),
  frequency: textOfDefinition('Frequency'),
  baselineEnd: endOfBaselinePeriod(fieldOfDefinition('Baseline period')),
  baselineEntered: numberOfDefinition('Baseline'),
  baselineSizeEntered: numberOfDefinition('Baseline size'),
};

/** Columns of the terms of the national measures on PCP Lists, the KPI itself being the first. */
const TERM = { basis: 2, statistic: 3, frequency: 4, baseline: 5 } as const;

function nationalTerm(column: number): string {
  return `IFERROR(VLOOKUP([@KPI],PcpListNationalTerms,${column},FALSE)&"","")`;
}

/** National measures are compared with one baseline period, the same for all (paper, paragraph 14). */
export function nationalReading(baselinePeriod: string): Reading {
  return {
    basis: nationalTerm(TERM.basis),
    statistic: nationalTerm(TERM.statistic),
    frequency: nationalTerm(TERM.frequency),
    baselineEnd: endOfBaselinePeriod(`"${baselinePeriod}"`),
    baselineEntered: `IFERROR(VALUE(${nationalTerm(TERM.baseline)}),"")`,
    baselineSizeEntered: '""',
  };
}
