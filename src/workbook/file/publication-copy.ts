import type { WorkbookContents } from '../../entries/workbook-contents';
import type { Plan } from '../../framework/plan';

export type PublicationCopy =
  | {
      bytes: Uint8Array;
      /** What was done to the figures: how many were suppressed, how many are provisional. */ notes: string[];
    }
  /** Why nothing is published; each says what to do. */
  | { reasons: string[] };

/**
 * The workbook for publication: values only, no colour, the accessible-spreadsheet checklist satisfied. A Draft is
 * refused unless `force`.
 */
export function publicationCopy(
  contents: WorkbookContents,
  plan: Plan,
  options: { force?: boolean } = {},
): Promise<PublicationCopy> {
  void contents;
  void plan;
  void options;
  return Promise.resolve({ reasons: [] });
}
