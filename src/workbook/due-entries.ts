import type { NewEntry } from '../entries/import/import-plan';
import { workbookDefinitions } from '../entries/workbook-definitions';
import type { WorkbookContents } from '../entries/workbook-contents';
import type { Definition, ExcelDate } from '../framework/definition';
import { figuresId } from '../framework/figures-id';
import type { Plan } from '../framework/plan';
import { baselinePeriodEnd } from '../judgement/like-with-like';
import type { Covers } from '../judgement/observation';
import { calendarDay, monthEnd } from '../judgement/period';

/** The financial year's last month, for yearly figures whose baseline does not say another. */
const MARCH = 3;

/**
 * The rows to be filled for a quarter, without their figures: three months of a monthly measure, the quarter of a
 * quarterly one, the count at its end of a stock, and the year of a yearly one in the quarter in which it ends. Of
 * measures that share their figures one row; none of those that have no figures for one force.
 */
export function dueEntries(contents: WorkbookContents, plan: Plan, periodEnd: ExcelDate): NewEntry[] {
  const area = contents.cover.area ?? plan.area;
  const unavailable = new Set([
    ...plan.national.filter(({ forceLevel }) => !forceLevel).map(({ id }) => id),
    ...plan.proxies.filter(({ toBeConfirmed }) => toBeConfirmed).map(({ id }) => id),
  ]);
  const due = new Map<string, NewEntry>();
  for (const definition of workbookDefinitions(contents, plan).values()) {
    if (unavailable.has(definition.id)) continue;
    const kpi = figuresId(plan, definition.id);
    for (const { covers, end } of periodsDue(definition, periodEnd)) {
      due.set(`${kpi} ${covers} ${end}`, emptyEntry(kpi, covers, end, area));
    }
  }
  return [...due.values()];
}

function periodsDue(definition: Definition, periodEnd: ExcelDate): { covers: Covers; end: ExcelDate }[] {
  if (definition.kind === 'milestone' || definition.basis === 'snapshot') {
    return [{ covers: 'Snapshot', end: periodEnd }];
  }
  switch (definition.frequency) {
    case 'Month':
      return [-2, -1, 0].map((months) => ({ covers: 'Month', end: monthEnd(periodEnd, months) }));
    case 'Quarter':
      return [{ covers: 'Quarter', end: periodEnd }];
    case 'Year': {
      const printed = baselinePeriodEnd(definition.baselinePeriod);
      const lastMonth = printed === null ? MARCH : calendarDay(printed).month;
      return calendarDay(periodEnd).month === lastMonth ? [{ covers: 'Year', end: periodEnd }] : [];
    }
  }
}

function emptyEntry(kpi: string, covers: Covers, periodEnd: ExcelDate, area: string): NewEntry {
  const nothing = { value: null, word: null, numerator: null, denominator: null, markers: [] };
  return { kpi, periodEnd, covers, area, breakdown: '', ...nothing, source: '', note: '' };
}
