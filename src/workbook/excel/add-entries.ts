import { observationKey } from '../../entries/checks/check-identity';
import { DATA_COLUMNS } from '../../entries/entry';
import { readEntries } from '../../entries/read-entries';
import { entryRow } from '../../entries/import/entry-row';
import type { NewEntry } from '../../entries/import/import-plan';
import type { CellValue, WorkbookContents } from '../../entries/workbook-contents';
import { numberFormatOf } from '../number-format';
import { appendRows, type RowsWritten } from './append-rows';
import { readWorkbook } from './read-workbook';

/** What became of the entries. */
export interface EntriesAdded {
  added: number;
  /** Already in PCP Data, for the same KPI, period, area and breakdown; left as they stand. */
  standing: number;
}

/** Enters figures into PCP Data. A figure that is there already, whatever its value, is never overwritten or doubled. */
export async function addEntries(
  context: Excel.RequestContext,
  entries: readonly NewEntry[],
  written?: RowsWritten,
  signal?: AbortSignal,
): Promise<EntriesAdded> {
  return addEntriesTo(context, await readWorkbook(context), entries, written, signal);
}

/** The same, where the workbook has just been read. */
export async function addEntriesTo(
  context: Excel.RequestContext,
  contents: WorkbookContents,
  entries: readonly NewEntry[],
  written?: RowsWritten,
  signal?: AbortSignal,
): Promise<EntriesAdded> {
  const known = new Set(readEntries(contents).entries.map(observationKey));
  const fresh = entries.filter((entry) => {
    const key = observationKey(entry);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  const formats = await figureFormats(context, fresh);
  await appendRows(context, 'PcpData', fresh.map(rowOf), written, signal, { column: 'Value', of: formats });
  return { added: fresh.length, standing: entries.length - fresh.length };
}

/** How each entry's figure is shown, by its KPI's unit on PCP Lists; General where that is not known. */
async function figureFormats(context: Excel.RequestContext, entries: readonly NewEntry[]): Promise<string[]> {
  if (entries.length === 0) return [];
  const units = context.workbook.names.getItemOrNullObject('PcpListFigures').getRangeOrNullObject();
  units.load({ values: true });
  await context.sync();
  const known = new Map(
    units.isNullObject ? [] : units.values.map(([kpi, unit]) => [String(kpi).toUpperCase(), String(unit)]),
  );
  return entries.map(({ kpi }) => {
    const unit = known.get(kpi.toUpperCase());
    return unit ? numberFormatOf(unit) : 'General';
  });
}

/** An entry by the headers of PcpData. */
function rowOf(entry: NewEntry): Record<string, CellValue> {
  const cells = entryRow(entry);
  return Object.fromEntries(DATA_COLUMNS.map((column, index) => [column, cells[index] ?? null]));
}
