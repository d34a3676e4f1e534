import { ACTION_COLUMNS } from '../../entries/action-words';
import { DATE_FORMAT } from '../number-format';
import type { SheetBlueprint } from '../sheet-blueprint';
import { FIRST_DAY, LAST_DAY } from './data';
import { SHEET } from './sheet-names';
import { freeText, inputColumn, tableSheet } from './table-sheet';

const day = (title: string, message: string) =>
  ({
    kind: 'date',
    from: FIRST_DAY,
    to: LAST_DAY,
    strict: true,
    prompt: { title, message },
    error: { title: 'Not a date', message: 'Type a date, such as 26/10/2021 or 2021-10-26.' },
  }) as const;

/** What was decided about a KPI, by whom and until when (paper, paragraph 10: action follows change). */
export function actionsSheet(): SheetBlueprint {
  return tableSheet({
    name: SHEET.actions,
    title: 'Actions',
    purpose:
      'What was decided when a figure changed, who does it and by when; the scorecard shows the open ones.',
    table: {
      name: 'PcpActions',
      key: ['KPI', 'Raised', 'Decision'],
      columns: [
        inputColumn('KPI', 34, {
          ids: true,
          validation: {
            kind: 'list',
            name: 'PcpListKpis',
            strict: true,
            prompt: { title: 'KPI', message: 'The KPI that the action is about.' },
            error: { title: 'Not a KPI', message: 'Choose a KPI of PCP Framework.' },
          },
        }),
        inputColumn('Raised', 13, {
          numberFormat: DATE_FORMAT,
          validation: day('Raised', 'The day the action was raised.'),
        }),
        inputColumn('Trigger', 34, {
          wrap: true,
          ...freeText('Trigger', 'What the figure did that calls for action, such as Worsening or Not met.'),
        }),
        inputColumn('Decision', 46, {
          wrap: true,
          ...freeText('Decision', 'What will be done. The scorecard shows it while the action is open.'),
        }),
        inputColumn('Owner', 20, freeText('Owner', 'The role or team that does it.')),
        inputColumn('Due', 13, { numberFormat: DATE_FORMAT, validation: day('Due', 'The day it is due.') }),
        inputColumn('State', 12, {
          validation: {
            kind: 'list',
            name: 'PcpListActionStates',
            strict: true,
            prompt: {
              title: 'State',
              message: 'Open and Under way are shown on the scorecard; Done, Dropped and Closed are not.',
            },
            error: { title: 'State', message: 'Choose Open, Under way, Done, Dropped or Closed.' },
          },
        }),
        inputColumn('Note', 40, { wrap: true, ...freeText('Note', 'How it goes, or how it ended.') }),
      ],
      rows: [ACTION_COLUMNS.map(() => null)],
    },
  });
}
