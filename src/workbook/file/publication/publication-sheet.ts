import { MARKERS, type Marker } from '../../../entries/markers';
import type { CellValue } from '../../../entries/workbook-contents';

/** A sheet of the publication copy: a title, lines to read, and at most one table below them. */
export interface PublicationSheet {
  name: string;
  title: string;
  /** A line each, from A2 down. */
  lines: string[];
  table: PublicationTable | null;
}

export interface PublicationTable {
  name: string;
  columns: { header: string; width: number; numberFormat?: string; rowFormats?: (string | undefined)[] }[];
  /** No cell is empty: what is not there is a marker in brackets. */
  rows: CellValue[][];
  /** The first column's cells lead to the sheets of these names. */
  linksTo?: string[];
}

/** What a reader of a published figure wants to know besides. */
const MORE: Partial<Record<Marker, string>> = {
  b: ', so the figures before and after it are not compared',
  c: ': a small number, or one from which a small number could be worked out',
};

/** What stands in the place of a figure, and what it means; explained on each sheet that uses it. */
export const SHORTHAND: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(MARKERS)
    .map(([marker, words]) => [`[${marker}]`, `${words}${MORE[marker as Marker] ?? ''}`] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** A line for each marker that a table uses, which says what it means. */
export function markerLines(table: PublicationTable): string[] {
  const used = new Set<string>();
  for (const row of table.rows) {
    for (const value of row) {
      if (typeof value === 'string') for (const [marker] of value.matchAll(/\[[a-z]+\]/g)) used.add(marker);
    }
  }
  return [...used]
    .filter((marker) => marker in SHORTHAND)
    .sort()
    .map((marker) => `${marker} means ${SHORTHAND[marker] ?? ''}.`);
}
