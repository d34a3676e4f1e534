import { COVERS, type Covers } from '../judgement/observation';
import type { Entry } from './entry';

/** Entries put together as the checks look at them; made once, in one pass. */
export interface EntryIndex {
  byKpi: ReadonlyMap<string, readonly Entry[]>;
  /** Of one KPI, area, period and length: the whole and its groups. */
  periods: readonly (readonly Entry[])[];
  /** Of one KPI, area and breakdown: a history. */
  histories: readonly (readonly Entry[])[];
}

/** Indexes entries; areas are told apart as Excel does, case aside. */
export function entryIndex(entries: readonly Entry[]): EntryIndex {
  const areaNumbers = new Map<string, number>();
  const areas = new Map<string, number>();
  const byKpi = new Map<string, Entry[]>();
  const periods: Entry[][] = [];
  const histories: Entry[][] = [];
  const placesByKpi = new Map<string, Places>();
  for (const entry of entries) {
    let area = areas.get(entry.area);
    if (area === undefined) {
      const name = entry.area.toLowerCase();
      area = areaNumbers.get(name) ?? areaNumbers.size;
      areaNumbers.set(name, area);
      areas.set(entry.area, area);
    }
    let places = placesByKpi.get(entry.kpi);
    if (!places) placesByKpi.set(entry.kpi, (places = { periods: [], histories: [] }));
    const period = (places.periods[area] ??= new Map<number, Entry[]>());
    push(period, entry.periodEnd * COVERS.length + COVERS_NUMBER[entry.covers], entry, periods);
    push((places.histories[area] ??= new Map<string, Entry[]>()), entry.breakdown, entry, histories);
    push(byKpi, entry.kpi, entry, null);
  }
  return { byKpi, periods, histories };
}

/** By the number of the area. */
interface Places {
  periods: (Map<number, Entry[]> | undefined)[];
  histories: (Map<string, Entry[]> | undefined)[];
}

const COVERS_NUMBER = Object.fromEntries(COVERS.map((covers, number) => [covers, number])) as Record<
  Covers,
  number
>;

/** Adds to the list of a key; a list that is new goes into `all` as well. */
function push<Key>(lists: Map<Key, Entry[]>, key: Key, entry: Entry, all: Entry[][] | null): void {
  const known = lists.get(key);
  if (known) {
    known.push(entry);
    return;
  }
  const list = [entry];
  lists.set(key, list);
  all?.push(list);
}
