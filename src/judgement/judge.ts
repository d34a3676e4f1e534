import type {
  Definition,
  ExcelDate,
  MeasuredDefinition,
  MilestoneDefinition,
  TargetDefinition,
} from '../framework/definition';
import { chanceOfChange, chanceOfSide, type SizedFigure } from './chance';
import { measureChange } from './change';
import { isBlank, isBreak, isNotAvailable, type Figure } from './figure';
import { FigureRefused, refusal, sizeRefusal } from './figure-refused';
import { milestoneState } from './milestone';
import { compareFigures } from './rounding';
import { isNear, targetHolds, targetOf } from './target';
import { STATUS_CLASS, type Reason, type Status, type Verdict } from './verdict';

/** A figure and all that is needed to judge it. */
export interface Question {
  definition: Definition;
  current: Figure;
  /** What it is compared with; null or blank: the baseline of the definition, if it has one. */
  baseline: Figure | null;
  /** Another figure to reach than the definition's: a setting that the analyst has entered. */
  target?: number | null;
  /** The day of judging, for targets and milestones that fall due; null: not known, so a target is taken to be due. */
  asOf?: ExcelDate | null;
  /** Why the two figures may not be compared (a break between, unequal lengths), in words; null: they may. */
  notComparable?: string | null;
}

/**
 * The verdict on a figure (README.md, section 2): its status and the numbers behind it, decided on unrounded
 * figures that are compared at 15 significant digits.
 *
 * @throws FigureRefused for a figure that cannot be one: 6.5 for a percentage, text, a negative count.
 * @example homicides 43 against 55 -> "No clear change": a fall of 22 %, but -49 % to +19 % could be chance
 */
export function judge(question: Question): Verdict {
  const { definition, current } = question;
  const { value } = current;
  if (isBlank(value)) return verdict('No data', { value: null });
  if (isNotAvailable(value)) return verdict('Not available', { value });
  refuse(refusal(definition, value) ?? sizeRefusal(current.size));
  if (definition.kind === 'milestone')
    return judgeMilestone(definition, String(value), question.asOf ?? null);
  if (isBreak(value)) return verdict('Not available', { value });
  if (question.notComparable)
    return verdict('Not comparable', { value, notComparable: question.notComparable });

  const figure: SizedFigure = { value: Number(value), size: current.size };
  if (definition.kind === 'target' && definition.target.value !== 'baseline') {
    return judgeTarget(definition, figure, question);
  }
  return judgeAgainstBaseline(definition, figure, question);
}

function judgeTarget(definition: TargetDefinition, figure: SizedFigure, question: Question): Verdict {
  refuse(refusal(definition, question.target ?? null));
  const target = targetOf(definition, question.target ?? null);
  if (!target) return verdict('Setting needed', { value: figure.value });
  const chance = chanceOfSide(definition, figure, target.value);
  const due = definition.due !== null && question.asOf != null && definition.due > question.asOf;
  const status = targetHolds(figure.value, target)
    ? 'Met'
    : isNear(figure.value, target, definition.nearWithin)
      ? 'Near'
      : due
        ? 'Not yet met'
        : 'Not met';
  return verdict(status, {
    value: figure.value,
    target,
    interval: chance.interval,
    beyondChance: chance.beyond,
    reasons: [...chance.reasons, ...maturing(definition)],
  });
}

function judgeAgainstBaseline(
  definition: MeasuredDefinition,
  figure: SizedFigure,
  question: Question,
): Verdict {
  const { value } = figure;
  const given = question.baseline;
  if (isBreak(given?.value ?? null)) {
    return verdict('Not comparable', {
      value,
      notComparable: 'the series is broken between the baseline and this figure',
    });
  }
  const baseline = baselineOf(definition, given);
  if (!baseline) return verdict(definition.kind === 'monitor' ? 'Monitored' : 'No baseline', { value });
  const lengths = unequalLengths(definition, figure, baseline);
  if (lengths) return verdict('Not comparable', { value, baseline: baseline.value, notComparable: lengths });

  const { change, scale, matters, sign } = measureChange(definition, value, baseline.value);
  const chance = chanceOfChange(definition, figure, baseline);
  const clear = matters && chance.mayBeClear && chance.beyond !== false;
  const target = baselineTarget(definition, baseline.value);
  return verdict(target ? sideOf(value, target, definition) : changed(definition, clear, sign), {
    value,
    baseline: baseline.value,
    target,
    change,
    changeScale: scale,
    interval: chance.interval,
    matters,
    beyondChance: chance.beyond,
    reasons: [...chance.reasons, ...maturing(definition)],
  });
}

function judgeMilestone(definition: MilestoneDefinition, word: string, asOf: ExcelDate | null): Verdict {
  const state = milestoneState(word) ?? 'Not started';
  const late = state !== 'Done' && definition.due !== null && asOf !== null && definition.due < asOf;
  return verdict(late ? 'Overdue' : state, { value: word.trim() });
}

function changed(definition: MeasuredDefinition, clear: boolean, sign: -1 | 0 | 1): Status {
  if (definition.kind === 'monitor' || definition.direction === 'none') return clear ? 'Review' : 'Stable';
  return clear && sign !== 0 ? (sign > 0 ? 'Improving' : 'Worsening') : 'No clear change';
}

function sideOf(
  value: number,
  target: NonNullable<Verdict['target']>,
  definition: MeasuredDefinition,
): Status {
  if (targetHolds(value, target)) return 'Met';
  return definition.kind === 'target' && isNear(value, target, definition.nearWithin) ? 'Near' : 'Not met';
}

/** "Remains at the same level or higher": the baseline is the figure to reach. */
function baselineTarget(definition: MeasuredDefinition, baseline: number): Verdict['target'] {
  if (definition.kind === 'monitor') return null;
  if (definition.target?.value === 'baseline')
    return { operator: definition.target.operator, value: baseline };
  const stays = definition.kind === 'trajectory' && definition.direction === 'maintain';
  return stays ? { operator: '>=', value: baseline } : null;
}

/** The baseline given, else the definition's; null where neither is there. */
function baselineOf(definition: MeasuredDefinition, given: Figure | null): SizedFigure | null {
  const value = given?.value ?? null;
  if (isBlank(value)) {
    if (definition.baseline === null) return null;
    refuseBaseline(refusal(definition, definition.baseline));
    return { value: definition.baseline, size: definition.baselineSize };
  }
  if (isNotAvailable(value)) return null;
  refuseBaseline(refusal(definition, value) ?? sizeRefusal(given?.size ?? null));
  const same = definition.baseline !== null && compareFigures(Number(value), definition.baseline) === 0;
  return { value: Number(value), size: given?.size ?? (same ? definition.baselineSize : null) };
}

/** Counts of events are compared only when they cover as many months; without a word of it, 12 as their basis has it. */
function unequalLengths(
  definition: MeasuredDefinition,
  current: SizedFigure,
  baseline: SizedFigure,
): string | null {
  if (definition.statistic !== 'events') return null;
  const usual = definition.basis === '12 months' ? 12 : null;
  const now = current.size ?? usual ?? baseline.size;
  const then = baseline.size ?? usual ?? current.size;
  if (now === null || then === null || compareFigures(now, then) === 0) return null;
  return `the figure covers ${months(now)} and the baseline ${months(then)}`;
}

/** Outcomes are recorded for months after the offence, so the rates of recent quarters still rise. */
function maturing(definition: MeasuredDefinition): Reason[] {
  return definition.statistic === 'proportion' && /outcome rate/i.test(definition.measure)
    ? ['outcome rates mature']
    : [];
}

function months(count: number): string {
  return count === 1 ? '1 month' : `${count} months`;
}

function refuseBaseline(refused: string | null): void {
  refuse(refused === null ? null : `The baseline: ${refused}`);
}

function refuse(message: string | null): void {
  if (message !== null) throw new FigureRefused(message);
}

function verdict(status: Status, known: Partial<Verdict> & Pick<Verdict, 'value'>): Verdict {
  return {
    status,
    class: STATUS_CLASS[status],
    baseline: null,
    target: null,
    change: null,
    changeScale: null,
    interval: null,
    matters: null,
    beyondChance: 'not tested',
    reasons: [],
    notComparable: null,
    ...known,
  };
}
