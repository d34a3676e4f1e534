/**
 * Whether a background such as "#1F1F1F" (what Office says of its own theme) is dark. Null when it says nothing
 * that can be read as a colour: ask the browser then.
 */
export function isDarkColour(colour: string | undefined): boolean | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour?.trim() ?? '');
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
