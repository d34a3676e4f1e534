/** Government shorthand that the Marker column offers, singly and as the pairs that are common. */
export const MARKERS_LIST = [
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

/** What the Value of a milestone may be. */
export const MILESTONE_WORDS = ['Done', 'In progress', 'Not started', 'Overdue'] as const;
