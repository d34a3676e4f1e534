/** The n-th partial numerator and denominator of a continued fraction b0 + a1/(b1 + a2/(b2 + …)). */
export type Partial = (n: number) => { a: number; b: number };

const TINY = 1e-300;
const PRECISION = 1e-15;
/** Beyond what any tail needs (about the root of the count); a fraction that has not settled by then never will. */
const MOST_TERMS = 1_000_000;

/** The value of a continued fraction, by the modified Lentz method (Thompson and Barnett, 1986). */
export function continuedFraction(b0: number, partial: Partial): number {
  let value = b0 === 0 ? TINY : b0;
  let c = value;
  let d = 0;
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    const { a, b } = partial(n);
    d = 1 / nonZero(b + a * d);
    c = nonZero(b + a / c);
    const factor = c * d;
    value *= factor;
    const isSettling = Math.abs(factor - 1) >= PRECISION;
    if (!isSettling) break;
  }
  return value;
}

function nonZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
