import { compareFigures } from './rounding';
import type { Limits } from './xmr-limits';

/** Special causes in order of priority: a point that is part of several is given the first. */
export type Signal = 'Outside limits' | 'Trend' | 'Two in three' | 'Shift' | 'None';
export type Side = -1 | 0 | 1;

/** What a point signals, and which way. */
export interface PointSignal {
  signal: Signal;
  side: Side;
}

/** Six rises or falls in a row are a trend of seven points; seven points on one side are a shift. */
const TREND_STEPS = 6;
const SHIFT_POINTS = 7;

/** The signals of one phase's points, one pass for each rule. Comparisons are strict; a tie is on no side. */
export function signalsOf(values: readonly number[], limits: Limits): PointSignal[] {
  const sides = values.map((value) => compareFigures(value, limits.mean));
  const outside = values.map((value) => isBeyond(value, limits.lower, limits.upper));
  const near = values.map((value, i) => !outside[i] && isBeyond(value, limits.lowerNear, limits.upperNear));
  const trend = trendSides(values);
  const shift = shiftSides(sides);
  const pair = twoInThree(sides, near);
  return values.map((_, i) => {
    const side = sides[i] ?? 0;
    if (outside[i]) return { signal: 'Outside limits', side };
    if (trend[i]) return { signal: 'Trend', side: trend[i] };
    if (pair[i]) return { signal: 'Two in three', side };
    if (shift[i]) return { signal: 'Shift', side };
    return { signal: 'None', side: 0 };
  });
}

function isBeyond(value: number, lower: number, upper: number): boolean {
  return compareFigures(value, upper) > 0 || compareFigures(value, lower) < 0;
}

/** Rising (1) or falling (-1) for every point of a trend. Two trends share their turning point: the later has it. */
function trendSides(values: readonly number[]): Side[] {
  const steps = values.slice(1).map((value, i) => compareFigures(value, values[i] ?? value));
  const sides = new Array<Side>(values.length).fill(0);
  for (const { from, to, side } of runsOf(steps, TREND_STEPS)) sides.fill(side, from, to + 1);
  return sides;
}

function shiftSides(sides: readonly Side[]): Side[] {
  const shifted = new Array<Side>(sides.length).fill(0);
  for (const { from, to, side } of runsOf(sides, SHIFT_POINTS)) shifted.fill(side, from, to);
  return shifted;
}

/** Runs of one side, at least so long, `from` up to but not `to`; nought breaks a run and makes none. */
function runsOf(sides: readonly Side[], least: number): { from: number; to: number; side: Side }[] {
  const runs: { from: number; to: number; side: Side }[] = [];
  let from = 0;
  for (let i = 1; i <= sides.length; i += 1) {
    const side = sides[from] ?? 0;
    if (i < sides.length && sides[i] === side) continue;
    if (side !== 0 && i - from >= least) runs.push({ from, to: i, side });
    from = i;
  }
  return runs;
}

/** The near points, at least two, of any three in a row that lie on one side of the mean; the third is not flagged. */
function twoInThree(sides: readonly Side[], near: readonly boolean[]): boolean[] {
  const flagged = new Array<boolean>(sides.length).fill(false);
  for (let i = 2; i < sides.length; i += 1) {
    const three = [i - 2, i - 1, i];
    const oneSide = sides[i] !== 0 && three.every((j) => sides[j] === sides[i]);
    const nearOnes = three.filter((j) => near[j]);
    if (oneSide && nearOnes.length >= 2) for (const j of nearOnes) flagged[j] = true;
  }
  return flagged;
}
