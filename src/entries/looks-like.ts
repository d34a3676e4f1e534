/** Letters that cannot be seen, and hyphens and spaces that look like the plain one. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** A name with plain spaces and hyphens and nothing that cannot be seen, as a person reads it. */
function asSeen(name: string): string {
  return name.replace(UNSEEN, '').replace(DASHES, '-').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Whether two names look the same and are not: "West Midlands" with a no-break space. Case does not tell them apart. */
export function looksLike(typed: string, name: string): boolean {
  return typed.toLowerCase() !== name.toLowerCase() && asSeen(typed) === asSeen(name);
}

/** What to say of a name that looks like another. */
export function lookAlikeWords(typed: string): string {
  return `“${typed}” looks right and is not: it holds a character that cannot be seen, or a space or hyphen of another kind.`;
}
