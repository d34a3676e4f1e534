import { cellAt } from '../entries/problem-at';
import type { ReadTable } from '../entries/workbook-contents';
import { voiceNamed } from '../entries/statement-words';
import { samePriority, type StatementRow } from '../statement/priorities/statement-row';

/** Where the words of a statement row are typed: the Applies cell of its priority and voice. Null where it has no row yet. */
export function cellOfStatementRow(
  table: ReadTable,
  row: StatementRow,
): { sheet: string; cell: string } | null {
  const priority = table.columns.indexOf('Priority');
  const voice = table.columns.indexOf('Voice');
  const found = table.rows.find(
    ({ values }) =>
      samePriority(String(values[priority] ?? ''), row.priority) &&
      voiceNamed(String(values[voice] ?? '')) === row.voice,
  );
  return found ? { sheet: table.sheet, cell: cellAt(table, found.row, 'Applies') } : null;
}
