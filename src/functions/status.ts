import { explain } from '../judgement/explain';
import { judge, type Question } from '../judgement/judge';
import { figureArgument, optionalDate, optionalNumber } from './cell-argument';
import { definitionArgument } from './definition-argument';

/** STATUS and EXPLAIN take the same arguments: `kpi, value, [baseline], [target], [size], [baselineSize], [definition], [asOf], [headers]`. */
export type StatusArguments = [
  kpi: unknown,
  value: unknown,
  baseline?: unknown,
  target?: unknown,
  size?: unknown,
  baselineSize?: unknown,
  definition?: unknown,
  asOf?: unknown,
  headers?: unknown,
];

/** The status word of a figure. STATUS("DA_OUTCOME", 0.065) -> "Met". */
export function status(...args: StatusArguments): string {
  return judge(questionOf(args)).status;
}

/** The same verdict in one plain sentence. */
export function explainStatus(...args: StatusArguments): string {
  const question = questionOf(args);
  return explain(question, judge(question));
}

function questionOf(args: StatusArguments): Question {
  const [kpi, value, baseline, target, size, baselineSize, definition, asOf, headers] = args;
  return {
    definition: definitionArgument(kpi, definition, headers),
    current: { value: figureArgument(value, 'value'), size: optionalNumber(size, 'size') },
    baseline: {
      value: figureArgument(baseline, 'baseline'),
      size: optionalNumber(baselineSize, 'baselineSize'),
    },
    target: optionalNumber(target, 'target'),
    asOf: optionalDate(asOf, 'asOf'),
  };
}
