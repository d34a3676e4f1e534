import type { Entry } from '../../../entries/entry';
import { MONTHS_COVERED, monthsBetween } from '../../../judgement/period';
import { reckonable, type Sum } from './reckonable';

/** Numbers below this, in a breakdown, could point to a person (judgement/README.md, section 6). */
export const SMALL = 5;

export interface Suppression {
  /** Entries whose figure is not published, small or not. */
  suppressed: ReadonlySet<Entry>;
  /** How many of them are there because they are small, and how many so that those cannot be worked out. */
  small: number;
  secondary: number;
}

/**
 * Which figures must not be published: those that the analyst has marked [c], those of breakdowns that stand for fewer
 * than five (none included), and others from which one of those could be worked out. A figure can be worked out when a
 * total is published and all but one of its parts are: the groups of a dimension ("Ethnicity"), the months of a quarter
 * or year, the quarters of a year; or from several such sums together. Then the smallest other part goes too, until
 * nothing follows from anything. The whole (no breakdown) is never suppressed unless it is marked. `countOf` gives how
 * many people or events an entry stands for; null where that is not known.
 */
export function suppressSmallNumbers(
  entries: readonly Entry[],
  countOf: (entry: Entry) => number | null,
): Suppression {
  const marked = entries.filter(({ markers }) => markers.includes('c'));
  const suppressed = new Set(marked);
  for (const entry of entries) {
    if (entry.breakdown !== '' && (countOf(entry) ?? SMALL) < SMALL) suppressed.add(entry);
  }
  const small = suppressed.size - marked.length;
  if (suppressed.size === 0) return { suppressed, small, secondary: 0 };
  const isHidden = (entry: Entry) => suppressed.has(entry) || countOf(entry) === null;
  /** Hides the smallest of these that is still to be seen; says whether there was one. */
  const hideOneOf = (parts: readonly Entry[]): boolean => {
    const open = parts.filter((part) => part.breakdown !== '' && !isHidden(part));
    const next = smallest(open, countOf);
    if (next) suppressed.add(next);
    return next !== null;
  };
  /** What is published of a total and not of its parts: where that is nought, so is each part that is hidden. */
  const restOf = ({ total, parts }: Sum<Entry>): number =>
    parts.reduce((rest, part) => rest - (isHidden(part) ? 0 : (countOf(part) ?? 0)), countOf(total) ?? 0);
  const hidesSome = (sum: Sum<Entry>) => figuresOf(sum).some((entry) => suppressed.has(entry));
  const givesAway = (sum: Sum<Entry>): boolean =>
    hidesSome(sum) &&
    (figuresOf(sum).filter(isHidden).length === 1 || (!isHidden(sum.total) && restOf(sum) === 0));
  /** Hides one more figure beside this one, or beside those that are hidden there. */
  const hideOneNear = (entry: Entry, family: readonly Sum<Entry>[]): boolean => {
    const near = new Set([entry]);
    for (let before = 0; before < near.size;) {
      before = near.size;
      const around = family.filter((sum) => figuresOf(sum).some((each) => near.has(each)));
      if (hideOneOf(around.flatMap(({ parts }) => parts))) return true;
      for (const each of around.flatMap(figuresOf)) if (isHidden(each)) near.add(each);
    }
    return false;
  };
  const sums = [...groupSums(entries), ...timeSums(entries)];
  const families = grouped(sums, ({ total }) => `${total.kpi}|${total.area.toLowerCase()}`);
  const oneByOne = () => sums.filter((sum) => givesAway(sum) && hideOneOf(sum.parts)).length;
  const together = () =>
    families.flatMap((family) => {
      const known = family.some(hidesSome) ? reckonable(family, isHidden) : [];
      return known.filter((entry) => suppressed.has(entry) && hideOneNear(entry, family));
    }).length;
  while (oneByOne() > 0 || together() > 0) continue;
  return { suppressed, small, secondary: suppressed.size - small - marked.length };
}

function figuresOf({ total, parts }: Sum<Entry>): Entry[] {
  return [total, ...parts];
}

/** Those of one key side by side. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
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
function groupSums(entries: readonly Entry[]): Sum<Entry>[] {
  const known = new Map<string, Entry>();
  const keyOf = (
    { kpi, area, covers, periodEnd }: Entry,
    dimensions: readonly (readonly [string, string])[],
  ) => [kpi, area.toLowerCase(), covers, periodEnd, ...dimensions.map(([, text]) => text)].join('|');
  for (const entry of entries) known.set(keyOf(entry, dimensionsOf(entry.breakdown)), entry);
  const sums = new Map<string, { total: Entry; parts: Entry[] }>();
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
function timeSums(entries: readonly Entry[]): Sum<Entry>[] {
  const series = grouped(entries, ({ kpi, area, breakdown }) =>
    [kpi, area.toLowerCase(), ...dimensionsOf(breakdown).map(([, text]) => text)].join('|'),
  );
  return series.flatMap((alike) =>
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
