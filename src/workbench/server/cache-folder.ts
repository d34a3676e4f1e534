import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where bundles are kept between runs. */
export const cacheFolder = (root: string) => join(root, 'node_modules/.cache/plan-monitor');

/** A name that no other process uses, known by its number: "pane-3000" -> "pane-3000.4711". */
export const ofThisProcess = (name: string) => `${name}.${process.pid}`;

/**
 * Removes from the cache what begins with `start`, but `kept` and what a process that still runs is making or serving.
 */
export function removeOld(root: string, start: string, kept: string): void {
  for (const name of readdirSync(cacheFolder(root))) {
    if (!name.startsWith(start) || name === kept || isOfRunningProcess(name)) continue;
    rmSync(join(cacheFolder(root), name), { recursive: true, force: true });
  }
}

function isOfRunningProcess(name: string): boolean {
  const number = /\.(\d+)$/.exec(name)?.[1];
  if (number === undefined) return false;
  try {
    process.kill(Number(number), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
