import { formatCount, formatDate, formatPeriod, formatValue } from '../../judgement/words';
import type { Words } from '../document/document';
import { upperFirst } from '../sentence/first-letter';
import { listWords } from '../sentence/list-words';
import { coversOf } from '../sentence/measure-sentence';
import type { Outcome } from '../scorecard/outcomes';
import { lengthWanted } from '../sentence/part-figures';
import type { HeldMeasure, QuarterlyReport } from './quarterly-report';
import type { ScorecardRow } from '../scorecard/scorecard';
import { figureWords } from '../sentence/summary-figure';
import { targetWords } from '../sentence/target-phrase';

/** The report in two sentences: how many measures have figures, and how they stand. */
export function overallWords(report: QuarterlyReport): string {
  const { measures, counts, noData, moved } = report;
  const unjudged = counts['Not judged'];
  const held = measures - noData.length;
  if (held === 0) return `None of the plan’s ${formatCount(measures, 'measure')} has figures yet.`;
  const plan = `The plan has ${formatCount(measures, 'measure')}, of which ${held === 1 ? 'one has' : `${held} have`} figures.`;
  const told = SAID.flatMap(([outcome, words]) => {
    const count = counts[outcome];
    return count > 0 ? [`${count === 1 ? 'one is' : `${count} are`} ${words}`] : [];
  });
  const standing =
    held === 1
      ? ` It is ${unjudged === 1 ? 'not judged yet' : (told[0] ?? '').replace(/^one is /, '')}.`
      : unjudged === held
        ? ' None is judged yet.'
        : ` Of these, ${listWords(told)}.`;
  const change =
    moved.length > 0
      ? ` ${moved.length === 1 ? 'One measure has' : `${moved.length} measures have`} moved since the period before.`
      : '';
  return `${plan}${standing}${change}`;
}

const SAID: readonly (readonly [Outcome, string])[] = [
  ['Met', 'met'],
  ['Missed', 'missed'],
  ['Improving', 'improving'],
  ['Worsening', 'worsening'],
  ['To review', 'to be reviewed'],
  ['On the way or steady', 'on the way or steady'],
  ['Not judged', 'not judged yet'],
];

/** What there is to say where nothing is missed: no more than the figures that are held allow. */
export function noExceptionsWords(report: QuarterlyReport): string {
  const { measures, counts, noData } = report;
  const held = measures - noData.length;
  if (held === 0) return 'Without figures nothing can be said of targets, milestones or trajectories.';
  if (counts['Not judged'] === held) return 'No measure can be judged yet, so there is nothing to except.';
  const among = held === measures ? 'No' : `Among the ${held} measures with figures, no`;
  return `${among} target is missed, no milestone is overdue and no measure is worsening.`;
}

/** A verdict with the period that it is of: "Not met (at 31 March 2025). PCSO strength kept: 450, where the target is at least 480." */
export function verdictWords(row: ScorecardRow): Words {
  const period = periodWords(row);
  const told = row.explanation.replace(`${row.status}: `, '') || `${row.measure}.`;
  return [{ text: `${row.status}${period ? ` (${period})` : ''}.`, strong: true }, ` ${upperFirst(told)}`];
}

/** The period that a row's latest figure is of: "year ending March 2021", "at 30 September 2021"; empty without one. */
export function periodWords({ definition, periodEnd }: ScorecardRow): string {
  if (periodEnd === null) return '';
  return definition.kind === 'milestone'
    ? `at ${formatDate(periodEnd)}`
    : formatPeriod(periodEnd, coversOf(definition));
}

/** The latest figure as it is read: "450", "6.5% (provisional)", "In progress". */
export function latestWords({ row, part }: HeldMeasure): string {
  const { definition, latest, figures } = row;
  if (definition.kind === 'milestone') return String(latest ?? 'Nothing recorded');
  if (part) return formatValue(definition.unit, part.value ?? 0);
  if (typeof latest !== 'number') return String(latest ?? 'No figure');
  const markers = figures?.latestFigure?.markers ?? [];
  return figureWords(formatValue(definition.unit, latest), { value: latest, period: null, markers });
}

/** What the latest figure is held against: "target: more than 8,000", "55, year ending June 2019", "no baseline yet". */
export function comparedWith({ row, part }: HeldMeasure): string {
  const { definition, baseline, target, figures } = row;
  if (definition.kind === 'milestone')
    return definition.due === null ? 'no date' : `due by ${formatDate(definition.due)}`;
  if (part) return `nothing yet: it takes ${lengthWanted(definition)}`;
  if (definition.kind === 'target') {
    return target === null
      ? 'no target figure yet'
      : `target: ${targetWords(definition.target.operator, target, definition.unit)}`;
  }
  if (baseline === null) return 'no baseline yet';
  const end = figures?.baselineEnd ?? null;
  const period = definition.baselinePeriod ?? (end === null ? null : formatPeriod(end, coversOf(definition)));
  return `${formatValue(definition.unit, baseline)}${period ? `, ${period}` : ''}`;
}
