/** Who speaks: the force on its performance, the Commissioner on the force's (paper, paragraph 18). */
export const VOICES = ['Force', 'Commissioner'] as const;
export type Voice = (typeof VOICES)[number];

/** The columns of PcpStatement, in their order. */
export const STATEMENT_COLUMNS = [
  'Priority',
  'Voice',
  'Applies',
  'Reason',
  'Figures',
  'Reflection',
  'Planned action',
  'Told under',
  'Complete',
] as const;

/** What the Applies column may hold. */
export const APPLIES = ['Yes', 'No'] as const;

/**
 * Rows of PcpStatement that are not a national priority: an analyst may add them, per voice, and the document
 * puts them where they belong. Their words stand in Reflection and Planned action.
 */
export const OTHER_SECTIONS = ['Introduction', 'Business crime', 'Asks of government', 'Closing'] as const;

/** One row of PcpStatement. Empty text where a cell is empty. */
export interface StatementRow {
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
