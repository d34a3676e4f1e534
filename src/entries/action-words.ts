/** The columns of PcpActions, in their order. */
export const ACTION_COLUMNS = [
  'KPI',
  'Raised',
  'Trigger',
  'Decision',
  'Owner',
  'Due',
  'State',
  'Note',
] as const;
export type ActionColumn = (typeof ACTION_COLUMNS)[number];

/** The states of an action; the last three are closed. */
export const ACTION_STATES = ['Open', 'Under way', 'Done', 'Dropped', 'Closed'] as const;
