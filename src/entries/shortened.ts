/** A text in so many characters at most; where something is left out it ends in "…". */
export function shortened(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

const LONGEST_QUOTATION = 80;
const LONGEST_MESSAGE = 500;

/** A message that quotes what somebody typed, where that may be a whole page: “aaaa…” is text, not a date. */
export function shortMessage(message: string): string {
  const quoted = message.replace(
    /“[^”]*”/g,
    (found) => `“${shortened(found.slice(1, -1), LONGEST_QUOTATION)}”`,
  );
  return shortened(quoted, LONGEST_MESSAGE);
}
