import type { ColumnBlueprint, SheetBlueprint, StatusRule, TableBlueprint } from '../sheet-blueprint';
import { CLASS_FILL, STATUS_CLASS, type StatusClass } from '../../judgement/verdict';

/** Where every table's headers stand: title, purpose, an empty row, headers. */
export const HEADER_ROW = 4;

interface TableSheet {
  name: string;
  title: string;
  purpose: string;
  table: Omit<TableBlueprint, 'headerRow'>;
  /** Columns that stay in view at the left. */
  frozenColumns?: number;
  statusColumns?: string[];
}

/** A sheet that holds one table under its title and purpose, with the headers frozen. */
export function tableSheet({
  name,
  title,
  purpose,
  table,
  frozenColumns = 1,
  statusColumns = [],
}: TableSheet): SheetBlueprint {
  return {
    name,
    title,
    purpose,
    columnWidths: table.columns.map(({ width }) => width),
    freeze: { rows: HEADER_ROW, columns: frozenColumns },
    printTitleRow: HEADER_ROW,
    table: { ...table, headerRow: HEADER_ROW },
    cells: [],
    names: [],
    statusRules: statusColumns.flatMap((column) => statusRules({ column })),
  };
}

/** One rule for each class of status words. */
export function statusRules(range: StatusRule['range']): StatusRule[] {
  const classes = Object.keys(CLASS_FILL) as StatusClass[];
  return classes.map((name) => ({
    range,
    words: Object.entries(STATUS_CLASS).flatMap(([word, its]) => (its === name ? [word] : [])),
    ...CLASS_FILL[name],
  }));
}

/** A column that people type into. */
export function inputColumn(
  header: string,
  width: number,
  rest: Partial<Omit<ColumnBlueprint, 'header' | 'width' | 'input'>> = {},
): ColumnBlueprint {
  return { header, width, wrap: false, numberFormat: 'General', input: true, ...rest };
}

/** A column that Excel calculates, the same formula in every row. */
export function calculatedColumn(
  header: string,
  width: number,
  formula: string,
  rest: Partial<Omit<ColumnBlueprint, 'header' | 'width' | 'input' | 'formula'>> = {},
): ColumnBlueprint {
  return { header, width, wrap: false, numberFormat: 'General', input: false, formula, ...rest };
}

/** A column that the add-in fills with fixed text. */
export function fixedColumn(
  header: string,
  width: number,
  rest: Partial<Omit<ColumnBlueprint, 'header' | 'width' | 'input' | 'formula'>> = {},
): ColumnBlueprint {
  return { header, width, wrap: true, numberFormat: 'General', input: false, ...rest };
}
