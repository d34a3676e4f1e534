import type { ReadTable, WorkbookContents } from '../../entries/workbook-contents';
import { voiceNamed } from '../../entries/statement-words';
import { STATEMENT_COLUMNS, type StatementColumn, type StatementRow } from './statement-row';

/**
 * PcpStatement as it stands, row by row; a row without a priority or with a voice that is neither is left out.
 * A voice may be typed in any case, and "PCC" is the Commissioner's.
 */
export function readStatementRows(contents: WorkbookContents): StatementRow[] {
  const table = contents.tables['PcpStatement'];
  return table ? table.rows.flatMap(({ row, values }) => rowOf(row, cellsOf(table, values))) : [];
}

function cellsOf(
  table: ReadTable,
  values: ReadTable['rows'][number]['values'],
): Record<StatementColumn, string> {
  const headers = table.columns.map((column) => column.trim().toLowerCase());
  const text = (column: StatementColumn) => {
    const value = values[headers.indexOf(column.toLowerCase())];
    return value === null || value === undefined ? '' : String(value).trim();
  };
  return Object.fromEntries(STATEMENT_COLUMNS.map((column) => [column, text(column)])) as Record<
    StatementColumn,
    string
  >;
}

function rowOf(sheetRow: number, cells: Record<StatementColumn, string>): StatementRow[] {
  const voice = voiceNamed(cells.Voice);
  if (!cells.Priority || !voice) return [];
  return [
    {
      sheetRow,
      priority: cells.Priority,
      voice,
      applies: cells.Applies,
      reason: cells.Reason,
      figures: cells.Figures,
      reflection: cells.Reflection,
      plannedAction: cells['Planned action'],
      toldUnder: cells['Told under'],
      complete: cells.Complete,
    },
  ];
}
