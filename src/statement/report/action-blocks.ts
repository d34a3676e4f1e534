import type { ExcelDate } from '../../framework/definition';
import { formatDate } from '../../judgement/words';
import { isOpen, type Action } from '../scorecard/actions';
import type { DocumentTable, UnnumberedBlock } from '../document/document';
import { lowerFirst } from '../sentence/first-letter';
import type { ReportedAction } from './quarterly-report';

/** The actions on measures that changed: what was decided, by whom, until when, and where the measure stands now. */
export function actionBlocks(actions: readonly ReportedAction[], today: ExcelDate): UnnumberedBlock[] {
  if (actions.length === 0) return [];
  const table: DocumentTable = {
    kind: 'table',
    caption: 'Actions and where their measures stand now',
    columns: [
      { header: 'Measure' },
      { header: 'Why it was raised' },
      { header: 'Decision' },
      { header: 'Owner and due date' },
      { header: 'State' },
      { header: 'Measure now' },
    ],
    rows: actions.map(({ action, measure, status }) => [
      measure,
      raisedWords(action),
      action.decision || 'Still to be decided',
      ownerWords(action),
      stateWords(action, today),
      status ?? 'Not in the plan',
    ]),
  };
  return [{ kind: 'heading', level: 3, text: 'Actions' }, table];
}

/** Under an exception: "Action: resource directed to the hot spots (owner: Crime; due 31 December 2021; open)". */
export function actionList(actions: readonly Action[], today: ExcelDate): UnnumberedBlock[] {
  if (actions.length === 0) return [];
  return [{ kind: 'list', items: actions.map((action) => actionWords(action, today)) }];
}

/** An action in one line. */
export function actionWords(action: Action, today: ExcelDate): string {
  const about = [
    ...(action.owner ? [`owner: ${action.owner}`] : []),
    ...(action.due === null ? [] : [`due ${formatDate(action.due)}`]),
    lowerFirst(stateWords(action, today)),
  ];
  return `Action: ${action.decision || 'still to be decided'} (${about.join('; ')})`;
}

function raisedWords({ trigger, raised }: Action): string {
  const on = raised === null ? '' : `Raised on ${formatDate(raised)}`;
  if (!trigger) return on || 'Not stated';
  return on ? `${on}: ${trigger}` : trigger;
}

function ownerWords({ owner, due }: Action): string {
  const by = due === null ? 'no due date' : formatDate(due);
  return owner ? `${owner}, ${by}` : `No owner yet, ${by}`;
}

/** "Open", "Open, overdue", "Done". */
function stateWords(action: Action, today: ExcelDate): string {
  const state = action.state || 'Open';
  return isOpen(action) && action.due !== null && action.due < today ? `${state}, overdue` : state;
}
