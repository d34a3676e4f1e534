/** Government shorthand that the Marker column offers, singly and in the pairs that are common. */
export const MARKER_CHOICES = [
  '[p]',
  '[r]',
  '[e]',
  '[u]',
  '[b]',
  '[x]',
  '[c]',
  '[z]',
  '[low]',
  '[p][b]',
  '[p][r]',
  '[r][e]',
] as const;

/** Markers that say why there is no figure: not available, confidential, not applicable. */
export const MISSING_MARKERS = ['[x]', '[c]', '[z]'] as const;

/** What the Value of a milestone may be. */
export const MILESTONE_WORDS = ['Done', 'In progress', 'Not started', 'Overdue'] as const;
