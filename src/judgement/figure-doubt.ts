import type { Definition } from '../framework/definition';
import { refusal } from './figure-refused';
import { formatValue } from './words';

/** A figure so many times the one before, or less, is taken for a slip of the decimal point or of the percent sign. */
const JUMP = 50;

/**
 * What is wrong with a figure, or looks wrong beside the one before it, in words; null where nothing does.
 * 0.8 after 0.0079 could be 0.8 % or 80 %.
 */
export function figureDoubt(
  definition: Definition,
  value: number | string | null,
  previous: number | null,
): string | null {
  const refused = refusal(definition, value);
  if (refused !== null || definition.kind === 'milestone' || typeof value !== 'number') return refused;
  if (previous === null || previous <= 0 || value <= 0) return null;
  const times = value / previous;
  if (times < JUMP && times > 1 / JUMP) return null;
  const now = formatValue(definition.unit, value);
  const then = formatValue(definition.unit, previous);
  return `${now} is ${timesWords(times)} the figure before (${then}): check the decimal point${definition.unit === 'percent' ? ' and the percent sign' : ''}.`;
}

function timesWords(times: number): string {
  const slip = Math.max(times, 1 / times);
  const hundredfold = slip > 80 && slip < 125;
  if (times > 1) return hundredfold ? 'about a hundred times' : 'at least fifty times';
  return hundredfold ? 'about a hundredth of' : 'at most a fiftieth of';
}
