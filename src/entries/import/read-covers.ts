import { COVERS, type Covers } from '../../judgement/observation';

const NAMES: Record<Covers, RegExp> = {
  Month: /^(m|mths?|months?|monthly|(1|one) months?|calendar months?|month (ending|to))$/,
  Quarter: /^(q|qtr|qtly|quarters?|quarterly|(3|three) months?|quarter (ending|to))$/,
  Year: /^(y|yrs?|years?|yearly|annual|annually|(rolling )?(12|twelve) ?(m|months?)|rolling years?|(financial|calendar|fiscal) years?|fy|year (ending|to)|ye)$/,
  Snapshot: /^(snapshots?|snap shot|point in time|at a date|as at|stock|position|day)$/,
};

/** What a figure covers, by the words that people and publications use: "Annual" and "rolling 12 months" -> Year. */
export function readCovers(typed: string): Covers | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return COVERS.find((covers) => NAMES[covers].test(text)) ?? null;
}
