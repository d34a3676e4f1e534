import { COLLAPSED_LIMITS } from '../judgement/chart-notes';
import {
  assuranceOf,
  FEWEST_POINTS,
  variationOf,
  type Assurance,
  type Variation,
} from '../judgement/variation';
import { chartPoints, lastLimits } from '../judgement/xmr-chart';
import type { PhaseLimits } from '../judgement/xmr-limits';
import { optionalNumber } from './cell-argument';
import { chartArguments } from './chart-arguments';
import { measuredArgument } from './definition-argument';
import { FunctionError } from './function-error';

/** The variation of a KPI's series: that of its last point. Fewer than 12 figures are too few to say. */
export function variation(
  kpi: unknown,
  values: unknown,
  screen?: unknown,
  rebase?: unknown,
  fixAfter?: unknown,
  definition?: unknown,
): Variation {
  const { direction } = measuredArgument(kpi, definition);
  const chart = chartArguments(values, screen, rebase, fixAfter);
  if (chart.values.length < FEWEST_POINTS) return 'Too few points';
  const points = chartPoints(chart.values, chart.options);
  refuseCollapsed(points.at(-1)?.limits);
  return variationOf(points, direction);
}

/** Whether the process behind a KPI's series will reach its target by itself. */
export function assurance(
  kpi: unknown,
  values: unknown,
  target?: unknown,
  screen?: unknown,
  rebase?: unknown,
  fixAfter?: unknown,
  definition?: unknown,
): Assurance {
  const measured = measuredArgument(kpi, definition);
  const chart = chartArguments(values, screen, rebase, fixAfter);
  const figure = optionalNumber(target, 'target') ?? targetFigure(measured);
  const limits = lastLimits(chart.values, chart.options);
  const answer = assuranceOf(limits, chart.values.length, figure, measured.direction);
  if (answer !== 'No target' && answer !== 'Too few points') refuseCollapsed(limits);
  return answer;
}

function targetFigure(definition: ReturnType<typeof measuredArgument>): number | null {
  const target = definition.kind === 'monitor' ? undefined : definition.target;
  if (target?.value === 'baseline') return definition.baseline;
  return target?.value ?? null;
}

function refuseCollapsed(limits: PhaseLimits | undefined): void {
  if (limits?.collapsed) throw new FunctionError('#N/A', COLLAPSED_LIMITS);
}
