import type { Definition, MeasuredDefinition } from '../framework/definition';
import { judge } from '../judgement/judge';
import { compareFigures } from '../judgement/rounding';
import type { Verdict } from '../judgement/verdict';
import { formatApart, formatPercent, formatPoints, formatValue } from '../judgement/words';
import { inPeriod } from './period-phrase';
import { targetPhrase } from './target-phrase';

/** One figure of a sentence, with what has to be said about it. */
export interface SummaryFigure {
  /** Percentages are fractions. Null: no figure is held. Text: a marker ("[x]") or a milestone's word ("Done"). */
  value: number | string | null;
  /** As it is to be read: "year ending June 2019", "2019/20", "September 2021", "30 September 2021"; null: not named. */
  period: string | null;
  /** Denominator of a proportion, sample of a survey, months a count covers; null or absent: not known. */
  size?: number | null;
  /** Markers without brackets: "p", "r", "e", "x" … */
  markers?: readonly string[];
  /** Worked out from printed figures rather than published. */
  derived?: boolean;
}

/** Counts below this get no percentage: 2 of 4 is "half", and says nothing (judgement.md, section 5). */
const SMALLEST_COUNT_WITH_A_PERCENTAGE = 50;

/**
 * A measure in one publishable sentence (judgement.md, section 5): value, period, baseline and change, and whether
 * a change of that size could be chance. Nothing is claimed for a change that could be.
 *
 * `notComparable`: why the two figures may not be compared, as a sentence; null where they may.
 *
 * @example Homicides, 55 and 43: "Homicides fell from 55 in the year ending June 2019 to 43 in the year ending
 * March 2021; a change of this size could be chance."
 */
export function summarySentence(
  definition: Definition,
  current: SummaryFigure,
  baseline: SummaryFigure | null,
  notComparable: string | null = null,
): string {
  const { measure } = definition;
  if (definition.kind === 'milestone') return milestoneSentence(measure, current.value);
  const missing = missingFigure(measure, current);
  if (missing) return missing;
  if (typeof current.value !== 'number') return `“${String(current.value)}” is no figure for “${measure}”.`;
  const earlier = baselineOf(definition, baseline);
  const target = targetPhrase(definition, current, earlier);
  const alone = `${measure} stood at ${figureWords(formatValue(definition.unit, current.value), current)}${at(current.period)}`;
  const broken = earlier?.value === '[b]' ? 'the series is broken between the two' : null;
  if (!earlier || (typeof earlier.value !== 'number' && !broken)) {
    const wanting = definition.kind === 'target' ? [] : ['there is no baseline to compare it with'];
    return sentence(alone, [...wanting, ...target]);
  }
  const verdict = judge({
    definition: againstItsBaseline(definition),
    current: { value: current.value, size: current.size ?? null },
    baseline: { value: earlier.value, size: earlier.size ?? null },
    notComparable: notComparable ?? broken,
  });
  if (typeof earlier.value !== 'number' || verdict.status === 'Not comparable') {
    const why = verdict.notComparable ?? 'the two do not cover the same length of time';
    return sentence(alone, [`no comparison is made with the baseline: ${asClause(why)}`, ...target]);
  }
  const additions = [...chance(verdict, earlier.value, current.value), ...target];
  return sentence(
    `${measure} ${movement(definition, earlier, earlier.value, current, current.value, verdict)}`,
    additions,
  );
}

/** The baseline given, else the plan's own; a baseline without its period that is the plan's has the plan's period. */
function baselineOf(definition: MeasuredDefinition, given: SummaryFigure | null): SummaryFigure | null {
  const own: SummaryFigure | null =
    definition.baseline === null
      ? null
      : { value: definition.baseline, period: definition.baselinePeriod, size: definition.baselineSize };
  if (!given || given.value === null || given.value === '') return own;
  return own && given.period === null && given.value === own.value ? { ...given, period: own.period } : given;
}

/** "fell 37% from 28,675 in … to 18,161 in …", "remained unchanged at 43 in …, as in …". */
function movement(
  definition: MeasuredDefinition,
  earlier: SummaryFigure,
  before: number,
  current: SummaryFigure,
  after: number,
  verdict: Verdict,
): string {
  const [thenWords, nowWords] = formatApart(definition.unit, before, after);
  const now = `${figureWords(nowWords, current)}${at(current.period)}`;
  if (compareFigures(before, after) === 0) {
    return `remained unchanged at ${now}${earlier.period ? `, as${at(earlier.period)}` : ''}`;
  }
  const size = isClear(verdict) ? changeWords(definition, before, after) : null;
  const then = `${figureWords(thenWords, earlier)}${at(earlier.period)}`;
  return `${after > before ? 'rose' : 'fell'}${size ? ` ${size}` : ''} from ${then} to ${now}`;
}

/** "37%", "0.5 percentage points"; null where a percentage would say too much. */
function changeWords(definition: MeasuredDefinition, before: number, after: number): string | null {
  if (definition.unit === 'percent') return formatPoints(after - before);
  if (before <= 0 || definition.direction === 'parity') return null;
  const isCount = definition.unit === 'count';
  if (isCount && Math.min(before, after) < SMALLEST_COUNT_WITH_A_PERCENTAGE) return null;
  return formatPercent(Math.abs(after - before) / before);
}

/** What has to be said about the change beside its size. */
function chance(verdict: Verdict, before: number, after: number): string[] {
  if (before === after) return [];
  if (verdict.beyondChance === false) return ['a change of this size could be chance'];
  if (verdict.reasons.includes('survey size missing'))
    return ['without the size of the sample nobody can say whether this could be chance'];
  if (verdict.matters === false) return ['this is less than the change that is taken to matter'];
  const untested = verdict.beyondChance === 'not tested' && verdict.reasons.includes('chance not tested');
  return untested ? ['whether this could be chance has not been tested'] : [];
}

/** A change that matters and that is not known to be possible by chance alone. */
function isClear(verdict: Verdict): boolean {
  return (
    verdict.matters === true &&
    verdict.beyondChance !== false &&
    !verdict.reasons.includes('survey size missing')
  );
}

/** The same measure without a target, so that its change is judged and not its target. */
function againstItsBaseline(definition: MeasuredDefinition): MeasuredDefinition {
  if (definition.kind === 'monitor') return definition;
  const { target: _target, ...rest } = definition;
  return { ...rest, kind: 'trajectory' };
}

/** "157" → "157 (provisional, derived)". */
function figureWords(words: string, figure: SummaryFigure): string {
  const marks = markWords(figure);
  return `${words}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}

const MARK_WORDS: readonly (readonly [string, string])[] = [
  ['p', 'provisional'],
  ['r', 'revised'],
  ['e', 'estimated'],
  ['u', 'of low reliability'],
];

function markWords({ markers = [], derived }: SummaryFigure): string[] {
  const words = MARK_WORDS.flatMap(([marker, word]) => (markers.includes(marker) ? [word] : []));
  return derived ? [...words, 'derived'] : words;
}

function at(period: string | null): string {
  return period ? ` ${inPeriod(period)}` : '';
}

/** The sentence of a figure that is not there; null where it is. */
function missingFigure(measure: string, { value, period, markers = [] }: SummaryFigure): string | null {
  const marked = (marker: string) =>
    markers.includes(marker) || (typeof value === 'string' && value.toLowerCase().includes(`[${marker}]`));
  if (marked('c')) return `The figure for “${measure}”${at(period)} is confidential.`;
  if (marked('z')) return `“${measure}” does not apply${at(period)}.`;
  if (marked('x')) return `No figure is available for “${measure}”${at(period)}.`;
  return value === null || value === '' ? `No figure is held for “${measure}”${at(period)}.` : null;
}

function milestoneSentence(measure: string, word: number | string | null): string {
  const known = typeof word === 'string' ? word.trim().toLowerCase() : '';
  return known ? `“${measure}” is ${known}.` : `Nothing is recorded yet of “${measure}”.`;
}

function sentence(claim: string, additions: readonly string[]): string {
  return `${[claim, additions.join(', and ')].filter((part) => part !== '').join('; ')}.`;
}

/** "The series is broken at April 2021." → "the series is broken at April 2021", to follow a colon. */
function asClause(text: string): string {
  const bare = text.trim().replace(/\.$/, '');
  return /^[A-Z][a-z]/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}
