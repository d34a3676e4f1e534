import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'];
/** Characters and lines that the guess is made from. */
const BEGINNING = 20_000;
const LINES = 30;

/**
 * The delimiter of a text: what "sep=;" in its first line says; else the one by which a line names columns that are
 * known; else the one that cuts the first lines alike.
 */
export function guessDelimiter(text: string, isHeader: (cells: readonly string[]) => boolean): string {
  const beginning = text.slice(0, BEGINNING);
  const said = /^\ufeff?"?sep=(.)"?[\r\n]/i.exec(beginning)?.[1];
  if (said !== undefined && DELIMITERS.includes(said)) return said;
  const named = DELIMITERS.find((delimiter) => {
    const { data } = Papa.parse<string[]>(beginning, { delimiter, preview: LINES });
    return data.some((cells) => cells.length > 1 && isHeader(cells));
  });
  if (named !== undefined) return named;
  const { meta } = Papa.parse<string[]>(beginning, { delimitersToGuess: DELIMITERS, preview: LINES });
  return DELIMITERS.includes(meta.delimiter) ? meta.delimiter : ',';
}
