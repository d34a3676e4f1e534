import type { WorkbookContents } from './workbook-contents';

/** The states of a workbook, as PcpState on its cover has them. A Draft is not published. */
export const WORKBOOK_STATES = ['Draft', 'Reviewed', 'Approved'] as const;
export type WorkbookState = (typeof WORKBOOK_STATES)[number];

/** " approved" -> Approved; nothing -> Draft; "In review", which is no state, -> null. */
export function workbookState({ cover }: Pick<WorkbookContents, 'cover'>): WorkbookState | null {
  const typed = cover.state?.trim().toLowerCase() || 'draft';
  return WORKBOOK_STATES.find((state) => state.toLowerCase() === typed) ?? null;
}
