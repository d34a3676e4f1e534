/**
 * Words as they stand in a formula, so that no quotation mark ends them.
 *
 * @example formulaText('the "big" year') // '"the ""big"" year"'
 */
export function formulaText(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
