/** How far ln(tail) is from the wanted one at a point, and how fast it changes there. */
export interface TailAt {
  miss: number;
  slope: number;
}

const PRECISION = 1e-14;
const MOST_STEPS = 200;

/**
 * Where a tail has the wanted size, by Newton's method on its logarithm.
 * The logarithms of the tails of the gamma and beta distributions are concave (seen against ln x and the log odds):
 * a step may overshoot the root once, and from there every step closes in on it. `longestStep` keeps that one
 * overshoot within what a number can hold.
 */
export function tailQuantile(
  start: number,
  longestStep: number,
  tailAt: (position: number) => TailAt,
): number {
  let position = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { miss, slope } = tailAt(position);
    if (!Number.isFinite(miss) || slope === 0) break;
    const wanted = -miss / slope;
    position += Math.max(-longestStep, Math.min(longestStep, wanted));
    if (Math.abs(wanted) < PRECISION) break;
  }
  return position;
}
