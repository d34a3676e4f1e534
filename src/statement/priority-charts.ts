import { figuresId } from '../framework/figures-id';
import type { Plan } from '../framework/plan';
import type { WorkbookContents } from '../entries/workbook-contents';
import type { DocumentPicture } from './document';
import { measureChart } from './measure-chart';
import { nationalOf } from './scorecard';
import { samePriority } from './statement-row';

/** The control charts of a priority's measures, each series once, where a series is long enough for one. */
export function priorityCharts(
  contents: WorkbookContents,
  plan: Plan,
): (priority: string) => DocumentPicture[] {
  const area = contents.cover.area ?? plan.area;
  const national = nationalOf(contents, plan);
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
