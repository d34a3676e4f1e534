import { observationKey } from '../../entries/checks/check-identity';
import { entryRow } from '../../entries/import/entry-row';
import { DATA_COLUMNS } from '../../entries/entry';
import { readEntries } from '../../entries/read-entries';
import type { ImportPlan } from '../../entries/import/import-plan';
import { typedCell } from '../cell-text';
import { addEntries, type EntriesAdded } from './add-entries';
import type { RowsWritten } from './append-rows';
import { readWorkbook } from './read-workbook';
import { WorkbookRefused } from './workbook-refused';

/**
 * Does what an import's preview says and the analyst accepted: adds what is new, and changes in their rows the cells
 * that differ. A row that no longer holds the observation it held when the preview was made (somebody sorted the table, or took a
 * row out) stops it before the first write.
 */
export async function applyImport(
  context: Excel.RequestContext,
  { added, changed }: Pick<ImportPlan, 'added' | 'changed'>,
  written?: RowsWritten,
  signal?: AbortSignal,
): Promise<EntriesAdded & { changed: number }> {
  if (changed.length > 0) {
    const contents = await readWorkbook(context);
    const table = contents.tables['PcpData'];
    const standing = new Map(readEntries(contents).entries.map((entry) => [entry.row, entry]));
    const body = context.workbook.tables.getItem('PcpData').getDataBodyRange();
    const moves = changed.map(({ row, before, after, columns }) => {
      const at = table?.rows.findIndex((each) => each.row === row) ?? -1;
      const is = standing.get(row);
      if (!is || observationKey(is) !== observationKey(before)) {
        throw new WorkbookRefused(
          `Row ${row} of PCP Data is not what it was when the file was read; nothing was changed.`,
          `PCP Data, row ${row}`,
          'Read the file again, then accept.',
        );
      }
      return { at, columns, cells: entryRow(after) };
    });
    for (const { at, columns, cells } of moves) {
      for (const column of columns) {
        const position = table?.columns.indexOf(column) ?? -1;
        const value = cells[DATA_COLUMNS.findIndex((each) => each === column)] ?? null;
        if (position >= 0) body.getCell(at, position).values = [[typedCell(value)]];
      }
    }
    await context.sync();
  }
  const result = await addEntries(context, added, written, signal);
  return { ...result, changed: changed.length };
}
