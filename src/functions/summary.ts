import type { Definition } from '../framework/definition';
import { refusal, sizeRefusal } from '../judgement/figure-refused';
import { formatDate, formatPeriod } from '../judgement/words';
import { summarySentence, type SummaryFigure } from '../statement/sentence/summary-sentence';
import {
  cellOf,
  figureArgument,
  isBlankCell,
  optionalDate,
  optionalNumber,
  optionalText,
} from './cell-argument';
import { definitionArgument } from './definition-argument';
import { wrongArgument } from './function-error';

/** A publishable sentence about a figure and its baseline. Periods are text, or the date on which they end. */
export function summary(
  kpi: unknown,
  current: unknown,
  baseline: unknown,
  period?: unknown,
  baselinePeriod?: unknown,
  size?: unknown,
  baselineSize?: unknown,
  givenDefinition?: unknown,
): string {
  const definition = definitionArgument(kpi, givenDefinition);
  const now = figureOf(definition, current, size, period, ['current', 'size', 'period']);
  const then = figureOf(definition, baseline, baselineSize, baselinePeriod, [
    'baseline',
    'baselineSize',
    'baselinePeriod',
  ]);
  return summarySentence(
    definition,
    now,
    isBlankCell(then.value) ? ownBaseline(definition, then.period) : then,
  );
}

function figureOf(
  definition: Definition,
  value: unknown,
  size: unknown,
  period: unknown,
  [valueName, sizeName, periodName]: [string, string, string],
): SummaryFigure {
  const figure = figureArgument(value, valueName);
  const sized = optionalNumber(size, sizeName);
  const refused = refusal(definition, figure) ?? sizeRefusal(sized);
  if (refused !== null) throw wrongArgument(refused);
  return { value: figure, size: sized, period: periodOf(definition, period, periodName) };
}

/** The baseline that the plan itself has. */
function ownBaseline(definition: Definition, period: string | null): SummaryFigure | null {
  if (definition.kind === 'milestone' || definition.baseline === null) return null;
  return {
    value: definition.baseline,
    size: definition.baselineSize,
    period: period ?? definition.baselinePeriod,
  };
}

/** A whole day in figures, "31/03/2021" or "2021-03-31"; other text ("March 2021") is the period's own words. */
const DAY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;

function periodOf(definition: Definition, period: unknown, name: string): string | null {
  const cell = cellOf(period, name);
  const written = typeof cell === 'string' && DAY.test(cell.trim());
  if (typeof cell !== 'number' && !written) return optionalText(period, name);
  const end = optionalDate(period, name);
  if (end === null || definition.kind === 'milestone') return end === null ? null : formatDate(end);
  if (definition.basis === 'snapshot') return formatDate(end);
  return formatPeriod(end, definition.basis === '12 months' ? 'Year' : definition.frequency);
}
