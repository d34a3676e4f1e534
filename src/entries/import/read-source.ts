import Papa from 'papaparse';
import { decode, type TextEncoding } from './decode';
import { isHeaderRow } from './match-columns';

/** One record of the file; fields as they stand, spaces around them included. */
export interface SourceRow {
  /** Line of the file that the record begins on, from 1. */
  line: number;
  cells: string[];
}

/** A file or a pasted range as a table of cells, not interpreted yet. */
export interface SourceTable {
  /** Empty where the first line is not a header. */
  headers: string[];
  rows: SourceRow[];
  delimiter: string;
  encoding: TextEncoding;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Lines before the header that a publication's title and notes may take. */
const MOST_TITLE_LINES = 15;

/**
 * Reads a CSV file's bytes, or the text of a pasted range. Delimiter and encoding are found out; blank lines are
 * dropped; lines above the header (a publication's title) are skipped.
 */
export function readSource(input: Uint8Array | string): SourceTable {
  const { text, encoding } =
    typeof input === 'string' ? { text: input, encoding: 'utf-8' as const } : decode(input);
  const delimiter = delimiterOf(text);
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const rows: SourceRow[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
  }
  const header = rows.slice(0, MOST_TITLE_LINES).findIndex(({ cells }) => isHeaderRow(cells));
  const headers = header < 0 ? [] : (rows[header]?.cells ?? []).map((cell) => cell.trim());
  return { headers, rows: header < 0 ? rows : rows.slice(header + 1), delimiter, encoding };
}

/** The delimiter that cuts the first lines alike. */
function delimiterOf(text: string): string {
  const guess = Papa.parse<string[]>(text.slice(0, 20_000), { delimitersToGuess: DELIMITERS, preview: 30 });
  return DELIMITERS.includes(guess.meta.delimiter) ? guess.meta.delimiter : ',';
}
