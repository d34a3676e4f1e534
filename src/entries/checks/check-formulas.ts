import { isErrorValue } from '../read-number';
import type { ReadTable } from '../workbook-contents';
import type { CheckContext } from './check-context';
import { shortened } from '../shortened';

/** Columns that are computed, by table: a typed figure there no longer follows the data. */
export const COMPUTED_COLUMNS = {
  PcpScorecard: [
    ...['Measure', 'Objective', 'Kind', 'Period end', 'Latest', 'Size', 'Previous', 'Baseline', 'Target'],
    ...['Change', 'Status', 'Was', 'Variation', 'Peers', 'Explanation', 'Action'],
  ],
  PcpNational: ['Baseline', 'Latest', 'Period end', 'Change', 'Summary'],
} as const;
/** What a cell shows while Excel still calculates it: nothing is wrong with it. */
const CALCULATING: readonly unknown[] = ['#BUSY!', '#GETTING_DATA'];
const FIGURES = ['Period end', 'Value', 'Numerator', 'Denominator'];

/** Formulas where figures are typed, typed figures where formulas belong, and error values in what is computed. */
export function checkFormulas(context: CheckContext): void {
  const data = context.contents.tables['PcpData'];
  if (data) checkTyped(context, data);
  for (const [name, columns] of Object.entries(COMPUTED_COLUMNS)) {
    const table = context.contents.tables[name];
    if (table) checkComputed(context, table, new Set(columns.map((column) => column.toLowerCase())));
  }
}

function checkTyped(context: CheckContext, table: ReadTable): void {
  const figures = table.columns.map((header) =>
    FIGURES.find((each) => each.toLowerCase() === header.trim().toLowerCase()),
  );
  for (const { row, formulas } of table.rows) {
    formulas?.forEach((formula, position) => {
      const column = figures[position];
      if (!formula || !column) return;
      context.reportAt(table, row, column, {
        code: 'formula-for-figure',
        message: `The figure is computed by ${shortened(formula, 60)}.`,
      });
    });
  }
}

/** A copy of values only, such as one for publication, has no formula at all and is left alone. */
function checkComputed(context: CheckContext, table: ReadTable, computed: ReadonlySet<string>): void {
  const isCopy = !table.rows.some(({ formulas }) => formulas?.some((formula) => formula !== null));
  table.columns.forEach((column, position) => {
    const isComputed = !isCopy && computed.has(column.trim().toLowerCase());
    const usual = isComputed ? usualFormula(table, position) : null;
    for (const { row, values, formulas } of table.rows) {
      const value = values[position] ?? null;
      const kpi = kpiOf(table, values);
      if (isComputed && !formulas?.[position]) {
        const typed =
          value === null || value === ''
            ? 'The formula has been deleted.'
            : `“${value}” was typed over the formula.`;
        context.reportAt(table, row, column, { code: 'formula-overwritten', message: typed, ...kpi });
      } else if (usual !== null && formulas?.[position] !== usual) {
        const message = `The formula is another than in the rest of the column: ${shortened(formulas?.[position] ?? '', 60)}.`;
        context.reportAt(table, row, column, { code: 'formula-overwritten', message, ...kpi });
      } else if (isErrorValue(value) && !CALCULATING.includes(value)) {
        const fix =
          value === '#NAME?'
            ? 'Open the pane: the add-in’s functions are then known. If it stays, use Repair formulas.'
            : 'See what the formula refers to, or use Repair formulas in the pane.';
        context.reportAt(table, row, column, {
          code: 'error-value',
          message: `The cell shows ${value}.`,
          fix,
          ...kpi,
        });
      }
    }
  });
}

/** The formula of most rows of a column; null where they differ, as in files of programs that write out references. */
function usualFormula(table: ReadTable, position: number): string | null {
  const times = new Map<string, number>();
  for (const { formulas } of table.rows) {
    const formula = formulas?.[position];
    if (formula) times.set(formula, (times.get(formula) ?? 0) + 1);
  }
  const [usual] = [...times].filter(([, count]) => count * 2 > table.rows.length);
  return usual?.[0] ?? null;
}

function kpiOf(table: ReadTable, values: readonly unknown[]): { kpi?: string } {
  const id = values[table.columns.indexOf('KPI')];
  return typeof id === 'string' && id ? { kpi: id } : {};
}
