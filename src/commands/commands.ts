/**
 * What the ribbon, the cell's context menu and the keyboard can ask for: the function names of `manifest.xml` and the
 * action ids of `shortcuts.json`. Each opens the pane, which does it, shows its progress and tells what went wrong.
 */
export const COMMANDS = [
  'createWorkbook',
  'prepareQuarter',
  'repairFormulas',
  'checkWorkbook',
  'showMeasure',
  'judgeSelection',
  'openStatement',
  'openFunctions',
] as const;
export type Command = (typeof COMMANDS)[number];
