/**
 * A figure as it comes to be judged: a number, nothing (null or ""), a marker ("[x]") or, for a milestone, a word.
 * `size` is the denominator of a proportion, or the months that a count covers; null when it is not known.
 */
export interface Figure {
  value: number | string | null;
  size: number | null;
}

/** Markers that say that there is no figure: not available, confidential, not applicable. */
const NO_FIGURE = new Set(['[x]', '[c]', '[z]']);

export function isBlank(value: number | string | null | undefined): value is null | undefined | '' {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** "[x]", "[C]", "[z] [p]" are: a marker that means no figure is among them. */
export function isNotAvailable(value: number | string | null): boolean {
  if (typeof value !== 'string') return false;
  const markers = value
    .trim()
    .toLowerCase()
    .match(/^(?:\[[a-z]+\]\s*)+$/)
    ? value.toLowerCase().match(/\[[a-z]+\]/g)
    : null;
  return markers?.some((marker) => NO_FIGURE.has(marker)) ?? false;
}

/** "[b]", which stands where a figure would if the series were not broken between it and the latest. */
export function isBreak(value: number | string | null): boolean {
  return typeof value === 'string' && /^\[b\]$/i.test(value.trim());
}

const MARKER_WORDS: Record<string, string> = {
  '[x]': 'not available',
  '[c]': 'confidential',
  '[z]': 'not applicable',
  '[b]': 'on the other side of a break in the series',
};

/** What a marker in place of a figure says: "[c]" -> "confidential". */
export function noFigureWords(marker: string | null): string {
  const words = (marker ?? '')
    .toLowerCase()
    .match(/\[[a-z]\]/g)
    ?.flatMap((one) => MARKER_WORDS[one] ?? []);
  return words?.length ? words.join(' and ') : 'not available';
}
