/** Who speaks: the force on its performance, the Commissioner on the force's (paper, paragraph 18). */
export const VOICES = ['Force', 'Commissioner'] as const;
export type Voice = (typeof VOICES)[number];

/** "force" → Force, "PCC" → Commissioner; null for anything else. */
export function voiceNamed(text: string): Voice | null {
  const name = text.trim().toLowerCase();
  if (name === 'force' || name === 'police') return 'Force';
  return name === 'commissioner' || name === 'pcc' ? 'Commissioner' : null;
}

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
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

/** What the Applies column may hold. */
export const APPLIES = ['Yes', 'No'] as const;
