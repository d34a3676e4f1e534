/** "Reduce serious violence" → "reduce serious violence", to go on after a semicolon; abbreviations stay. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "no figure" → "No figure", to begin a sentence or a cell. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
