import type { ExcelDate } from '../../framework/definition';
import type { Plan } from '../../framework/plan';
import { baselinePeriodEnd } from '../../judgement/like-with-like';

export interface BaselinePeriod {
  /** As the plan prints it: "2019/20", "year ending June 2019". */
  printed: string;
  end: ExcelDate;
}

const QUARTER_ENDS = ['March', 'June', 'September', 'December'];

/**
 * Every baseline period that a formula can look up: the plan's own first, then financial years and years ending with
 * a quarter, of the years from 2014 to 2034. An analyst's other period goes into the list by hand.
 */
export function baselinePeriods(plan: Plan): BaselinePeriod[] {
  const printed = new Set([
    plan.nationalBaseline,
    ...plan.kpis.flatMap((kpi) =>
      kpi.kind === 'milestone' || !kpi.baselinePeriod ? [] : [kpi.baselinePeriod],
    ),
  ]);
  for (let year = 2014; year <= 2034; year += 1) {
    printed.add(`${year}/${String((year + 1) % 100).padStart(2, '0')}`);
    for (const month of QUARTER_ENDS) printed.add(`year ending ${month} ${year}`);
  }
  return [...printed].flatMap((period) => {
    const end = baselinePeriodEnd(period);
    return end === null ? [] : [{ printed: period, end }];
  });
}
