import Papa from 'papaparse';
import { decode, type TextEncoding } from './decode';
import { ImportCancelled, type ImportOptions } from './import-options';
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
  const reading = readingOf(input);
  for (let part = reading.next(); ; part = reading.next()) if (part.done) return part.value;
}

/** The same for a large file in the pane: pauses between parts, tells how far it is, and stops when it is asked to. */
export async function readLargeSource(
  input: Uint8Array | string,
  options: Pick<ImportOptions, 'onProgress' | 'signal'> = {},
): Promise<SourceTable> {
  const reading = readingOf(input);
  for (let part = reading.next(); ; part = reading.next()) {
    if (part.done) return part.value;
    if (options.signal?.aborted) throw new ImportCancelled('The import was stopped; nothing was written.');
    options.onProgress?.(part.value.done, part.value.total);
    await new Promise((resume) => setTimeout(resume, 0));
  }
}

/** Characters that are read between two pauses. */
const PART = 200_000;

/** Reads part by part; gives the characters done and in all after each. */
function* readingOf(input: Uint8Array | string): Generator<{ done: number; total: number }, SourceTable> {
  const { text, encoding } =
    typeof input === 'string' ? { text: input, encoding: 'utf-8' as const } : decode(input);
  const delimiter = delimiterOf(text);
  // Windows' line ends leave a carriage return on the last field, which every reading of a field trims.
  const newline = text.includes('\n') ? '\n' : '\r';
  const parser = new Papa.Parser({ delimiter, newline });
  const rows: SourceRow[] = [];
  let line = 1;
  for (let from = 0, size = PART; from < text.length;) {
    const last = from + size >= text.length;
    const { data, meta } = parser.parse(text.slice(from, from + size), 0, !last) as Papa.ParseResult<
      string[]
    >;
    // A record longer than the part: read it with the next part as well.
    if (!last && meta.cursor === 0) {
      size *= 2;
      continue;
    }
    for (const cells of data) {
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
      line += 1;
      for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    }
    from = last ? text.length : from + meta.cursor;
    size = PART;
    yield { done: from, total: text.length };
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
