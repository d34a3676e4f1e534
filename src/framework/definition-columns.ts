/** Headers of the workbook's PcpFramework table, in their order. Other tools rely on both. */
export const DEFINITION_COLUMNS = [
  'KPI',
  'Measure',
  'Section',
  'Objective',
  'Sub-objective',
  'Kind',
  'Direction',
  'Unit',
  'Statistic',
  'Basis',
  'Operator',
  'Target',
  'Target due',
  'Near within',
  'Change that matters',
  'Baseline period',
  'Baseline',
  'Baseline size',
  'Peers',
  'Lead',
  'Source',
  'Frequency',
  'Commitment',
  'Reference',
] as const;
export type DefinitionColumn = (typeof DEFINITION_COLUMNS)[number];

/** Columns that hold a number, a share or a date; all others hold words. */
export const FIGURE_COLUMNS: ReadonlySet<DefinitionColumn> = new Set<DefinitionColumn>([
  'Section',
  'Target',
  'Target due',
  'Near within',
  'Change that matters',
  'Baseline',
  'Baseline size',
]);
