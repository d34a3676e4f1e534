import { figuresId } from '../framework/figures-id';
import type { Plan } from '../framework/plan';
import type { DocumentPicture } from './document';
import { measureChart } from './measure-chart';
import type { NationalRow } from './scorecard';
import { samePriority } from './statement-row';

/** The control charts of a priority's measures, each series once, where a series is long enough for one. */
export function priorityCharts(
  plan: Plan,
  national: readonly NationalRow[],
  area: string,
): (priority: string) => DocumentPicture[] {
  return (priority) => {
    const drawn = new Set<string>();
    return national.flatMap((each) => {
      const id = figuresId(plan, each.kpi);
      if (!samePriority(each.priority, priority) || drawn.has(id)) return [];
      drawn.add(id);
      return measureChart(each.row, area) ?? [];
    });
  };
}
