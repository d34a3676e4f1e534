import type { Plan } from '../../framework/plan';
import type { Entry } from '../../entries/entry';
import { readEntries } from '../../entries/read-entries';
import type { WorkbookContents } from '../../entries/workbook-contents';

/** The figures of the area itself and of the whole: no peers, no breakdowns. */
export function ownEntries(contents: WorkbookContents, plan: Plan): Entry[] {
  const area = (contents.cover.area ?? plan.area).trim().toLowerCase();
  return readEntries(contents).entries.filter(
    (entry) => entry.area.toLowerCase() === area && entry.breakdown === '',
  );
}
