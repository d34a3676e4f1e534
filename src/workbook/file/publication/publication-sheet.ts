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

/** What stands in the place of a figure, and what it means; explained on each sheet that uses it. */
export const SHORTHAND: Readonly<Record<string, string>> = {
  '[b]': 'break in the series, so the figures before and after it are not compared',
  '[c]': 'confidential: a small number, or one from which a small number could be worked out',
  '[e]': 'estimated',
  '[low]': 'a low figure that rounds to zero',
  '[p]': 'provisional',
  '[r]': 'revised',
  '[u]': 'low reliability',
  '[x]': 'not available',
  '[z]': 'not applicable',
};

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
