import { FigureRefused } from '../judgement/figure-refused';
import { change } from './change';
import { check } from './check';
import { difference } from './difference';
import { kpiField, kpis, target } from './framework';
import { FunctionError, wrongArgument } from './function-error';
import { funnel } from './funnel';
import { interval } from './interval';
import { limits } from './limits';
import { peers } from './peers';
import { points } from './points';
import { quarter } from './quarter';
import { disparityRow, rateRatioRow } from './rate-ratio';
import { rate } from './rate';
import { explainStatus, status } from './status';
import { summary } from './summary';
import { assurance, variation } from './variation';

/** What a function puts into a cell, or into the cells that it spills over. */
export type CellResult = string | number | boolean;
export type FunctionResult = CellResult | CellResult[][];

/** Every function of the namespace PCP, by name. All are synchronous and pure. */
export const FUNCTIONS = {
  STATUS: guarded(status),
  EXPLAIN: guarded(explainStatus),
  CHANGE: guarded(change),
  VARIATION: guarded(variation),
  ASSURANCE: guarded(assurance),
  LIMITS: guarded(limits),
  POINTS: guarded(points),
  INTERVAL: guarded(interval),
  DIFFERENCE: guarded(difference),
  RATERATIO: guarded(rateRatioRow),
  DISPARITY: guarded(disparityRow),
  FUNNEL: guarded(funnel),
  PEERS: guarded(peers),
  RATE: guarded(rate),
  KPI: guarded(kpiField),
  KPIS: guarded(kpis),
  TARGET: guarded(target),
  QUARTER: guarded(quarter),
  SUMMARY: guarded(summary),
  CHECK: guarded(check),
} as const;
export type FunctionName = keyof typeof FUNCTIONS;
export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as FunctionName[];

/** A function as Excel calls it: with what stands in its cells, whatever that is. */
export type PcpFunction = (...args: unknown[]) => FunctionResult;

/** A function that throws nothing but `FunctionError` and never lets NaN or infinity into a cell. */
function guarded(implementation: (...args: never[]) => FunctionResult): PcpFunction {
  return (...args) => {
    const result = run(implementation as PcpFunction, args);
    const cells = Array.isArray(result) ? result : [[result]];
    for (const row of cells) {
      for (const cell of row) {
        if (typeof cell === 'number' && !Number.isFinite(cell)) {
          throw new FunctionError('#NUM!', 'The result is beyond what a cell can hold: check the figures.');
        }
      }
    }
    return result;
  };
}

function run(implementation: PcpFunction, args: unknown[]): FunctionResult {
  try {
    return implementation(...args);
  } catch (error) {
    if (error instanceof FunctionError) throw error;
    if (error instanceof FigureRefused) throw wrongArgument(error.message);
    throw wrongArgument(
      `This could not be worked out (${error instanceof Error ? error.message : 'unknown error'}).`,
    );
  }
}
