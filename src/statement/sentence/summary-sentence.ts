import type { Definition, MeasuredDefinition } from '../../framework/definition';
import { judge } from '../../judgement/judge';
import { compareFigures } from '../../judgement/rounding';
import type { Verdict } from '../../judgement/verdict';
import { formatApart, formatValue } from '../../judgement/words';
import { chanceClauses, changeWords, isClear } from './change-words';
import { at, figureWords, missingFigure, type SummaryFigure } from './summary-figure';
import { targetPhrase } from './target-phrase';

export type { SummaryFigure } from './summary-figure';

/**
 * A measure in one publishable sentence (judgement/README.md, section 5): value, period, baseline and change, and whether
 * a change of that size could be chance. Nothing is claimed for a change that could be.
 *
 * `notComparable`: why the two figures may not be compared, as a sentence; null where they may. `remarks`: what else
 * there is to say, as clauses.
 *
 * @example Homicides, 55 and 43: "Homicides fell from 55 in the year ending June 2019 to 43 in the year ending
 * March 2021; a change of this size could be chance."
 */
export function summarySentence(
  definition: Definition,
  current: SummaryFigure,
  baseline: SummaryFigure | null,
  notComparable: string | null = null,
  remarks: readonly string[] = [],
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
    return sentence(alone, [...wanting, ...target, ...remarks]);
  }
  const verdict = judge({
    definition: againstItsBaseline(definition),
    current: { value: current.value, size: current.size ?? null },
    baseline: { value: earlier.value, size: earlier.size ?? null },
    notComparable: notComparable ?? broken,
  });
  if (typeof earlier.value !== 'number' || verdict.status === 'Not comparable') {
    const why = verdict.notComparable ?? 'the two do not cover the same length of time';
    return sentence(alone, [
      `no comparison is made with the baseline: ${asClause(why)}`,
      ...target,
      ...remarks,
    ]);
  }
  const chance = chanceClauses(definition, verdict, earlier.value, current.value);
  const additions = [...chance, ...target, ...remarks];
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

/** The same measure without a target, so that its change is judged and not its target. */
function againstItsBaseline(definition: MeasuredDefinition): MeasuredDefinition {
  if (definition.kind === 'monitor') return definition;
  const { target: _target, ...rest } = definition;
  return { ...rest, kind: 'trajectory' };
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
