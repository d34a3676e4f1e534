import type { NewEntry } from '../entries/import/import-plan';
import type { Definition, ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';
import { calendarDay, monthEnd } from '../judgement/period';
import type { Covers } from '../judgement/observation';

/**
 * The empty rows to be filled for a quarter: every measure that holds figures of its own, as often as it is due. A
 * monthly KPI gets three rows, a yearly one only in the quarter that ends the financial year; what is counted on a
 * day, and a milestone, gets a snapshot. Proxies that the plan marks "TBC" have no figures yet.
 */
export function rowsDue(
  plan: Plan,
  definitions: readonly Definition[],
  area: string,
  periodEnd: ExcelDate,
): NewEntry[] {
  const others = [...plan.proxies.filter(({ toBeConfirmed }) => !toBeConfirmed), ...plan.supporting];
  const holders = [...definitions, ...others].filter(({ figuresFrom }) => !figuresFrom);
  return holders.flatMap((definition) =>
    periodsDue(definition, periodEnd).map(({ covers, end }): NewEntry => ({
      kpi: definition.id,
      periodEnd: end,
      covers,
      area,
      breakdown: '',
      value: null,
      word: null,
      numerator: null,
      denominator: null,
      markers: [],
      source: definition.source ?? '',
      note: '',
    })),
  );
}

function periodsDue(definition: Definition, periodEnd: ExcelDate): { covers: Covers; end: ExcelDate }[] {
  if (definition.kind === 'milestone' || definition.basis === 'snapshot')
    return [{ covers: 'Snapshot', end: periodEnd }];
  switch (definition.frequency) {
    case 'Month':
      return [-2, -1, 0].map((months) => ({ covers: 'Month', end: monthEnd(periodEnd, months) }));
    case 'Quarter':
      return [{ covers: 'Quarter', end: periodEnd }];
    case 'Year':
      return calendarDay(periodEnd).month === 3 ? [{ covers: 'Year', end: periodEnd }] : [];
  }
}
