import type { CellValue, ReadTable } from './workbook-contents';

/** The cells of some columns, row by row, in the order asked; null where the column or the table is not there. */
export function tableCells(table: ReadTable | undefined, headers: readonly string[]): CellValue[][] {
  if (!table) return [];
  const typed = table.columns.map((column) => column.trim().toLowerCase());
  const at = headers.map((header) => typed.indexOf(header.toLowerCase()));
  return table.rows.map(({ values }) => at.map((column) => values[column] ?? null));
}
