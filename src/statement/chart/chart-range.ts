/**
 * The values that a chart's axis runs over: all that is drawn, with nought where no value is below it and the lowest
 * is not far above. A little room is left at either end.
 */
export function chartRange(drawn: readonly number[]): [low: number, high: number] {
  const low = Math.min(...drawn);
  const high = Math.max(...drawn);
  const room = (high - low || Math.abs(high) || 1) * 0.05;
  return [low >= 0 && low < high / 2 ? 0 : low - room, high + room];
}
