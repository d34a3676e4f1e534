import type { WorkbookContents } from '../../../entries/workbook-contents';
import { readStatementRows } from '../../../statement/priorities/read-statement-rows';
import { figureSentences } from '../../../statement/priorities/rewritten-figures';
import type { PublicationTable } from './publication-sheet';
import { NOT_APPLICABLE, NOT_AVAILABLE } from './published-words';

/** What the force and the Commissioner say on each priority. */
export function statementTable(contents: WorkbookContents): PublicationTable {
  return {
    name: 'PcpStatement',
    columns: [
      { header: 'Priority', width: 34 },
      { header: 'Voice', width: 16 },
      { header: 'Applies', width: 10 },
      { header: 'Reason', width: 40 },
      { header: 'Figures', width: 60 },
      { header: 'Reflection', width: 60 },
      { header: 'Planned action', width: 50 },
      { header: 'Told under', width: 30 },
    ],
    rows: readStatementRows(contents).map((row) => [
      row.priority,
      row.voice,
      row.applies || NOT_AVAILABLE,
      row.reason || NOT_AVAILABLE,
      figureSentences(row.figures).join(' ') || NOT_APPLICABLE,
      row.reflection || NOT_APPLICABLE,
      row.plannedAction || NOT_APPLICABLE,
      row.toldUnder || NOT_APPLICABLE,
    ]),
  };
}
