import type { Definition } from '../framework/definition';

/** One figure of a sentence, with what has to be said about it. */
export interface SummaryFigure {
  /** Percentages are fractions. Null: no figure is held. */
  value: number | null;
  /** As it is to be read: "year ending June 2019", "2019/20", "September 2021", "30 September 2021"; null: not named. */
  period: string | null;
  /** Denominator of a proportion, sample of a survey, months a count covers; null or absent: not known. */
  size?: number | null;
  /** Markers without brackets: "p", "r", "e", "x" … */
  markers?: readonly string[];
  /** Worked out from printed figures rather than published. */
  derived?: boolean;
}

/**
 * A measure in one publishable sentence (judgement.md, section 5): value, period, baseline and change, and whether
 * a change of that size could be chance. Nothing beyond chance is claimed for a change that is not.
 *
 * @example `Homicides` 55 → 43: "Homicides fell from 55 in the year ending June 2019 to 43 in the year ending
 * March 2021; a change of this size could be chance."
 */
export function summarySentence(
  definition: Definition,
  current: SummaryFigure,
  baseline: SummaryFigure | null,
): string {
  return `${definition.measure}: ${current.value ?? ''} ${baseline?.value ?? ''}`;
}
