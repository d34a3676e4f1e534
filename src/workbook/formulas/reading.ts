import { formulaText } from './formula-text';
import type { Named } from './let-formula';

/**
 * How the figures of a row's KPI are read, as names for a LET: `id` under which its figures stand, `basis`,
 * `statistic`, `whole` (what one figure covers: Year for 12 months, the frequency, Snapshot, or "*" for a milestone).
 */
export interface Reading {
  /** `id` alone, which every other name needs. */
  id: Named;
  /** The rest. */
  terms: readonly Named[];
  /** Gives the day the baseline period ends; an error where it is not known. */
  baselineEnd: string;
  /** Gives the baseline as entered; anything but a number where it is not. */
  baselineEntered: string;
}

const WHOLE = (frequency: string): Named => [
  'whole',
  `IF(basis="12 months","Year",IF(basis="latest",${frequency},IF(basis="snapshot","Snapshot","*")))`,
];

/** The KPI's own row of PcpFramework, so that an edit there reaches every verdict. */
export const SCORECARD_READING: Reading = {
  id: ['id', 'IFERROR(VLOOKUP([@KPI],PcpListSharedFigures,2,FALSE),[@KPI])'],
  terms: [
    ['at', 'MATCH([@KPI],PcpFramework[KPI],0)'],
    ['basis', 'INDEX(PcpFramework[Basis],at)&""'],
    ['statistic', 'INDEX(PcpFramework[Statistic],at)&""'],
    WHOLE('INDEX(PcpFramework[Frequency],at)'),
  ],
  baselineEnd: 'VLOOKUP(INDEX(PcpFramework[Baseline period],at),PcpListBaselines,2,FALSE)',
  baselineEntered: 'INDEX(PcpFramework[Baseline],MATCH([@KPI],PcpFramework[KPI],0))',
};

/** National measures: their terms stand on PCP Lists, and one baseline period serves all (paper, paragraph 14). */
export function nationalReading(baselinePeriod: string): Reading {
  const term = (column: number) => `VLOOKUP(id,PcpListNationalTerms,${column},FALSE)`;
  return {
    id: ['id', '[@KPI]'],
    terms: [['basis', term(2)], ['statistic', term(3)], WHOLE(term(4))],
    baselineEnd: `VLOOKUP(${formulaText(baselinePeriod)},PcpListBaselines,2,FALSE)`,
    baselineEntered: 'VLOOKUP([@KPI],PcpListNationalTerms,5,FALSE)',
  };
}
