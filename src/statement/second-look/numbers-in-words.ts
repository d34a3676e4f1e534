/** A number as somebody wrote it. */
export interface WrittenNumber {
  /** As it stands: "37%", "18,161". */
  text: string;
  value: number;
  decimals: number;
  isPercent: boolean;
}

const NUMBER =
  /(?<![\w/.:’'-])£?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\s?(?:%|per cent\b|percent\b|percentage points?\b))?(?![\w/:]|[.,]\d|[’']s?\d)/g;
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** What a number may follow or come before that makes it a name, a date or a length of time, and not a figure. */
const NAMED =
  /\b(?:sections?|s|outcomes?|paragraphs?|paras?|priority|pages?|appendix|phases?|levels?|grades?|tiers?|parts?|tables?|notes?|bands?|class|age[ds]?)\s*$/i;
const LENGTH_OF_TIME = /^\s?-?\s?(?:hours?|weeks?|months?|years?|quarters?|minutes?)\b/i;
const DAY_BEFORE_MONTH = new RegExp(`^(?:st|nd|rd|th)?\\s+(?:${MONTH})\\b`, 'i');
const MONTH_BEFORE = new RegExp(`\\b(?:${MONTH})\\s*$`, 'i');
const TELEPHONE = new Set([999, 101, 111, 112]);

/**
 * The figures in a sentence. Left out: years and dates, quarters, lengths of time, telephone numbers (999, 101),
 * names with numbers ("Section 60", "outcome 15", "U25"), and shares in words ("1 in 4").
 */
export function numbersInWords(sentence: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of sentence.matchAll(NUMBER)) {
    const [text, whole = '', fraction = '', percent] = match;
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + text.length);
    const value = Number(`${whole.replaceAll(',', '')}${fraction}`);
    if (!percent && isName(whole, fraction, value, before, after)) continue;
    found.push({
      text: text.trim(),
      value,
      decimals: Math.max(0, fraction.length - 1),
      isPercent: percent !== undefined,
    });
  }
  return found;
}

function isName(whole: string, fraction: string, value: number, before: string, after: string): boolean {
  const isPlainWhole = !fraction && !whole.includes(',');
  if (isPlainWhole && value >= 1990 && value <= 2099) return true;
  if (isPlainWhole && TELEPHONE.has(value)) return true;
  if (DAY_BEFORE_MONTH.test(after) || (value <= 31 && MONTH_BEFORE.test(before))) return true;
  if (NAMED.test(before) || LENGTH_OF_TIME.test(after)) return true;
  return /^\s+in\s+\d/.test(after) || /\d\s+in\s+$/.test(before);
}
