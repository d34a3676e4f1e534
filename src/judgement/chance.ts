import type { MeasuredDefinition } from '../framework/definition';
import { proportionDifference } from './difference';
import { countInterval, proportionInterval } from './interval';
import { perOf } from './per';
import { rateRatioLimits } from './rate-ratio';
import type { Reason, VerdictInterval } from './verdict';

/** Whether something is more than chance, at 95 %. */
export interface Chance {
  beyond: boolean | 'not tested';
  interval: VerdictInterval | null;
  /** A survey without its sample size may be anything: never a clear change. */
  mayBeClear: boolean;
  reasons: Reason[];
}

/** A number with its size: both known. */
export interface SizedFigure {
  value: number;
  size: number | null;
}

/**
 * Whether a change is beyond chance, by what sort of number it is: events, and rates of known populations, by the
 * exact rate ratio, shares by Newcombe's interval; exact and untested figures by their threshold alone.
 */
export function chanceOfChange(
  definition: MeasuredDefinition,
  current: SizedFigure,
  baseline: SizedFigure,
): Chance {
  switch (definition.statistic) {
    case 'events':
      return chanceOfEvents({ events: current.value, exposure: 1 }, { events: baseline.value, exposure: 1 });
    case 'rate':
      return chanceOfRates(definition, current, baseline);
    case 'proportion':
    case 'survey':
      return chanceOfShares(definition, current, baseline);
    case 'stock':
    case 'running total':
      return untested('exact');
    case 'duration':
    case 'disparity':
    case 'score':
      return untested('chance not tested');
  }
}

/** Whether the side of a target on which a figure lies is beyond chance. */
export function chanceOfSide(definition: MeasuredDefinition, current: SizedFigure, target: number): Chance {
  const { value, size } = current;
  const share = definition.statistic === 'proportion' || definition.statistic === 'survey';
  if (share && isShare(definition, value) && size !== null)
    return side(proportionInterval(value * size, size), target);
  if (definition.statistic === 'events') return side(countInterval(value), target);
  return { ...untested('chance not tested'), reasons: [] };
}

/** Events with what they are by: the same time for both, or a population. */
interface Counted {
  events: number;
  exposure: number;
}

function chanceOfEvents(current: Counted, baseline: Counted): Chance {
  const reasons: Reason[] = ['events cluster'];
  if (current.events === 0 && baseline.events === 0)
    return { beyond: false, interval: null, mayBeClear: true, reasons };
  const { lower, upper } = rateRatioLimits(
    current.events,
    current.exposure,
    baseline.events,
    baseline.exposure,
  );
  const interval = {
    lower: lower - 1,
    upper: Number.isFinite(upper) ? upper - 1 : null,
    of: 'change' as const,
  };
  return {
    beyond: lower > 1 || upper < 1,
    interval: baseline.events === 0 ? null : interval,
    mayBeClear: true,
    reasons,
  };
}

/** A rate of a population is the events behind it: as clear as they are, and no clearer. */
function chanceOfRates(definition: MeasuredDefinition, current: SizedFigure, baseline: SizedFigure): Chance {
  const now = eventsBehind(definition, current);
  const then = eventsBehind(definition, baseline);
  return now && then ? chanceOfEvents(now, then) : untested('chance not tested');
}

/** 14.8 per 1,000,000 of 2,900,000 people -> 43 events. A size below what the rate is per is no population. */
function eventsBehind({ unit }: MeasuredDefinition, { value, size }: SizedFigure): Counted | null {
  const per = perOf(unit);
  if (per === null || size === null || size < per) return null;
  return { events: (value * size) / per, exposure: size };
}

function chanceOfShares(definition: MeasuredDefinition, current: SizedFigure, baseline: SizedFigure): Chance {
  const survey = definition.statistic === 'survey';
  if (!isShare(definition, current.value) || !isShare(definition, baseline.value)) {
    return survey ? { ...untested('survey mean'), mayBeClear: false } : untested('chance not tested');
  }
  const n = current.size;
  const m = baseline.size;
  if (n === null || m === null) {
    return survey ? { ...untested('survey size missing'), mayBeClear: false } : untested('chance not tested');
  }
  const { lower, upper } = proportionDifference(current.value * n, n, baseline.value * m, m);
  return {
    beyond: lower > 0 || upper < 0,
    interval: { lower, upper, of: 'change' },
    mayBeClear: true,
    reasons: [],
  };
}

function isShare(definition: MeasuredDefinition, value: number): boolean {
  return definition.unit === 'percent' && value >= 0 && value <= 1;
}

function side({ lower, upper }: { lower: number; upper: number }, target: number): Chance {
  const beyond = lower > target || upper < target;
  return { beyond, interval: { lower, upper, of: 'value' }, mayBeClear: true, reasons: [] };
}

function untested(reason: Reason): Chance {
  return { beyond: 'not tested', interval: null, mayBeClear: true, reasons: [reason] };
}
