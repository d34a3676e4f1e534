/**
 * Text that XML can hold: control characters, which a paste can bring along, and half surrogates are dropped.
 * Tabs and line ends stay.
 */
export function withoutControlCharacters(text: string): string {
  return [...text].filter(isAllowed).join('');
}

/** The characters of XML 1.0, production 2. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
