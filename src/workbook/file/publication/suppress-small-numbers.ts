import type { Entry } from '../../../entries/entry';
import { MONTHS_COVERED, monthsBetween } from '../../../judgement/period';

/** Numbers below this, in a breakdown, could point to a person (judgement.md, section 6). */
export const SMALL = 5;

export interface Suppression {
  /** Entries whose figure is not published, small or not. */
  suppressed: ReadonlySet<Entry>;
  /** How many of them are there because they are small, and how many so that those cannot be worked out. */
  small: number;
  secondary: number;
}

/**
 * Which figures of breakdowns must not be published: those that stand for fewer than five (none included), and
 * others from which one of those could be worked out. A figure can be worked out when a total is published and all
 * but one of its parts are: the groups of a dimension ("Ethnicity"), the months of a quarter or year, the quarters
 * of a year. Then the smallest other part goes too, until nothing follows from anything. The whole (no breakdown)
 * is never suppressed. `countOf` gives how many people or events an entry stands for; null where that is not known.
 */
export function suppressSmallNumbers(
  entries: readonly Entry[],
  countOf: (entry: Entry) => number | null,
): Suppression {
  const suppressed = new Set<Entry>();
  for (const entry of entries) {
    const count = entry.breakdown === '' ? null : countOf(entry);
    if (count !== null && count < SMALL) suppressed.add(entry);
  }
  const small = suppressed.size;
  if (small === 0) return { suppressed, small, secondary: 0 };
  const sums = [...groupSums(entries), ...timeSums(entries)];
  for (let changed = true; changed;) {
    changed = false;
    for (const { total, parts } of sums) {
      const hidden = parts.filter((part) => suppressed.has(part));
      const open = parts.filter((part) => !suppressed.has(part) && part.breakdown !== '');
      const known = !suppressed.has(total);
      const follows =
        (known && hidden.length === 1) ||
        (known && hidden.every((part) => countOf(part) === 0) && hidden.length > 1);
      const next = follows ? smallest(open, countOf) : null;
      // A suppressed total whose parts are all there follows from them just as well.
      const other = !known && hidden.length === 0 ? smallest(open, countOf) : null;
      for (const entry of [next, other]) {
        if (!entry) continue;
        suppressed.add(entry);
        changed = true;
      }
    }
  }
  return { suppressed, small, secondary: suppressed.size - small };
}

/** A figure and the figures that add up to it. */
interface Sum {
  total: Entry;
  parts: Entry[];
}

function smallest(entries: readonly Entry[], countOf: (entry: Entry) => number | null): Entry | null {
  return entries.reduce<Entry | null>(
    (least, entry) => (!least || (countOf(entry) ?? Infinity) < (countOf(least) ?? Infinity) ? entry : least),
    null,
  );
}

/** "Sex: Female; Ethnicity: Black" -> its dimensions in a fixed order, with their groups. */
function dimensionsOf(breakdown: string): [dimension: string, text: string][] {
  return breakdown
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text): [string, string] => [(text.split(':')[0] ?? '').trim().toLowerCase(), text.toLowerCase()])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The groups of a dimension add up to the figure without that dimension. */
function groupSums(entries: readonly Entry[]): Sum[] {
  const known = new Map<string, Entry>();
  const keyOf = (
    { kpi, area, covers, periodEnd }: Entry,
    dimensions: readonly (readonly [string, string])[],
  ) => [kpi, area.toLowerCase(), covers, periodEnd, ...dimensions.map(([, text]) => text)].join('|');
  for (const entry of entries) known.set(keyOf(entry, dimensionsOf(entry.breakdown)), entry);
  const sums = new Map<string, Sum>();
  for (const entry of entries) {
    const dimensions = dimensionsOf(entry.breakdown);
    dimensions.forEach(([dimension], left) => {
      const key = keyOf(
        entry,
        dimensions.filter((_, position) => position !== left),
      );
      const total = known.get(key);
      if (!total) return;
      const sum = sums.get(`${key}|${dimension}`) ?? { total, parts: [] };
      sum.parts.push(entry);
      sums.set(`${key}|${dimension}`, sum);
    });
  }
  return [...sums.values()];
}

/** The months of a quarter or a year and the quarters of a year add up to it, where all of them are there. */
function timeSums(entries: readonly Entry[]): Sum[] {
  const series = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = [
      entry.kpi,
      entry.area.toLowerCase(),
      ...dimensionsOf(entry.breakdown).map(([, text]) => text),
    ].join('|');
    series.set(key, [...(series.get(key) ?? []), entry]);
  }
  return [...series.values()].flatMap((alike) =>
    alike.flatMap((total) =>
      (['Quarter', 'Month'] as const).flatMap((covers) => {
        const length = MONTHS_COVERED[total.covers];
        const step = MONTHS_COVERED[covers];
        if (length <= step) return [];
        const parts = alike.filter((part) => {
          const before = monthsBetween(part.periodEnd, total.periodEnd);
          return part.covers === covers && before >= 0 && before < length && before % step === 0;
        });
        return parts.length === length / step ? [{ total, parts }] : [];
      }),
    ),
  );
}
