import { optionalFlag, optionalNumber } from './cell-argument';
import { FunctionError, wrongArgument } from './function-error';
import { figuresArgument, type Figures } from './range-argument';
import type { ChartOptions } from '../judgement/xmr-chart';

/** A series and how its chart is to be drawn. */
export interface ChartArguments extends Figures {
  options: ChartOptions;
}

/** Reads `values, [screen], [rebase], [fixAfter]`. Positions count the cells of the range as it was given. */
export function chartArguments(
  values: unknown,
  screen: unknown,
  rebase: unknown,
  fixAfter: unknown,
): ChartArguments {
  const figures = figuresArgument(values, 'values');
  return {
    ...figures,
    options: {
      screen: optionalFlag(screen, 'screen', true),
      rebase: rebaseArgument(rebase, figures),
      fixAfter: fixAfterArgument(fixAfter),
    },
  };
}

/** The same, refused where there are too few figures for any limits. */
export function drawableChart(
  values: unknown,
  screen: unknown,
  rebase: unknown,
  fixAfter: unknown,
): ChartArguments {
  const chart = chartArguments(values, screen, rebase, fixAfter);
  if (chart.cells === 0 || chart.values.length === 0) {
    throw wrongArgument('values holds no figures: give the range of the series.');
  }
  if (chart.values.length < 2) {
    throw new FunctionError(
      '#N/A',
      'values holds one figure: limits need at least 2, and 12 to be relied upon.',
    );
  }
  return chart;
}

/** Positions at which a phase starts, told as positions among the figures that are there. */
function rebaseArgument(rebase: unknown, { positions, cells }: Figures): number[] {
  return figuresArgument(rebase, 'rebase')
    .values.map((position) => {
      if (!Number.isInteger(position) || position < 1 || position > cells) {
        throw wrongArgument(`rebase holds ${position}: give positions in the range, from 1 to ${cells}.`);
      }
      return firstAtOrAfter(positions, position - 1) + 1;
    })
    .filter((position) => position <= positions.length);
}

/** The index of the first figure that stands at a place or after it; the positions are in order. */
function firstAtOrAfter(positions: readonly number[], place: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fixAfterArgument(fixAfter: unknown): number | null {
  const count = optionalNumber(fixAfter, 'fixAfter');
  if (count === null) return null;
  if (!Number.isInteger(count) || count < 2) {
    throw wrongArgument(
      `fixAfter is ${count}: give the number of points, at least 2, that the limits are taken from.`,
    );
  }
  return count;
}
