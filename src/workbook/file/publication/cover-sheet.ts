import type { WorkbookContents } from '../../../entries/workbook-contents';
import { workbookState } from '../../../entries/workbook-state';
import type { Plan } from '../../../framework/plan';
import { formatDate } from '../../../judgement/words';
import { SHEET } from '../../sheets/sheet-names';
import type { PublicationSheet } from './publication-sheet';

/** Whose figures they are, of which period and in which state. */
export function coverSheet(contents: WorkbookContents, plan: Plan): PublicationSheet {
  const { cover } = contents;
  const state = workbookState(contents) ?? cover.state;
  const said: [label: string, value: string | null][] = [
    ['Area', cover.area ?? plan.area],
    ['Period end', cover.periodEnd === null ? null : formatDate(cover.periodEnd)],
    ['Prepared by', cover.preparedBy],
    ['Version', cover.version],
    ['State', state],
    ['Protective marking', cover.marking],
  ];
  return {
    name: SHEET.cover,
    title: plan.title,
    lines: [
      'How the measures of the plan stand, with the figures behind them. The sheets are listed on PCP Contents; words and markers are explained on PCP Notes.',
      ...(state === 'Approved' ? [] : [`This copy has not been approved: its state is ${state}.`]),
      ...said.map(([label, value]) => `${label}: ${value ?? 'not given'}`),
    ],
    table: null,
  };
}
