import type { Direction } from '../framework/definition';
import { compareFigures } from './rounding';
import type { ChartPoint } from './xmr-chart';
import type { Limits } from './xmr-limits';

/** What a point's signal means for what is wanted. */
export type PointJudgement = 'Improvement' | 'Concern' | 'Change' | 'Common cause';

export type Variation =
  | 'Common cause'
  | 'Improvement high'
  | 'Improvement low'
  | 'Concern high'
  | 'Concern low'
  | 'Change high'
  | 'Change low'
  | 'Too few points';

export type Assurance =
  'Consistently meets' | 'Consistently misses' | 'Hit or miss' | 'No target' | 'Too few points';

/** Fewer points than this are too few to tell special cause from common cause. */
export const FEWEST_POINTS = 12;

/** The wanted side is an improvement, the other a concern; where nothing is wanted a signal is a change. */
export function judgePoint(point: ChartPoint, direction: Direction): PointJudgement {
  if (point.side === 0) return 'Common cause';
  const wanted = wantedSide(point, direction);
  if (wanted === 0) return 'Change';
  return wanted === point.side ? 'Improvement' : 'Concern';
}

/** The variation that a chart's icon shows: that of its last point. */
export function variationOf(points: readonly ChartPoint[], direction: Direction): Variation {
  const last = points.at(-1);
  if (!last || points.length < FEWEST_POINTS) return 'Too few points';
  const judgement = judgePoint(last, direction);
  return judgement === 'Common cause' ? judgement : `${judgement} ${last.side > 0 ? 'high' : 'low'}`;
}

/**
 * Whether the process will reach its target by itself: always when the whole of its limits is on the wanted side,
 * never when all of it is on the other. Limits that touch the target are hit or miss. Where no direction is wanted
 * there is nothing to meet.
 */
export function assuranceOf(
  limits: Limits,
  count: number,
  target: number | null,
  direction: Direction,
): Assurance {
  const wanted = direction === 'decrease' ? -1 : direction === 'increase' || direction === 'maintain' ? 1 : 0;
  if (target === null || wanted === 0) return 'No target';
  if (count < FEWEST_POINTS) return 'Too few points';
  const side =
    compareFigures(limits.lower, target) > 0 ? 1 : compareFigures(limits.upper, target) < 0 ? -1 : 0;
  if (side === 0) return 'Hit or miss';
  return side === wanted ? 'Consistently meets' : 'Consistently misses';
}

/** Which side of the mean is wanted at a point; 0 for none. */
function wantedSide({ value, limits, signal, side }: ChartPoint, direction: Direction): -1 | 0 | 1 {
  switch (direction) {
    case 'increase':
    case 'maintain':
      return 1;
    case 'decrease':
      return -1;
    case 'none':
      return 0;
    case 'parity': {
      if (value <= 0 || limits.mean <= 0) return 0;
      if (signal === 'Trend') return compareFigures(1, value);
      const nearer = compareFigures(Math.abs(Math.log(limits.mean)), Math.abs(Math.log(value)));
      return nearer === 0 ? 0 : nearer > 0 === side > 0 ? 1 : -1;
    }
  }
}
