import type { Plan } from '../../framework/plan';
import { actionBlocks, actionList } from './action-blocks';
import { changeBlocks } from './change-blocks';
import type { UnnumberedBlock, Words } from '../document/document';
import type { QuarterlyReport } from './quarterly-report';
import { noExceptionsWords, overallWords, verdictWords } from './report-words';
import { sectionBlocks } from './section-blocks';

/** The quarterly report against the plan as blocks of the document: exceptions first. `plan`: for units and names. */
export function quarterlyBlocks(report: QuarterlyReport, plan: Plan): UnnumberedBlock[] {
  return [
    { kind: 'heading', level: 2, text: 'Performance against the Police and Crime Plan' },
    paragraph(overallWords(report)),
    ...exceptionBlocks(report),
    ...reviewBlocks(report),
    ...onTheWayBlocks(report),
    ...changeBlocks(report, plan),
    ...actionBlocks(report.actions, report.today),
    ...sectionBlocks(report),
  ];
}

function exceptionBlocks(report: QuarterlyReport): UnnumberedBlock[] {
  const title: UnnumberedBlock = { kind: 'heading', level: 3, text: 'Exceptions' };
  if (report.exceptions.length === 0) return [title, paragraph(noExceptionsWords(report))];
  return [
    title,
    ...report.exceptions.flatMap(({ row, actions }) => [
      paragraph(verdictWords(row)),
      ...actionList(actions, report.today),
    ]),
  ];
}

function reviewBlocks({ reviews, today }: QuarterlyReport): UnnumberedBlock[] {
  if (reviews.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Monitored measures that have changed' },
    ...reviews.flatMap(({ row, actions }) => [
      paragraph(
        actions.length === 0
          ? [...runsOf(verdictWords(row)), ' No action has been recorded yet.']
          : verdictWords(row),
      ),
      ...actionList(actions, today),
    ]),
  ];
}

function onTheWayBlocks({ onTheWay }: QuarterlyReport): UnnumberedBlock[] {
  if (onTheWay.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Targets nearly or not yet met' },
    ...onTheWay.map((row) => paragraph(verdictWords(row))),
  ];
}

function runsOf(words: Words) {
  return typeof words === 'string' ? [words] : words;
}

function paragraph(words: Words): UnnumberedBlock {
  return { kind: 'paragraph', numbered: true, words };
}
