import { observationKey } from '../../entries/checks/check-identity';
import { DATA_COLUMNS, dataColumnPositions } from '../../entries/entry';
import { entryRow } from '../../entries/import/entry-row';
import type { ImportPlan } from '../../entries/import/import-plan';
import { columnLetters } from '../../entries/column-letters';
import { readEntries } from '../../entries/read-entries';
import { typedCell } from '../cell-text';
import { addEntries, type EntriesAdded } from './add-entries';
import type { RowsWritten } from './append-rows';
import { missingColumns } from './missing-columns';
import { missingTable } from './missing-table';
import { readWorkbook } from './read-workbook';
import { refuseFiltered } from './refuse-filtered';
import { WorkbookRefused } from './workbook-refused';

/**
 * Does what an import's preview says and the analyst accepted: adds what is new, and changes in their rows the cells
 * that differ. A row that no longer holds what it held when the preview was made (somebody sorted the table, took a row
 * out or typed another figure) stops it before the first write.
 */
export async function applyImport(
  context: Excel.RequestContext,
  { added, changed }: Pick<ImportPlan, 'added' | 'changed'>,
  written?: RowsWritten,
  signal?: AbortSignal,
): Promise<EntriesAdded & { changed: number }> {
  // Before the first write: figures are corrected cell by cell, but new ones come in rows.
  if (added.length > 0) await refuseFiltered(context, 'PcpData');
  if (changed.length > 0) await correct(context, changed);
  const result = await addEntries(context, added, written, signal);
  return { ...result, changed: changed.length };
}

/** Types what differs into the rows that stand as the preview saw them; else refuses, before anything is typed. */
async function correct(context: Excel.RequestContext, changed: ImportPlan['changed']): Promise<void> {
  const contents = await readWorkbook(context);
  const table = contents.tables['PcpData'];
  if (!table) throw missingTable('PcpData');
  const positions = dataColumnPositions(table.columns);
  const missing = DATA_COLUMNS.filter(
    (column) => positions[column] < 0 && changed.some(({ columns }) => columns.includes(column)),
  );
  if (missing.length > 0) throw missingColumns(missing, table.sheet);
  const standing = new Map(readEntries(contents).entries.map((entry) => [entry.row, entry]));
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  for (const { row, before, after, columns } of changed) {
    const is = standing.get(row);
    const [stood, stands, cells] = [entryRow(before), is && entryRow(is), entryRow(after)];
    const concerned = DATA_COLUMNS.flatMap((column, at) =>
      columns.includes(column) ? [{ column, at }] : [],
    );
    if (
      !is ||
      observationKey(is) !== observationKey(before) ||
      // What is as it is to be was typed by a try of which Excel did not say that it was done.
      concerned.some(({ at }) => stands?.[at] !== stood[at] && stands?.[at] !== cells[at])
    ) {
      throw new WorkbookRefused(
        `Row ${row} of ${table.sheet} is not what it was when the file was read; nothing was changed.`,
        `${table.sheet}, row ${row}`,
        'Read the file again, then accept.',
      );
    }
    for (const { column, at } of concerned) {
      const cell = `${columnLetters(table.firstColumn + positions[column])}${row}`;
      sheet.getRange(cell).values = [[typedCell(cells[at] ?? null)]];
    }
  }
  await context.sync();
}
