import Papa from 'papaparse';
import { decode, type TextEncoding } from './decode';
import { guessDelimiter } from './guess-delimiter';
import { ImportCancelled, type ImportOptions } from './import-options';
import { isHeaderRow } from './is-header-row';
import type { SourceRow, SourceTable } from './source-table';
import { linesTooLong, TOO_MANY_FIELDS } from './too-many-fields';
import { refuseKnownFormats, refuseNoText } from './unreadable-source';

/** Lines before the header that a publication's title and notes may take. */
const MOST_TITLE_LINES = 30;

/**
 * Reads a CSV file's bytes, or the text of a pasted range. Delimiter and encoding are found out; blank lines are
 * dropped; lines above the header (a publication's title) are skipped. Throws `UnreadableSource` for what is no text.
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
  const { text, encoding } = textOf(input);
  const delimiter = guessDelimiter(text, isHeaderRow);
  // Windows' line ends leave a carriage return on the last field, which every reading of a field trims.
  const newline = text.includes('\n') ? '\n' : '\r';
  const parser = new Papa.Parser({ delimiter, newline });
  const rows: SourceRow[] = [];
  let line = 1;
  for (let from = 0, size = PART; from < text.length;) {
    const last = from + size >= text.length;
    const { data, meta, errors } = parser.parse(text.slice(from, from + size), 0, !last) as Papa.ParseResult<
      string[]
    >;
    // A record longer than the part: read it with the next part as well.
    if (!last && meta.cursor === 0) {
      size *= 2;
      continue;
    }
    const broken = new Map(
      errors.filter(({ type }) => type === 'Quotes').map((each) => [each.row, each.code]),
    );
    data.forEach((cells, index) => {
      const code = broken.get(index);
      if (cells.some((cell) => cell.trim() !== ''))
        rows.push({ line, cells, ...(code === undefined ? {} : { broken: QUOTES[code] ?? code }) });
      line += 1;
      for (const cell of cells) if (cell.includes(newline)) line += cell.split(newline).length - 1;
    });
    from = last ? text.length : from + meta.cursor;
    size = PART;
    yield { done: from, total: text.length };
  }
  const header = rows.slice(0, MOST_TITLE_LINES).findIndex(({ cells }) => isHeaderRow(cells));
  const headers = header < 0 ? [] : (rows[header]?.cells ?? []).map((cell) => cell.trim());
  if (header < 0) return { headers, rows, delimiter, encoding };
  const below = rows.slice(header + 1);
  for (const row of linesTooLong(below, headers)) row.broken ??= TOO_MANY_FIELDS;
  return { headers, rows: below, delimiter, encoding };
}

/** What the parser calls a quotation mark out of place. */
const QUOTES: Readonly<Record<string, string>> = {
  MissingQuotes:
    'A quotation mark opens in this line and is never closed, so all lines after it were read as part of it. Close it, or remove it.',
  InvalidQuotes:
    'Something stands behind a closing quotation mark. Double the quotation marks that belong to the text.',
};

function textOf(input: Uint8Array | string): { text: string; encoding: TextEncoding } {
  if (typeof input !== 'string') refuseKnownFormats(input);
  const decoded = typeof input === 'string' ? { text: input, encoding: 'utf-8' as const } : decode(input);
  refuseNoText(decoded.text);
  return decoded;
}
