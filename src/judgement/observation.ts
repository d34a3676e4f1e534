import type { ExcelDate } from '../framework/definition';

/** How long a figure covers; a snapshot is counted at its date. */
export const COVERS = ['Month', 'Quarter', 'Year', 'Snapshot'] as const;
export type Covers = (typeof COVERS)[number];

/**
 * One figure with its period: what the comparisons work on. All of one KPI, one area and one breakdown.
 * `value` is null when it is missing or its marker says that it is not available; missing is never zero.
 */
export interface Observation {
  /** Last day of a month. */
  periodEnd: ExcelDate;
  covers: Covers;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Government shorthand without brackets, lower case: "p", "r", "b", "x" … */
  markers: readonly string[];
}
