/** A text as XML holds it in an attribute or an element; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // XML 1.0 has no control characters but tab, line feed and carriage return, and no halves of pairs.
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
