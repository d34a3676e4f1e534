import type { Definition, ExcelDate } from '../../framework/definition';
import type { Plan } from '../../framework/plan';
import { DATA_COLUMNS, type DataColumn, type Entry, type UnreadableRow } from '../entry';
import type { EntryIndex } from '../entry-index';
import type { Problem } from '../problem';
import { columnLetters } from '../column-letters';
import { columnPosition, problemAt, problemOn, type Finding } from '../problem-at';
import type { ReadTable, WorkbookContents } from '../workbook-contents';
import type { WorkbookDefinitions } from '../workbook-definitions';

/** What every group of checks is given, read once. */
export interface CheckContext {
  contents: WorkbookContents;
  plan: Plan;
  today: ExcelDate;
  entries: readonly Entry[];
  /** Rows of which a cell could not be read; what the rest of them say is still checked. */
  unreadable: readonly UnreadableRow[];
  definitions: WorkbookDefinitions;
  /** Area on the cover, else the plan's. */
  area: string;
  index: EntryIndex;
  /** An earlier state of the entries (as published, or as the pane opened), to find revisions. */
  before: readonly Entry[] | null;
  /** Reports a problem of an entry's cell; none of a column that is missing, which is told once. */
  report: (entry: Pick<Entry, 'row' | 'kpi'>, column: DataColumn, finding: Finding) => void;
  /** Reports a problem of a cell of any table. */
  reportAt: (table: ReadTable, row: number, column: string, finding: Finding) => void;
  /** Reports a problem of a sheet or of one of the cover's cells. */
  reportOn: (sheet: string, cell: string, column: string, finding: Finding) => void;
}

export function definitionOf(context: CheckContext, entry: Entry): Definition | undefined {
  return context.definitions.byId.get(entry.kpi);
}

/** The three ways to report, all into one list. */
export function reporters(
  contents: WorkbookContents,
  problems: Problem[],
): Pick<CheckContext, 'report' | 'reportAt' | 'reportOn'> {
  const data = contents.tables['PcpData'];
  const letters = new Map<DataColumn, string>(
    DATA_COLUMNS.map((column) => {
      const position = data ? columnPosition(data, column) : -1;
      return [column, data && position >= 0 ? columnLetters(data.firstColumn + position) : ''];
    }),
  );
  return {
    report: (entry, column, finding) => {
      const letter = letters.get(column);
      if (!data || !letter) return;
      const kpi = entry.kpi === '' ? {} : { kpi: entry.kpi };
      const found = { ...kpi, ...finding };
      problems.push(
        finding.replacement === undefined
          ? problemOn(data.sheet, `${letter}${entry.row}`, column, found)
          : problemAt(data, entry.row, column, found),
      );
    },
    reportAt: (table, row, column, finding) => problems.push(problemAt(table, row, column, finding)),
    reportOn: (sheet, cell, column, finding) => problems.push(problemOn(sheet, cell, column, finding)),
  };
}
