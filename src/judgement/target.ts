import type { Operator, TargetDefinition } from '../framework/definition';
import { compareFigures } from './rounding';

/** A figure to reach, and what reaching it means. */
export interface ReachableTarget {
  operator: Operator;
  value: number;
}

/** The figure to reach: the one entered, else the plan's; null while the plan's setting has not been entered. */
export function targetOf(definition: TargetDefinition, entered: number | null): ReachableTarget | null {
  const { operator, value } = definition.target;
  const figure = entered ?? (typeof value === 'number' ? value : null);
  return figure === null ? null : { operator, value: figure };
}

/** Whether a figure meets its target; boundaries are exact: 6 % is not more than 6 %, 50 % is at least 50 %. */
export function targetHolds(value: number, { operator, value: target }: ReachableTarget): boolean {
  const side = compareFigures(value, target);
  switch (operator) {
    case '>':
      return side > 0;
    case '>=':
      return side >= 0;
    case '<':
      return side < 0;
    case '<=':
      return side <= 0;
  }
}

/** Whether a figure that misses its target does so by no more than this share of it. */
export function isNear(
  value: number,
  { value: target }: ReachableTarget,
  nearWithin: number | null,
): boolean {
  if (nearWithin === null) return false;
  const band = nearWithin * Math.abs(target);
  return compareFigures(value, target - band) >= 0 && compareFigures(value, target + band) <= 0;
}
