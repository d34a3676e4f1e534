import type { WorkbookContents } from '../../entries/workbook-contents';
import { workbookState } from '../../entries/workbook-state';
import type { Plan } from '../../framework/plan';
import { publicationBlockers } from '../../statement/priorities/publication-blockers';
import { paintPublication } from './publication/paint-publication';
import { publicationSheets } from './publication/publication-sheets';

export type PublicationCopy =
  | {
      bytes: Uint8Array;
      /** What was done to the figures: how many were suppressed, how many are provisional; what was overruled. */
      notes: string[];
    }
  /** Why nothing is published; each says what to do. */
  | { reasons: string[] };

/** The day that the document says it was written where no period is given: a fixed one, so that its bytes are. */
const NO_PERIOD = 44_469;

/**
 * The workbook for publication: values only, no colour, the accessible-spreadsheet checklist satisfied as far as a
 * program can (seeds/publishing-checklist.json). A Draft is refused, and a statement that does not yet say which
 * priorities apply and why (paragraph 7A(b) of the Order); `force` publishes all the same and says so.
 */
export async function publicationCopy(
  contents: WorkbookContents,
  plan: Plan,
  { force = false }: { force?: boolean } = {},
): Promise<PublicationCopy> {
  const reasons = publicationReasons(contents, plan);
  if (reasons.length > 0 && !force) return { reasons };
  const { sheets, suppression, provisional } = publicationSheets(contents, plan);
  const { cover } = contents;
  const bytes = await paintPublication(sheets, {
    title: plan.title,
    creator: cover.preparedBy ?? `${plan.area} Police and Crime Commissioner's office`,
    writtenOn: cover.periodEnd ?? NO_PERIOD,
  });
  return {
    bytes,
    notes: [...notesOn(suppression.small, suppression.secondary, provisional), ...reasons.map(overruled)],
  };
}

/** Why a workbook must not be published yet, a sentence each; empty when it may. */
export function publicationReasons(contents: WorkbookContents, plan: Plan): string[] {
  const state = workbookState(contents);
  const passed = state === 'Reviewed' || state === 'Approved';
  const is =
    state === 'Draft' ? 'a Draft' : `neither reviewed nor approved: its State is “${contents.cover.state}”`;
  const unfinished = `The workbook is ${is}. Have it reviewed, and set State on PCP Cover to Reviewed or Approved.`;
  return [...(passed ? [] : [unfinished]), ...publicationBlockers(contents, plan, 'both')];
}

function notesOn(small: number, secondary: number, provisional: number): string[] {
  const told: string[] = [];
  if (small + secondary > 0) {
    told.push(
      `Suppressed as [c]: ${small} small ${small === 1 ? 'figure' : 'figures'} in breakdowns, and ${secondary} more from which one could be worked out.`,
    );
  }
  if (provisional > 0) {
    told.push(
      `${provisional} provisional ${provisional === 1 ? 'figure carries' : 'figures carry'} the marker [p].`,
    );
  }
  return told;
}

function overruled(reason: string): string {
  return `Published all the same: ${reason}`;
}
