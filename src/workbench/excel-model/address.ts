/** A rectangle of cells, counted from 0. A whole column has `ROWS` rows, a whole row `COLUMNS` columns. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The size of every Excel sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** "A" → 0, "AA" → 26. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B2", "$B$2:C3", "A:C" or "3:4", without a sheet; null for anything else. Corners may come in any order. */
export function parseAddress(address: string): Box | null {
  const text = address.replace(/\$/g, '').trim();
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    return between(Number(r1) - 1, columnNumber(c1), Number(r2) - 1, columnNumber(c2));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns) return between(0, columnNumber(columns[1]!), ROWS - 1, columnNumber(columns[2]!));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMNS - 1);
  return null;
}

function between(r1: number, c1: number, r2: number, c2: number): Box | null {
  const row = Math.min(r1, r2);
  const column = Math.min(c1, c2);
  if (row < 0 || column < 0 || Math.max(r1, r2) >= ROWS || Math.max(c1, c2) >= COLUMNS) return null;
  return { row, column, rows: Math.abs(r2 - r1) + 1, columns: Math.abs(c2 - c1) + 1 };
}

/** "'PCP Data'!B2" → ["PCP Data", "B2"]; without a sheet the first is null. */
export function splitSheet(address: string): [sheet: string | null, address: string] {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(address);
  return match ? [match[1]?.replace(/''/g, "'") ?? match[2] ?? '', match[3] ?? ''] : [null, address];
}

/** As Excel writes it: "B2", "B2:C3", "A:C", "3:4". */
export function formatAddress(box: Box): string {
  const lastRow = box.row + box.rows;
  const lastColumn = box.column + box.columns - 1;
  if (box.rows === ROWS) return `${columnLetters(box.column)}:${columnLetters(lastColumn)}`;
  if (box.columns === COLUMNS) return `${box.row + 1}:${lastRow}`;
  const first = columnLetters(box.column) + (box.row + 1);
  return box.rows * box.columns === 1 ? first : `${first}:${columnLetters(lastColumn)}${lastRow}`;
}

/** "$B$2:$C$3". */
export function absoluteAddress(box: Box): string {
  return formatAddress(box).replace(/[A-Z]+|\d+/g, '$$$&');
}

/** Quoted where Excel quotes. */
export const quoteSheet = (name: string) =>
  /^[A-Za-z_][\w.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

export const overlap = (a: Box, b: Box) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The cells that both have. */
export function intersection(a: Box, b: Box): Box | null {
  if (!overlap(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const contains = (outer: Box, inner: Box) =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
