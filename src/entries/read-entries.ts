import { dataColumnPositions, type Entry, type UnreadableRow } from './entry';
import type { Problem } from './problem';
import { problemAt } from './problem-at';
import { readEntry, text, type Refuse } from './read-entry';
import type { DecimalMark, ReadTable, WorkbookContents } from './workbook-contents';

/** What `readEntries` found: every row of the table is an entry or unreadable, empty rows apart. */
export interface EntriesRead {
  readonly entries: readonly Entry[];
  readonly unreadable: readonly UnreadableRow[];
  /** One for each cell that could not be read. A column that is missing makes rows unreadable without a problem. */
  readonly problems: readonly Problem[];
}

/** Checks, scorecard and statement all ask for the entries of the same contents, which nobody changes. */
const alreadyRead = new WeakMap<WorkbookContents, EntriesRead>();

/**
 * Turns PcpData into entries, once for each contents. A row with a cell that cannot be what its column asks for is
 * no entry: it is reported instead, so nothing is lost silently. A workbook without PcpData has no entries and no
 * problems here.
 */
export function readEntries(contents: WorkbookContents): EntriesRead {
  const known = alreadyRead.get(contents);
  if (known) return known;
  const read = readTable(contents.tables['PcpData'], contents.decimal);
  alreadyRead.set(contents, read);
  return read;
}

function readTable(table: ReadTable | undefined, decimal?: DecimalMark): EntriesRead {
  const entries: Entry[] = [];
  const unreadable: UnreadableRow[] = [];
  const problems: Problem[] = [];
  if (!table) return { entries, unreadable, problems };
  const at = dataColumnPositions(table.columns);
  for (const { row, values } of table.rows) {
    if (values.every((value) => value === null || value === '')) continue;
    const kpi = text(values[at.KPI]).toUpperCase();
    const refuse: Refuse = (column, code, message, rest) => {
      if (at[column] < 0) return;
      problems.push(problemAt(table, row, column, { code, message, ...(kpi ? { kpi } : {}), ...rest }));
    };
    const entry = readEntry(values, at, row, refuse, decimal);
    if (entry) entries.push(entry);
    else {
      const words = { area: text(values[at.Area]), breakdown: text(values[at.Breakdown]) };
      unreadable.push({ row, kpi, ...words, source: text(values[at.Source]) });
    }
  }
  return { entries, unreadable, problems };
}
