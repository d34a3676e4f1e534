import type { Problem } from '../../entries/problem';
import { writeListSheet } from './list-sheet';

const COLUMNS = [
  { header: 'Severity', width: 60 },
  { header: 'Sheet', width: 110 },
  { header: 'Cell', width: 50 },
  { header: 'Column', width: 80 },
  { header: 'KPI', width: 150 },
  { header: 'What is wrong', width: 330 },
  { header: 'What to do', width: 330 },
  { header: 'Code', width: 140 },
] as const;

/** Writes the problems to a sheet of their own, in place of the list before. A sheet of that name that is not ours stays. */
export function listProblems(context: Excel.RequestContext, problems: readonly Problem[]): Promise<string> {
  return writeListSheet(context, {
    sheet: 'PCP Problems',
    table: 'PcpProblems',
    title: 'Problems',
    purpose: 'What the checks found; the list is not kept up to date by itself.',
    columns: COLUMNS,
    rows: problems.map(({ severity, sheet, cell, column, kpi, message, fix, code }) => [
      severity === 'error' ? 'Error' : 'Warning',
      sheet,
      cell,
      column,
      kpi ?? '',
      message,
      fix,
      code,
    ]),
  });
}
