import type { MeasuredDefinition } from '../framework/definition';
import { changeThatMatters } from './change';
import { compareFigures } from './rounding';
import type { Reason, Verdict } from './verdict';
import { formatApart, formatPercent, formatPoints, formatValue } from './words';

/** "Homicides fell from 55 to 43 (22%)", "Confidence rose from 52% to 55% (3 percentage points)". */
export function movementWords(
  definition: MeasuredDefinition,
  verdict: Verdict,
  value: number,
  baseline: number,
): string {
  const { measure, unit } = definition;
  const direction = compareFigures(value, baseline);
  const [now, then] = formatApart(unit, value, baseline);
  if (verdict.changeScale === 'log ratio') {
    const change = verdict.change ?? 0;
    const moved =
      change === 0
        ? 'moved past parity'
        : change < 0
          ? 'moved nearer to parity'
          : 'moved further from parity';
    return `${measure} ${moved}, from a ratio of ${then} to ${now}`;
  }
  const size = verdict.change === null ? '' : ` (${sizeWords(verdict, verdict.change)})`;
  return `${measure} ${direction > 0 ? 'rose' : 'fell'} from ${then} to ${now}${size}`;
}

/** Whether the change is more than chance, and whether it is large enough to matter: what the status was decided on. */
export function chanceOfChangeWords(definition: MeasuredDefinition, verdict: Verdict): string {
  const least = `the ${formatPercent(changeThatMatters(definition))} that matters here`;
  const small = verdict.matters ? '' : `, and less than ${least}`;
  if (verdict.beyondChance === true) {
    const sure = `beyond what chance would explain${rangeWords(verdict)}`;
    return verdict.matters ? `a change ${sure}` : `a change ${sure}, but less than ${least}`;
  }
  if (verdict.beyondChance === false) {
    return `a change of this size could be chance${rangeWords(verdict)}${small}`;
  }
  if (verdict.reasons.includes('survey size missing')) {
    return 'whether this is more than chance cannot be said: give the sample sizes of both figures';
  }
  if (verdict.reasons.includes('survey mean')) {
    return 'whether this is more than chance cannot be said from the figures alone: ask for the interval of the survey';
  }
  const threshold = verdict.matters ? `at least ${least}` : `less than ${least}`;
  return verdict.reasons.includes('exact')
    ? `counted in full, the change is ${threshold}`
    : `the change is ${threshold}; whether it is more than chance was not tested`;
}

/** Whether the side of the target is more than chance; nothing where that was not tested. */
export function chanceOfSideWords(definition: MeasuredDefinition, verdict: Verdict): string[] {
  const { interval, beyondChance } = verdict;
  if (beyondChance === 'not tested') {
    return definition.statistic === 'survey'
      ? ['whether this is more than chance cannot be said without the sample size']
      : [];
  }
  if (beyondChance) return ['the difference is beyond what chance would explain'];
  const onTarget =
    typeof verdict.value === 'number' && compareFigures(verdict.value, verdict.target?.value ?? NaN) === 0;
  const range =
    interval?.of === 'value' && interval.upper !== null
      ? ` (the underlying figure may be anything from ${formatValue(definition.unit, interval.lower)} to ${formatValue(definition.unit, interval.upper)})`
      : rangeWords(verdict);
  return [`${onTarget ? 'on which side of it the figure lies' : 'the difference'} could be chance${range}`];
}

const REASON_WORDS: Partial<Record<Reason, (clear: boolean) => string>> = {
  'outcome rates mature': () => 'outcome rates of recent quarters still rise as cases are finished',
  'events cluster': (clear) =>
    'recorded events vary more than this test allows for' +
    (clear ? ', and about 7 of 138 measures would signal by chance alone' : ''),
};

/** What a reader has to bear in mind besides. */
export function reasonWords(verdict: Verdict): string[] {
  const clear = verdict.beyondChance === true;
  return verdict.reasons.flatMap((reason) => REASON_WORDS[reason]?.(clear) ?? []);
}

/** " (anything from a fall of 49% to a rise of 19%)"; empty without an interval. */
function rangeWords(verdict: Verdict): string {
  const { interval } = verdict;
  if (interval?.of !== 'change') return '';
  const { lower, upper } = interval;
  const ends = [lower, upper].map((end) => (end === null ? 'a rise without limit' : endWords(verdict, end)));
  return ` (anything from ${ends.join(' to ')})`;
}

/** Beyond this a percentage says no more than that nobody knows: 1 -> 2 events may be a rise of 11,699%. */
const TENFOLD = 9;

function endWords(verdict: Verdict, change: number): string {
  if (change === 0) return 'no change';
  if (change > TENFOLD && verdict.changeScale === 'fraction') return 'a more than tenfold rise';
  return `a ${change < 0 ? 'fall' : 'rise'} of ${sizeWords(verdict, change)}`;
}

function sizeWords(verdict: Verdict, change: number): string {
  return verdict.changeScale === 'percentage points' ? formatPoints(change) : formatPercent(Math.abs(change));
}
