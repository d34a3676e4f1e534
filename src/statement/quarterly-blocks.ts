import type { Plan } from '../framework/plan';
import { formatCount, formatDate, formatPeriod, formatValue } from '../judgement/words';
import type { Entry } from '../entries/entry';
import { everyDefinition } from '../framework/plan';
import { figuresId } from '../framework/figures-id';
import type { Action } from './actions';
import { isOpen } from './actions';
import type { DocumentTable, UnnumberedBlock } from './document';
import { lowerFirst } from './voice-section';
import { listWords } from './list-words';
import type { Outcome, QuarterlyReport } from './quarterly-report';
import { figureBefore, measureOf } from './revised-figures';
import type { ScorecardRow } from './scorecard';
import { sectionBlocks } from './section-blocks';

/** The quarterly report against the plan as blocks of the document: exceptions first. `plan`: for units and names. */
export function quarterlyBlocks(report: QuarterlyReport, plan: Plan): UnnumberedBlock[] {
  return [
    { kind: 'heading', level: 2, text: 'Performance against the Police and Crime Plan' },
    paragraph(overallWords(report)),
    ...exceptionBlocks(report),
    ...reviewBlocks(report),
    ...onTheWayBlocks(report),
    ...movedBlocks(report),
    ...revisedBlocks(report, plan),
    ...sectionBlocks(report),
  ];
}

function overallWords({ measures, counts, noData, moved }: QuarterlyReport): string {
  const held = measures - noData.length;
  const told = SAID.flatMap(([outcome, words]) =>
    counts[outcome] > 0 ? [`${formatCount(counts[outcome], 'is', 'are')} ${words}`] : [],
  );
  const judged = told.length > 0 ? ` Of these, ${listWords(told)}.` : ' None of them is judged yet.';
  const change =
    moved.length > 0
      ? ` ${formatCount(moved.length, 'measure has', 'measures have')} moved since the quarter before.`
      : '';
  return `The plan has ${formatCount(measures, 'measure')}, of which ${formatCount(held, 'has', 'have')} figures.${held > 0 ? judged : ''}${change}`;
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

function exceptionBlocks({ exceptions }: QuarterlyReport): UnnumberedBlock[] {
  const title: UnnumberedBlock = { kind: 'heading', level: 3, text: 'Exceptions' };
  if (exceptions.length === 0)
    return [title, paragraph('No target is missed, no milestone is overdue and no measure is worsening.')];
  return [
    title,
    ...exceptions.flatMap(({ row, actions }) => [paragraph(explanationWords(row)), ...actionList(actions)]),
  ];
}

function reviewBlocks({ reviews }: QuarterlyReport): UnnumberedBlock[] {
  if (reviews.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Monitored measures that have changed' },
    ...reviews.flatMap(({ row, actions }) => [
      paragraph(`${explanationWords(row)}${actions.length === 0 ? ' No action has been recorded yet.' : ''}`),
      ...actionList(actions),
    ]),
  ];
}

function onTheWayBlocks({ onTheWay }: QuarterlyReport): UnnumberedBlock[] {
  if (onTheWay.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Targets nearly or not yet met' },
    ...onTheWay.map((row) => paragraph(explanationWords(row))),
  ];
}

function explanationWords(row: ScorecardRow): string {
  return row.explanation || `${row.measure}: ${row.status}.`;
}

function actionList(actions: readonly Action[]): UnnumberedBlock[] {
  if (actions.length === 0) return [];
  return [{ kind: 'list', items: actions.map(actionWords) }];
}

/** "Action: resource directed to the hot spots (owner: Crime; due 31 December 2021; open)". */
function actionWords(action: Action): string {
  const about = [
    ...(action.owner ? [`owner: ${action.owner}`] : []),
    ...(action.due === null ? [] : [`due ${formatDate(action.due)}`]),
    action.state ? lowerFirst(action.state) : isOpen(action) ? 'open' : 'done',
  ];
  return `Action: ${action.decision || 'still to be decided'} (${about.join('; ')})`;
}

function movedBlocks({ moved }: QuarterlyReport): UnnumberedBlock[] {
  if (moved.length === 0) return [];
  const table: DocumentTable = {
    kind: 'table',
    caption: 'Measures that have moved since the quarter before',
    columns: [
      { header: 'Measure' },
      { header: 'Before' },
      { header: 'Now' },
      { header: 'Which way' },
      { header: 'Why' },
    ],
    rows: moved.map(({ row, was, way }) => [
      row.measure,
      was,
      row.status,
      WAY_WORDS[way],
      row.explanation || 'See the scorecard',
    ]),
  };
  return [{ kind: 'heading', level: 3, text: 'Change since last time' }, table];
}

const WAY_WORDS = { better: 'Better', worse: 'Worse', otherwise: 'Neither' } as const;

function revisedBlocks({ revised }: QuarterlyReport, plan: Plan): UnnumberedBlock[] {
  if (revised.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Figures revised' },
    paragraph('These figures have been revised since they were first published.'),
    { kind: 'list', items: revised.map((entry) => revisedWords(entry, plan)) },
  ];
}

function revisedWords(entry: Entry, plan: Plan): string {
  const sharing = everyDefinition(plan).find(({ id }) => figuresId(plan, id) === entry.kpi);
  const unit = sharing && sharing.kind !== 'milestone' ? sharing.unit : 'count';
  const before = figureBefore(entry);
  const now = entry.value === null ? 'no longer given' : `now ${formatValue(unit, entry.value)}`;
  return `${measureOf(plan, entry.kpi)}, ${formatPeriod(entry.periodEnd, entry.covers)}: ${before === null ? now : `${now}, before ${formatValue(unit, before)}`}`;
}

function paragraph(words: string): UnnumberedBlock {
  return { kind: 'paragraph', numbered: true, words };
}
