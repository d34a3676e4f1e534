import type { Definition, MeasuredDefinition } from '../framework/definition';
import { chanceOfChangeWords, chanceOfSideWords, movementWords, reasonWords } from './explain-words';
import { noFigureWords } from './figure';
import type { Question } from './judge';
import type { Verdict } from './verdict';
import { formatApart, formatDate, formatOperator, formatPercent, formatValue } from './words';

/**
 * A verdict in one plain sentence with its numbers, for someone who has never met a confidence interval. It begins
 * with the status word and claims no more than the interval allows.
 *
 * @example "No clear change: Homicides fell from 55 to 43 (22%); a change of this size could be chance (anything from
 * a fall of 49% to a rise of 19%); recorded events vary more than this test allows for."
 */
export function explain(question: Question, verdict: Verdict): string {
  const { definition } = question;
  const words =
    definition.kind === 'milestone'
      ? milestoneWords(definition, verdict)
      : measuredWords(definition, verdict);
  return `${verdict.status}: ${words}.`;
}

function milestoneWords(definition: Extract<Definition, { kind: 'milestone' }>, verdict: Verdict): string {
  const { measure, due } = definition;
  const by = due === null ? '' : `, due by ${formatDate(due)}`;
  if (verdict.status === 'No data') return `nothing has been entered for ${measure}`;
  if (verdict.status === 'Not available') return `${measure} is ${noFigureWords(String(verdict.value))}`;
  if (verdict.status === 'Done') return measure;
  if (verdict.status === 'In progress') return `${measure} is under way${by}`;
  if (verdict.status === 'Overdue') return `${measure} is not done${by.replace(', due', ', and was due')}`;
  return `${measure} has not begun${by}`;
}

function measuredWords(definition: MeasuredDefinition, verdict: Verdict): string {
  const { measure } = definition;
  const { status, value } = verdict;
  if (status === 'No data') return `no figure has been entered for ${measure}`;
  if (typeof value !== 'number') return `${measure}: the figure is ${noFigureWords(value)}`;
  const figure = `${measure}: ${formatValue(definition.unit, value)}`;
  if (status === 'Not comparable')
    return `${figure}, not compared because ${verdict.notComparable ?? 'it cannot be'}`;
  if (status === 'Setting needed')
    return `${figure}, but the plan leaves the target to ${settingOf(definition)}`;
  if (verdict.target) return targetWords(definition, verdict, value, verdict.target);
  if (verdict.baseline === null) return `${figure}, and there is no baseline to compare it with`;
  if (verdict.change === 0 && value === verdict.baseline) return `${figure}, the same as the baseline`;
  return [
    movementWords(definition, verdict, value, verdict.baseline),
    chanceOfChangeWords(definition, verdict),
    ...reasonWords(verdict),
  ].join('; ');
}

function settingOf(definition: MeasuredDefinition): string {
  const target = definition.kind === 'target' ? definition.target : null;
  const document = target?.value === null ? `the ${target.setting}` : 'another document';
  return `${document}: enter it in the Target column of PCP Framework`;
}

function targetWords(
  definition: MeasuredDefinition,
  verdict: Verdict,
  value: number,
  target: NonNullable<Verdict['target']>,
): string {
  const [figure, reach] = formatApart(definition.unit, value, target.value);
  const wanted = `${formatOperator(target.operator)} ${reach}`;
  const { nearWithin, due } = definition.kind === 'target' ? definition : { nearWithin: null, due: null };
  const near =
    verdict.status === 'Near' && nearWithin
      ? `, missed by no more than ${formatPercent(nearWithin)} of it`
      : '';
  const later = verdict.status === 'Not yet met' && due !== null ? `, due by ${formatDate(due)}` : '';
  return [
    `${definition.measure}: ${figure}, where the ${verdict.baseline === null ? 'target' : 'baseline to keep'} is ${wanted}${near}${later}`,
    ...chanceOfSideWords(definition, verdict),
    ...reasonWords(verdict),
  ].join('; ');
}
