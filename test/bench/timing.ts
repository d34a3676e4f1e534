/** The median time of a few runs in milliseconds; the first run, which warms up, does not count. */
export async function medianTime(run: () => unknown, runs = 3): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n <= runs; n++) {
    const started = performance.now();
    await run();
    if (n > 0) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** The time of one run in milliseconds, for work too long to repeat. */
export async function oneTime(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** The slope of time over size on logarithmic scales, fitted by least squares. */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const slope = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return slope / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
