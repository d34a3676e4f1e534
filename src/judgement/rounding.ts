/**
 * Numbers as people mean them. 0.1 + 0.2 - 0.24 is 0.06000000000000005 to the computer; Excel, and everyone else,
 * sees 0.06. So figures are compared at 15 significant digits, as Excel does, and rounded from there.
 */
export function atFifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

/** Below nought: a is less than b; nought: the same at 15 significant digits; above: more. */
export function compareFigures(a: number, b: number): -1 | 0 | 1 {
  const x = atFifteenDigits(a);
  const y = atFifteenDigits(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Half away from nought, from the 15-digit value: 0.145 at two decimals is 0.15, -2.5 at none is -3. */
export function roundTo(value: number, decimals: number): number {
  const scaled = atFifteenDigits(Math.abs(value) * 10 ** decimals);
  const rounded = Math.round(scaled) / 10 ** decimals;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
