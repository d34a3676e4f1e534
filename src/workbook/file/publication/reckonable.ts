/** A figure and the figures that add up to it. */
export interface Sum<Figure> {
  total: Figure;
  parts: readonly Figure[];
}

/** Fractions are added up: what is left of nought after that is nought. */
const NOUGHT = 1e-9;

/**
 * Which of the unknown figures follow from sums whose other figures are known, taken together: those that have one value
 * only with which all the sums are right. a + b = 5, b + c = 6 and a + c = 7, all three unknown: each of them follows.
 */
export function reckonable<Figure>(
  sums: readonly Sum<Figure>[],
  isUnknown: (figure: Figure) => boolean,
): Figure[] {
  // Gauss and Jordan: each solved figure with the unknown ones that it depends on, none of which is solved.
  const solved = new Map<Figure, Map<Figure, number>>();
  for (const { total, parts } of sums) {
    const row = new Map<Figure, number>();
    for (const part of parts) if (isUnknown(part)) row.set(part, 1);
    if (isUnknown(total)) row.set(total, -1);
    for (const [figure, factor] of [...row]) {
      const known = solved.get(figure);
      if (known) subtract(row, known, factor);
    }
    const [first] = row;
    if (!first) continue;
    const [figure, factor] = first;
    for (const [each, value] of row) row.set(each, value / factor);
    for (const other of solved.values()) subtract(other, row, other.get(figure) ?? 0);
    solved.set(figure, row);
  }
  return [...solved].flatMap(([figure, row]) => (row.size === 1 ? [figure] : []));
}

/** Takes a multiple of one row from another. */
function subtract<Figure>(from: Map<Figure, number>, row: ReadonlyMap<Figure, number>, factor: number): void {
  if (factor === 0) return;
  for (const [figure, value] of row) {
    const left = (from.get(figure) ?? 0) - factor * value;
    if (Math.abs(left) < NOUGHT) from.delete(figure);
    else from.set(figure, left);
  }
}
