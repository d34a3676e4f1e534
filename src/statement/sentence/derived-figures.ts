import type { ExcelDate } from '../../framework/definition';
import type { Plan } from '../../framework/plan';
import type { Entry } from '../../entries/entry';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { MONTHS_COVERED, monthEnd } from '../../judgement/period';
import { ownEntries } from '../scorecard/own-entries';

/** A stretch of months: its last day, and how many it covers (0 for a snapshot). */
export interface Stretch {
  periodEnd: ExcelDate;
  months: number;
}
/** Whether a figure of these rows of PcpData is derived, wholly or in part. */
export type IsDerived = (figuresKpi: string, stretch: Stretch) => boolean;

/**
 * Which figures are not published ones but worked out from them: PcpData says so in Note or Source ("Derived: 162
 * less 5"). A total that holds a derived part is derived.
 */
export function derivedFigures(contents: WorkbookContents, plan: Plan): IsDerived {
  const derived = ownEntries(contents, plan).filter(saysDerived);
  return (kpi, { periodEnd, months }) => {
    const start = monthEnd(periodEnd, -Math.max(1, months));
    return derived.some(
      (entry) =>
        entry.kpi === kpi &&
        entry.periodEnd <= periodEnd &&
        monthEnd(entry.periodEnd, -Math.max(1, MONTHS_COVERED[entry.covers])) >= start,
    );
  };
}

/** Whether a row of PcpData says of itself that it was worked out. */
export function saysDerived({ note, source }: Entry): boolean {
  return /\bderived\b/i.test(`${note} ${source}`) && !/\bnot derived\b/i.test(note);
}
