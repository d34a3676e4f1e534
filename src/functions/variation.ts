import { COLLAPSED_LIMITS } from '../judgement/chart-notes';
import { refusal } from '../judgement/figure-refused';
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
import { FunctionError, wrongArgument } from './function-error';

/** The variation of a KPI's series: that of its last point. Fewer than 12 figures are too few to say. */
export function variation(
  kpi: unknown,
  values: unknown,
  screen?: unknown,
  rebase?: unknown,
  fixAfter?: unknown,
  definition?: unknown,
  headers?: unknown,
): Variation {
  const { direction } = measuredArgument(kpi, definition, headers);
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
  refuseTwoScales(measured, [...chart.values, ...(figure === null ? [] : [figure])]);
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

/** Percentages of which some are typed as 6.5 and some as 0.06: a target of 6% would seem to be met a hundredfold. */
function refuseTwoScales(definition: ReturnType<typeof measuredArgument>, figures: readonly number[]): void {
  if (definition.unit !== 'percent' || figures.every((figure) => figure > 1)) return;
  for (const figure of figures) {
    const refused = refusal(definition, figure);
    if (refused !== null) throw wrongArgument(refused);
  }
}

function refuseCollapsed(limits: PhaseLimits | undefined): void {
  if (limits?.collapsed) throw new FunctionError('#N/A', COLLAPSED_LIMITS);
}
