/** Words that a force's name is written with or without. */
const BESIDE = /\b(police|constabulary|force|service|area|pfa)\b/g;

/** "West Midlands Police", "WEST  MIDLANDS" and "West Midlands" alike: "west midlands". */
function bareName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ');
  return plain.replace(BESIDE, ' ').replace(/ +/g, ' ').trim();
}

/** Which of the known areas a name is of, as it is spelt there; null where none is. "Kent" is never "West Kent". */
export function areaNamed(name: string, known: readonly string[]): string | null {
  const bare = bareName(name);
  return bare === '' ? null : (known.find((area) => bareName(area) === bare) ?? null);
}
