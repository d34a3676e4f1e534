import type { ActionColumn } from '../../entries/action-words';
import type { ExcelDate } from '../../framework/definition';
import type { CellValue, WorkbookContents } from '../../entries/workbook-contents';
import type { ScorecardRow } from './scorecard-row';

/** One row of PcpActions. Empty text and null where a cell is empty. */
export interface Action {
  kpi: string;
  raised: ExcelDate | null;
  trigger: string;
  decision: string;
  owner: string;
  due: ExcelDate | null;
  state: string;
  note: string;
}

/** PcpActions as it stands; rows without a KPI are left out. */
export function readActions(contents: WorkbookContents): Action[] {
  const table = contents.tables['PcpActions'];
  if (!table) return [];
  const headers = table.columns.map((column) => column.trim().toLowerCase());
  return table.rows.flatMap(({ values }) => {
    const cell = (column: ActionColumn): CellValue => values[headers.indexOf(column.toLowerCase())] ?? null;
    const text = (column: ActionColumn) => String(cell(column) ?? '').trim();
    const date = (column: ActionColumn) => {
      const value = cell(column);
      return typeof value === 'number' ? value : null;
    };
    const kpi = text('KPI').toUpperCase();
    if (!kpi) return [];
    const words = { trigger: text('Trigger'), decision: text('Decision'), owner: text('Owner') };
    return [
      { kpi, raised: date('Raised'), ...words, due: date('Due'), state: text('State'), note: text('Note') },
    ];
  });
}

/** Whether an action still waits to be done. */
export function isOpen(action: Action): boolean {
  return !['done', 'dropped', 'closed'].includes(action.state.trim().toLowerCase());
}

/**
 * The row of PcpActions for a measure that has changed: what triggered it, in words; who decides what, and by when,
 * is left to people. `raised`: today.
 */
export function proposedAction(row: ScorecardRow, raised: ExcelDate): Action {
  const trigger = row.explanation || `${row.status}: ${row.measure}.`;
  return { kpi: row.kpi, raised, trigger, decision: '', owner: '', due: null, state: 'Open', note: '' };
}
