import type { CellValue } from '../../../entries/workbook-contents';
import { cellAddress } from '../../cell-address';
import type { CellFormat } from './cell-formats';
import type { SheetFacts } from './sheet-facts';
import type { WorkbookFacts } from './workbook-facts';

/** A cell that holds something, with how it looks and whether it is in a table. */
export interface PlacedCell {
  sheet: SheetFacts;
  row: number;
  column: number;
  value: CellValue;
  format: CellFormat | undefined;
  place: string;
  /** `header` and `body` of a table; `around` for every other cell. */
  part: 'header' | 'body' | 'around';
}

const known = new WeakMap<WorkbookFacts, PlacedCell[]>();

/** Every cell of a workbook that holds something; found once, since most questions ask for them. */
export function filledCells(facts: WorkbookFacts): PlacedCell[] {
  const cells = known.get(facts) ?? placedCells(facts);
  known.set(facts, cells);
  return cells;
}

function placedCells(facts: WorkbookFacts): PlacedCell[] {
  return facts.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, { cells }]) =>
      [...cells]
        .filter(([, { value }]) => value !== null && value !== '')
        .map(([column, { value }]) => ({
          sheet,
          row,
          column,
          value,
          format: facts.formats[sheet.styles.get(`${row},${column}`) ?? 0],
          place: `${sheet.name}!${cellAddress(row, column)}`,
          part: partOf(sheet, row, column),
        })),
    ),
  );
}

function partOf({ tables }: SheetFacts, row: number, column: number): PlacedCell['part'] {
  const table = tables.find(
    ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  );
  if (!table) return 'around';
  return table.hasHeader && row === table.range.top ? 'header' : 'body';
}

/** Names of the sheets of which something is true. */
export function sheetsWhere(facts: WorkbookFacts, holds: (sheet: SheetFacts) => boolean): string[] {
  return facts.sheets.filter(holds).map(({ name }) => name);
}

/** How wide a column is, in characters. */
export function widthOf({ widths }: SheetFacts, column: number): number {
  return widths.find(({ first, last }) => column >= first && column <= last)?.width ?? 8.43;
}
