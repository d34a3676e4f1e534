import type { MeasuredDefinition } from '../framework/definition';
import { compareFigures } from './rounding';
import type { ChangeScale } from './verdict';

/** How far a figure has moved, and whether that is far enough to matter. */
export interface Change {
  /** On its scale; null where a fraction cannot be told because the baseline is nought. */
  change: number | null;
  scale: ChangeScale;
  matters: boolean;
  /** Nearer to what is wanted (1), further from it (-1), or neither; where nothing is wanted, higher is 1. */
  sign: -1 | 0 | 1;
}

/** Smallest change that matters, as a share of the baseline, unless the KPI has its own (README.md, section 2). */
export function changeThatMatters(definition: MeasuredDefinition): number {
  if (definition.changeThatMatters !== null) return definition.changeThatMatters;
  return definition.statistic === 'stock' ? 0.01 : 0.05;
}

/**
 * The change from a baseline. Percentages change by percentage points, other figures by a fraction of the baseline,
 * ratios that should be near to 1 by how much nearer they have come on the log scale: 0.5 and 2 are as far from it.
 */
export function measureChange(definition: MeasuredDefinition, value: number, baseline: number): Change {
  if (definition.direction === 'parity') return parityChange(definition, value, baseline);
  const difference = value - baseline;
  const direction = compareFigures(value, baseline);
  const threshold = changeThatMatters(definition) * Math.abs(baseline);
  const percent = definition.unit === 'percent';
  return {
    change: percent
      ? difference
      : baseline === 0
        ? direction === 0
          ? 0
          : null
        : difference / Math.abs(baseline),
    scale: percent ? 'percentage points' : 'fraction',
    // Against the figure that would just matter: a difference of two figures has fewer right digits than they have.
    matters: direction !== 0 && compareFigures(value, baseline + direction * threshold) * direction >= 0,
    sign: definition.direction === 'decrease' ? (-direction as -1 | 0 | 1) : direction,
  };
}

/**
 * Where nothing is wanted of a ratio but to watch it, passing from one side of 1 to the other is a change too.
 * From exact parity the least that matters is the share itself, for a share of nothing would be nothing.
 */
function parityChange(definition: MeasuredDefinition, value: number, baseline: number): Change {
  const from = Math.abs(Math.log(baseline));
  const distance = Math.abs(Math.log(value)) - from;
  const moved = definition.kind === 'monitor' ? Math.abs(Math.log(value / baseline)) : Math.abs(distance);
  const share = changeThatMatters(definition);
  const threshold = compareFigures(baseline, 1) === 0 ? Math.log1p(share) : share * from;
  const nearer = compareFigures(Math.abs(Math.log(value)), from);
  return {
    change: distance,
    scale: 'log ratio',
    matters: compareFigures(value, baseline) !== 0 && compareFigures(moved, threshold) >= 0,
    sign: -nearer as -1 | 0 | 1,
  };
}
