/**
 * Things in a row, as English lists them: ["a", "b", "c"] → "a, b and c"; names with commas are parted by semicolons, unless
 * quotation marks part them. */
export function listWords(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  if (items.length < 2) return last;
  const mark =
    items.length > 2 && items.some((item) => item.replace(/“[^”]*”/g, '').includes(',')) ? '; ' : ', ';
  return `${items.slice(0, -1).join(mark)} and ${last}`;
}
