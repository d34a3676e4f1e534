/** What a text file was written in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/**
 * The text of a file, whatever it was written in: a byte order mark decides; UTF-16 without one is known by its
 * zero bytes; what is not valid UTF-8 is Windows-1252, the code page in which Excel saves "CSV".
 */
export function decode(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === null) {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
    } catch {
      return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
    }
  }
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const start = bytes.subarray(0, 400);
  const zeros = (from: number) => start.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (start.length >= 4 && zeros(1) > start.length / 4 && zeros(0) === 0) return 'utf-16le';
  if (start.length >= 4 && zeros(0) > start.length / 4 && zeros(1) === 0) return 'utf-16be';
  return null;
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; a blank where it has nothing. */
const BEYOND_LATIN = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some builds of Node decode Windows-1252 as Latin-1, which loses dashes, quotation marks and the euro sign. */
function fromWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => BEYOND_LATIN[control.charCodeAt(0) - 0x80] ?? ' ');
}
