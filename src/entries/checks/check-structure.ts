import { DEFINITION_COLUMNS } from '../../framework/definition-row';
import { DATA_COLUMNS } from '../entry';
import { columnPosition } from '../problem-at';
import type { ReadTable } from '../workbook-contents';
import type { CheckContext } from './check-context';
import { COMPUTED_COLUMNS } from './check-formulas';

/** Tables without which there is no workbook, with the columns that their formulas and look-ups ask for. */
const NEEDED: readonly { name: string; sheet: string; columns: readonly string[] }[] = [
  { name: 'PcpData', sheet: 'PCP Data', columns: DATA_COLUMNS },
  { name: 'PcpFramework', sheet: 'PCP Framework', columns: DEFINITION_COLUMNS },
  { name: 'PcpScorecard', sheet: 'PCP Scorecard', columns: ['KPI', ...COMPUTED_COLUMNS.PcpScorecard] },
];

/** Tables and columns that are missing or renamed, and what is hidden. */
export function checkStructure(context: CheckContext): void {
  for (const { name, sheet, columns } of NEEDED) {
    const table = context.contents.tables[name];
    if (table) checkColumns(context, table, columns);
    else
      context.reportOn(sheet, '', '', {
        code: 'table-missing',
        message: `The table ${name} is not in the workbook.`,
      });
  }
  for (const { name, hidden } of context.contents.sheets) {
    if (hidden && name.startsWith('PCP ') && name !== 'PCP Lists') {
      context.reportOn(name, '', '', { code: 'hidden-sheet', message: `The sheet ${name} is hidden.` });
    }
  }
  const data = context.contents.tables['PcpData'];
  if (data) checkHiddenRows(context, data);
}

function checkColumns(context: CheckContext, table: ReadTable, columns: readonly string[]): void {
  const ours = new Set(columns.map((column) => column.toLowerCase()));
  const strangers = table.columns.filter((header) => !ours.has(header.trim().toLowerCase()));
  for (const column of columns) {
    if (columnPosition(table, column) >= 0) continue;
    const stood = columns.indexOf(column);
    const now = table.columns[stood];
    const renamed = now !== undefined && strangers.includes(now) ? now : null;
    const cell = renamed === null ? '' : renamed;
    context.reportAt(table, table.headerRow, cell, {
      code: 'column-missing',
      message:
        renamed === null
          ? `The column ${column} is not in ${table.name}.`
          : `The column ${column} is now called “${renamed}”.`,
      ...(renamed === null ? {} : { fix: `Call it ${column} again.`, replacement: column }),
    });
  }
}

/** One problem for each run of hidden rows. */
function checkHiddenRows(context: CheckContext, table: ReadTable): void {
  let first: number | null = null;
  let last = 0;
  const close = () => {
    if (first === null) return;
    const count = last - first + 1;
    const message = count === 1 ? `Row ${first} is hidden.` : `Rows ${first} to ${last} are hidden.`;
    context.reportAt(table, first, 'KPI', { code: 'hidden-row', message });
    first = null;
  };
  for (const { row, hidden } of table.rows) {
    if (!hidden) close();
    else if (first === null) first = last = row;
    else last = row;
  }
  close();
}
