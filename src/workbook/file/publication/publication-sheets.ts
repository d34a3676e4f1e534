import { readEntries } from '../../../entries/read-entries';
import type { WorkbookContents } from '../../../entries/workbook-contents';
import { workbookDefinitions } from '../../../entries/workbook-definitions';
import type { Plan } from '../../../framework/plan';
import { SHEET } from '../../sheets/sheet-names';
import { countOf } from './count-of';
import { coverSheet } from './cover-sheet';
import { dataTable } from './data-table';
import { measuresTable } from './measures-table';
import { nationalTable } from './national-table';
import { publicationNotes } from './publication-notes';
import { markerLines, type PublicationSheet, type PublicationTable } from './publication-sheet';
import { scorecardTable } from './scorecard-table';
import { statementTable } from './statement-table';
import { suppressSmallNumbers, type Suppression } from './suppress-small-numbers';

const ONE_TABLE = 'This sheet holds one table.';

/** The sheets of the publication copy, and what was suppressed on the way. */
export function publicationSheets(
  contents: WorkbookContents,
  plan: Plan,
): { sheets: PublicationSheet[]; suppression: Suppression; provisional: number } {
  const definitions = workbookDefinitions(contents, plan);
  const { entries } = readEntries(contents);
  const suppression = suppressSmallNumbers(entries, (entry) => countOf(entry, definitions.get(entry.kpi)));
  const tables: PublicationSheet[] = [
    sheet(
      SHEET.scorecard,
      'Scorecard: where each measure of the plan stands',
      'Each measure with its latest figure and its status. Status is explained in [note 1], change in [note 2].',
      scorecardTable(contents, plan),
    ),
    sheet(
      SHEET.national,
      'National priorities: how their measures stand',
      `The national measures and local proxies against the ${plan.nationalBaseline}. Change is explained in [note 2].`,
      nationalTable(contents, plan),
    ),
    sheet(
      SHEET.statement,
      'Statement on the national priorities',
      'What the force and the Commissioner say on each national priority.',
      statementTable(contents),
    ),
    sheet(
      SHEET.data,
      'Data: the figures behind the scorecard',
      'Every figure behind the scorecard, one to a row. Small numbers are explained in [note 3].',
      dataTable(entries, definitions, suppression),
    ),
    sheet(
      SHEET.framework,
      'Measures: what is measured and why',
      'What is measured and what is wanted of it, in the words of the plan.',
      measuresTable([...definitions.values()]),
    ),
  ].filter(({ table }) => table !== null && table.rows.length > 0);
  const notes: PublicationSheet = {
    name: SHEET.notes,
    title: 'Notes: what words and markers mean',
    lines: ['What the words and markers in this workbook mean.', ONE_TABLE],
    table: publicationNotes(),
  };
  const listed = [notes, ...tables];
  const contentsSheet = sheet(
    SHEET.contents,
    'Contents of this workbook',
    'The sheets of this workbook, with a link to each.',
    {
      name: 'PcpContents',
      columns: [
        { header: 'Sheet', width: 24 },
        { header: 'What it holds', width: 90 },
      ],
      // Notes are referred to above a table, never in its cells.
      rows: listed.map(({ name, lines }) => [
        name,
        (lines[0] ?? '').replace(/ [^.]*\[note \d\][^.]*\./g, ''),
      ]),
      linksTo: listed.map(({ name }) => name),
    },
  );
  const provisional = entries.filter(({ markers }) => markers.includes('p')).length;
  return { sheets: [coverSheet(contents, plan), contentsSheet, ...listed], suppression, provisional };
}

function sheet(name: string, title: string, purpose: string, table: PublicationTable): PublicationSheet {
  return { name, title, lines: [purpose, ONE_TABLE, ...markerLines(table)], table };
}
