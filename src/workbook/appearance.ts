import type { CellStyle, ColumnBlueprint } from './sheet-blueprint';

/** How a kind of cell looks. Grounds stay clear of the status fills, so that colour there keeps its meaning. */
export interface Appearance {
  bold?: true;
  italic?: true;
  /** Points. */
  size?: number;
  /** "#RRGGBB". */
  color?: string;
  fill?: string;
  /** A thin line round every cell: what tells an input cell apart without colour. */
  border?: string;
  underline?: true;
}

export const FONT = 'Calibri';
export const FONT_SIZE = 11;

const INK = '#1F1F1F';
const NAVY = '#1F3A5F';

export const TITLE: Appearance = { bold: true, size: 18, color: NAVY };
export const PURPOSE: Appearance = { size: 11, color: '#444444' };
export const HEADER: Appearance = { bold: true, color: '#FFFFFF', fill: NAVY };
/** Cells that people type into: white, boxed. */
export const INPUT: Appearance = { color: INK, fill: '#FFFFFF', border: '#7F8FA6' };
/** Calculated cells: pale grey, no box. */
export const CALCULATED: Appearance = { color: INK, fill: '#F3F4F6' };
/** Links, calculated too. */
export const LINK: Appearance = { color: '#0B4F9E', underline: true, fill: '#F3F4F6' };

/** Points of an id's letters. */
const ID_SIZE = 9;

/** How a column's cells look. */
export function appearanceOf({ link, input, ids }: ColumnBlueprint): Appearance {
  const appearance = link ? LINK : input ? INPUT : CALCULATED;
  return ids ? { ...appearance, size: ID_SIZE } : appearance;
}

export const CELL_APPEARANCE: Record<CellStyle, Appearance> = {
  heading: { bold: true, size: 13, color: NAVY },
  label: { bold: true, color: INK },
  text: { color: INK },
  input: INPUT,
  figure: CALCULATED,
  status: CALCULATED,
  link: LINK,
};

/** No banding and no colour of its own: the header's and the cells' are ours. */
export const TABLE_STYLE = 'TableStyleLight1';
