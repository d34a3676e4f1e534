import type { ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';
import { readEntries } from './entry';
import type { Problem } from './problem';
import type { WorkbookContents } from './workbook-contents';

export interface CheckOptions {
  /** The day of checking, for figures of the future and the next reporting period. */
  today: ExcelDate;
}

/**
 * Everything that is wrong with a workbook, errors first, then in the order of its sheets and cells. The same in
 * the pane, on the command line and in tests. Linear in the number of entries; reads only.
 */
export function checkWorkbook(contents: WorkbookContents, plan: Plan, options: CheckOptions): Problem[] {
  void plan;
  void options;
  return readEntries(contents).problems;
}
