/** A cell as Excel gives it: dates are serial numbers, an empty cell is null (or "", from a formula). */
export type Cell = string | number | boolean | null;

/** Trimmed text of a cell; null when it is blank. */
export function textOf(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  return String(cell).trim() || null;
}

/** A cell's number: 0.06, "6%" → 0.06, "1,200" → 1200; null when it is blank, undefined when it is no number. */
export function figureOf(cell: Cell | undefined): number | null | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  const text = textOf(cell);
  if (text === null) return null;
  const match = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s*(%?)$/.exec(text);
  if (!match || !/\d/.test(text)) return undefined;
  const [, digits = '', percent] = match;
  const figure = Number(digits.replaceAll(',', ''));
  return percent ? Number((figure / 100).toPrecision(15)) : figure;
}

/** yes, no, TRUE, FALSE in any case; null when blank, undefined when it is neither. */
export function yesOrNo(cell: Cell | undefined): boolean | null | undefined {
  const text = textOf(cell)?.toLowerCase();
  if (text === undefined) return null;
  if (text === 'yes' || text === 'true') return true;
  if (text === 'no' || text === 'false') return false;
  return undefined;
}

/** A fraction as a percentage, for messages: 6 → "600%", 0.065 → "6.5%". */
export function asPercent(fraction: number): string {
  return `${Number((fraction * 100).toPrecision(12))}%`;
}
