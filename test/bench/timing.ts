/**
 * Processor time in milliseconds, not the clock's: another program on the same machine then does not count. What the
 * engine does beside (collecting rubbish) counts too.
 */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The time of one run in milliseconds, for work too long to repeat. */
export async function oneTime(run: () => unknown): Promise<number> {
  const started = processorTime();
  await run();
  return processorTime() - started;
}

/** The median time of a few runs in milliseconds; the first run, which warms up, does not count. */
export async function medianTime(run: () => unknown, runs = 3): Promise<number> {
  await run();
  const times: number[] = [];
  for (let n = 0; n < runs; n++) times.push(await oneTime(run));
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** The slope of time over size on logarithmic scales, fitted by least squares. */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const slope = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return slope / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
