/** Thrown for a file that is no text of lines and fields; the message says what it is and what to do. */
export class UnreadableSource extends Error {
  override name = 'UnreadableSource';
}

/** Beginnings of files that people take for a CSV file, with what they are. */
const KNOWN: readonly { begins: readonly number[]; is: string }[] = [
  {
    begins: [0x50, 0x4b, 0x03, 0x04],
    is: 'This is a workbook or an archive, not a CSV file. Open it in Excel and save the sheet as CSV UTF-8.',
  },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    is: 'This is a workbook of Excel 97–2003, not a CSV file. Open it in Excel and save the sheet as CSV UTF-8.',
  },
  { begins: [0x25, 0x50, 0x44, 0x46], is: 'This is a PDF, not a CSV file.' },
];

/** Control characters that no text holds: all but tab and line ends. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/; // eslint-disable-line no-control-regex

/** Throws `UnreadableSource` for bytes that are known to be something else than text. */
export function refuseKnownFormats(bytes: Uint8Array): void {
  const known = KNOWN.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (known) throw new UnreadableSource(known.is);
}

/** Throws `UnreadableSource` for a text that is empty, or that is not made of letters. */
export function refuseNoText(text: string): void {
  if (text.trim() === '') throw new UnreadableSource('The file is empty.');
  if (NO_TEXT.test(text.slice(0, 20_000))) {
    throw new UnreadableSource('This is not a text file. Save the figures as CSV UTF-8.');
  }
}
