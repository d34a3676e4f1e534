import type { Voice } from '../../entries/statement-words';

export { APPLIES, STATEMENT_COLUMNS, VOICES } from '../../entries/statement-words';
export type { StatementColumn, Voice } from '../../entries/statement-words';

/**
 * Rows of PcpStatement that are not a national priority: an analyst may add them, for either voice, and the document
 * puts them where they belong. Their words stand in Reflection and Planned action.
 */
export const OTHER_SECTIONS = ['Introduction', 'Business crime', 'Asks of government', 'Closing'] as const;
export type OtherSection = (typeof OTHER_SECTIONS)[number];

/** One row of PcpStatement. Empty text where a cell is empty. */
export interface StatementRow {
  /** Row of the sheet, from 1; null where the workbook has no such row yet. */
  sheetRow: number | null;
  priority: string;
  voice: Voice;
  /** "Yes", "No", or empty while nobody has said. */
  applies: string;
  reason: string;
  /** Generated: a sentence a line, and a last line in brackets that says which sentences are as generated. */
  figures: string;
  reflection: string;
  plannedAction: string;
  /** Another priority, under which this one's words are told. */
  toldUnder: string;
  /** "Complete", or "Missing: reason, reflection". */
  complete: string;
}

/** The row of a priority and voice before anyone has typed in it. */
export function emptyStatementRow(priority: string, voice: Voice): StatementRow {
  const empty = {
    applies: '',
    reason: '',
    figures: '',
    reflection: '',
    plannedAction: '',
    toldUnder: '',
    complete: '',
  };
  return { sheetRow: null, priority, voice, ...empty };
}

/** Whether two rows are of the same priority and voice; case and spaces aside. */
export function isSameRow(a: StatementRow, b: StatementRow): boolean {
  return a.voice === b.voice && samePriority(a.priority, b.priority);
}

/** Whether two cells name the same priority; case, spaces and hyphens aside ("cyber-crime" in paragraph 13). */
export function samePriority(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, ' ');
  return bare(a) === bare(b);
}
