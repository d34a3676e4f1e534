import { inPeriod } from './period-phrase';

/** One figure of a sentence, with what has to be said about it. */
export interface SummaryFigure {
  /** Percentages are fractions. Null: no figure is held. Text: a marker ("[x]") or a milestone's word ("Done"). */
  value: number | string | null;
  /** As it is to be read: "year ending June 2019", "2019/20", "September 2021", "30 September 2021"; null: not named. */
  period: string | null;
  /** Denominator of a proportion, sample of a survey, months a count covers; null or absent: not known. */
  size?: number | null;
  /** Markers without brackets: "p", "r", "e", "x" … */
  markers?: readonly string[];
  /** Worked out from printed figures rather than published. */
  derived?: boolean;
}

/** "157" → "157 (provisional, derived)". */
export function figureWords(words: string, figure: SummaryFigure): string {
  const marks = markWords(figure);
  return `${words}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}

const MARK_WORDS: readonly (readonly [string, string])[] = [
  ['p', 'provisional'],
  ['r', 'revised'],
  ['e', 'estimated'],
  ['u', 'of low reliability'],
];

function markWords({ markers = [], derived }: SummaryFigure): string[] {
  const words = MARK_WORDS.flatMap(([marker, word]) => (markers.includes(marker) ? [word] : []));
  return derived ? [...words, 'derived'] : words;
}

/** The period as it follows a figure, with a space before it; nothing where it is not named. */
export function at(period: string | null): string {
  return period ? ` ${inPeriod(period)}` : '';
}

/** The sentence of a figure that is not there; null where it is. */
export function missingFigure(
  measure: string,
  { value, period, markers = [] }: SummaryFigure,
): string | null {
  const marked = (marker: string) =>
    markers.includes(marker) || (typeof value === 'string' && value.toLowerCase().includes(`[${marker}]`));
  if (marked('c')) return `The figure for “${measure}”${at(period)} is confidential.`;
  if (marked('z')) return `“${measure}” does not apply${at(period)}.`;
  if (marked('x')) return `No figure is available for “${measure}”${at(period)}.`;
  return value === null || value === '' ? `No figure is held for “${measure}”${at(period)}.` : null;
}
