/**
 * Numbers as people mean them. 0.1 + 0.2 - 0.24 is 0.06000000000000005 to the computer and 0.06 to everyone else, so
 * figures are compared at 15 significant digits, which is all that Excel keeps, and rounded from there.
 */
export function atFifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * Below nought: a is less than b; above: more; nought: they are less than one unit of the 15th significant digit
 * apart. (Rounding both and comparing would part two numbers that lie on either side of a rounding edge.)
 */
export function compareFigures(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  const difference = Math.abs(a - b);
  if (difference <= larger * 1e-14 && difference < 10 ** (Math.floor(Math.log10(larger)) - 14)) return 0;
  return a < b ? -1 : 1;
}

/** Half away from nought, from the 15-digit value: 0.145 at two decimals is 0.15, -2.5 at none is -3. */
export function roundTo(value: number, decimals: number): number {
  const scaled = atFifteenDigits(Math.abs(value) * 10 ** decimals);
  const rounded = Math.round(scaled) / 10 ** decimals;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
