import { DEFINITION_COLUMNS } from '../../framework/definition-row';
import { DATA_COLUMNS } from '../entry';
import { columnPosition } from '../problem-at';
import { isFigure } from '../rows-below';
import type { ReadTable } from '../workbook-contents';
import type { CheckContext } from './check-context';
import { ACTION_COLUMNS } from '../action-words';
import { STATEMENT_COLUMNS } from '../statement-words';
import { COMPUTED_COLUMNS } from './check-formulas';

/** Tables without which there is no workbook, with the columns that their formulas and look-ups ask for. */
const NEEDED: readonly { name: string; sheet: string; columns: readonly string[] }[] = [
  { name: 'PcpData', sheet: 'PCP Data', columns: DATA_COLUMNS },
  { name: 'PcpFramework', sheet: 'PCP Framework', columns: DEFINITION_COLUMNS },
  { name: 'PcpScorecard', sheet: 'PCP Scorecard', columns: ['KPI', ...COMPUTED_COLUMNS.PcpScorecard] },
  {
    name: 'PcpNational',
    sheet: 'PCP National',
    columns: ['Measure', 'KPI', ...COMPUTED_COLUMNS.PcpNational],
  },
  { name: 'PcpStatement', sheet: 'PCP Statement', columns: STATEMENT_COLUMNS },
  { name: 'PcpActions', sheet: 'PCP Actions', columns: ACTION_COLUMNS },
];

/** Sheets that nothing is read from, the table by which one is known under another name, and what is lost without them. */
const BESIDE: readonly { sheet: string; table?: string; lost: string }[] = [
  { sheet: 'PCP Contents', table: 'PcpContents', lost: 'there is no table of contents' },
  { sheet: 'PCP Notes', table: 'PcpNotes', lost: 'definitions, markers and thresholds are not told' },
  {
    sheet: 'PCP Lists',
    lost: 'unless it was renamed, the drop-downs have nothing to offer, and formulas no baseline periods',
  },
];

/** Tables and columns that are missing or renamed, and what is hidden. */
export function checkStructure(context: CheckContext): void {
  for (const { name, sheet, columns } of NEEDED) {
    const table = context.contents.tables[name];
    if (table) checkColumns(context, table, columns);
    if (table?.isRange)
      context.reportOn(table.sheet, '', '', {
        code: 'table-missing',
        message: `${table.sheet} holds the headers of ${name}, and no table of that name.`,
        fix: `Click into the figures, press Ctrl+T, and under Table Design call the table ${name}.`,
      });
    if (!table)
      context.reportOn(sheet, '', '', {
        code: 'table-missing',
        message: `The table ${name} is not in the workbook.`,
      });
  }
  const sheets = new Set(context.contents.sheets.map(({ name }) => name.toLowerCase()));
  for (const { sheet, table, lost } of BESIDE) {
    if (sheets.has(sheet.toLowerCase()) || (table && context.contents.tables[table])) continue;
    const message = `There is no sheet called ${sheet}: ${lost}.`;
    context.reportOn(sheet, '', '', { code: 'sheet-missing', message });
  }
  for (const { name, hidden } of context.contents.sheets) {
    if (hidden && name.startsWith('PCP ') && name !== 'PCP Lists') {
      context.reportOn(name, '', '', { code: 'hidden-sheet', message: `The sheet ${name} is hidden.` });
    }
  }
  const data = context.contents.tables['PcpData'];
  if (data) checkHiddenRows(context, data);
  if (data) checkRowsBelow(context, data);
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
  const hidden = table.rows.flatMap((row) => (row.hidden ? [row.row] : []));
  for (const run of runsOf(hidden)) {
    const message = `${rowsInWords(run)} hidden.`;
    context.reportAt(table, run.first, 'KPI', { code: 'hidden-row', message });
  }
}

/** What stands under PcpData, where people paste and programs append: no formula counts it. */
function checkRowsBelow(context: CheckContext, table: ReadTable): void {
  const below = table.below ?? [];
  const figures = below.filter(isFigure).map(({ row }) => row);
  for (const run of runsOf(figures)) {
    const message = `${rowsInWords(run)} below the table ${table.name}.`;
    context.reportAt(table, run.first, 'KPI', { code: 'row-outside-table', message });
  }
  for (const run of runsOf(below.filter((row) => !isFigure(row)).map(({ row }) => row))) {
    const message = `${rowsInWords(run)} below the table ${table.name}.`;
    const fix = 'Move it to PCP Notes or to the Note of a figure, so that the table can grow.';
    context.reportAt(table, run.first, 'KPI', {
      code: 'row-outside-table',
      message,
      fix,
      severity: 'warning',
    });
  }
}

/** Row numbers as runs without a gap. */
function runsOf(rows: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

function rowsInWords({ first, last }: { first: number; last: number }): string {
  return first === last ? `Row ${first} is` : `Rows ${first} to ${last} are`;
}
