import { formulaText } from '../formulas/formula-text';

/** The sheets' names, in the workbook's order: a contract with other tools. */
export const SHEET = {
  cover: 'PCP Cover',
  contents: 'PCP Contents',
  notes: 'PCP Notes',
  scorecard: 'PCP Scorecard',
  national: 'PCP National',
  statement: 'PCP Statement',
  data: 'PCP Data',
  actions: 'PCP Actions',
  framework: 'PCP Framework',
  lists: 'PCP Lists',
  charts: 'PCP Charts',
} as const;

/** Formula text that jumps to a cell of a sheet: `HYPERLINK("#'PCP Data'!A1","PCP Data")`. */
export function linkFormula(sheet: string, cell: string, text: string): string {
  return `=HYPERLINK("#'${sheet}'!${cell}",${formulaText(text)})`;
}
