import type { Definition } from '../framework/definition';
import { isBlank, isBreak, isNotAvailable } from './figure';
import { milestoneState, MILESTONE_WORDS } from './milestone';
import { atFifteenDigits, compareFigures } from './rounding';

/** Thrown by `judge` for a figure that cannot be one; the message says what to type instead. */
export class FigureRefused extends Error {
  override name = 'FigureRefused';
}

/**
 * Why a figure cannot be one of this KPI's, in words that say what to type instead; null where it can.
 * Blank and marked figures are no concern of this: they have statuses of their own.
 *
 * @example ("percent", 6.5) -> "650% is more than 100%. For 6.5% type 6.5% or 0.065."
 */
export function refusal(definition: Definition, value: number | string | null): string | null {
  if (isBlank(value) || isNotAvailable(value) || isBreak(value)) return null;
  if (definition.kind === 'milestone') {
    if (typeof value === 'string' && milestoneState(value) !== null) return null;
    return `${definition.measure} is a thing to be done: type ${MILESTONE_WORDS}.`;
  }
  if (typeof value === 'string') return textRefusal(value);
  if (!Number.isFinite(value)) return 'This is not a number: type the figure itself.';
  if (definition.unit === 'percent') return percentRefusal(value);
  if (value < 0 && !mayBeNegative(definition)) {
    return `${definition.measure} cannot be below nought: ${value} is. Type the figure itself, not its change.`;
  }
  if (definition.statistic === 'events' && definition.unit === 'count' && !isWhole(value)) {
    return `${value} is not a whole number of events: type the count itself, not an average or a rate.`;
  }
  if (definition.statistic === 'events' && value > MOST_EVENTS) {
    return `${value} is more events than can be: type the count itself.`;
  }
  if (definition.statistic === 'disparity' && value === 0) {
    return 'A ratio of 0 has no distance from parity: judge it with PCP.DISPARITY from the counts of both groups.';
  }
  return null;
}

/** No force counts a thousand million of anything; beyond it the exact comparison would lose digits too. */
export const MOST_EVENTS = 1e9;

/** Why a size cannot be one: it divides, so it is above nought. */
export function sizeRefusal(size: number | null): string | null {
  if (size === null || (Number.isFinite(size) && size > 0)) return null;
  return `A size of ${size} cannot be: type the denominator of the percentage, or the months that the count covers.`;
}

/** Changes against a start may fall below it, and so may an index; nothing that is counted or timed does. */
function mayBeNegative(definition: Exclude<Definition, { kind: 'milestone' }>): boolean {
  return definition.statistic === 'running total' || definition.unit === 'score';
}

export function isWhole(value: number): boolean {
  return Number.isInteger(atFifteenDigits(value));
}

function textRefusal(text: string): string {
  const shown = text.trim().length > 30 ? `${text.trim().slice(0, 30)}…` : text.trim();
  if (/^#[A-Z/0]+[!?]?$/i.test(shown))
    return `The figure is the error ${shown}: mend the cell that it comes from.`;
  if (/^[-+]?[\d,. ]+%?$/.test(shown)) {
    return `"${shown}" is text that looks like a number: set the cell's format to General and type it again.`;
  }
  if (/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(shown)) return `"${shown}" is a date: type the figure.`;
  return `"${shown}" is text: type a number, or [x] where the figure is not available.`;
}

function percentRefusal(value: number): string | null {
  if (value < 0) return `${percentReading(value)} is below nought: a percentage of the whole cannot be.`;
  if (compareFigures(value, 1) <= 0) return null;
  const problem = `${percentReading(value)} is more than 100%.`;
  if (value > 100) return `${problem} Type a percentage between 0% and 100%.`;
  return `${problem} For ${digits(value)}% type ${digits(value)}% or ${digits(value / 100)}.`;
}

/** How Excel would show the fraction as a percentage: 6.5 -> "650%". */
function percentReading(fraction: number): string {
  return `${digits(fraction * 100)}%`;
}

function digits(value: number): string {
  return atFifteenDigits(value).toLocaleString('en-GB', { maximumFractionDigits: 12, useGrouping: true });
}
