import type { CoverContents, WorkbookContents } from '../../entries/workbook-contents';
import type { SheetBlueprint, WorkbookBlueprint } from '../sheet-blueprint';
import { cellOfAddress } from '../cell-address';
import { coverContents } from '../cover-contents';

/** What reading the painted workbook would find, its formulas' values apart. */
export function blueprintContents({ sheets }: WorkbookBlueprint): WorkbookContents {
  return {
    cover: coverOf(sheets),
    tables: Object.fromEntries(
      sheets.flatMap(({ name: sheet, table }) =>
        table
          ? [
              [
                table.name,
                {
                  sheet,
                  name: table.name,
                  headerRow: table.headerRow,
                  firstColumn: 1,
                  columns: table.columns.map(({ header }) => header),
                  rows: table.rows.map((values, index) => ({
                    row: table.headerRow + 1 + index,
                    values: [...values],
                  })),
                },
              ],
            ]
          : [],
      ),
    ),
    sheets: sheets.map(({ name }) => ({ name, hidden: false })),
  };
}

function coverOf(sheets: readonly SheetBlueprint[]): CoverContents {
  return coverContents((name) => {
    for (const sheet of sheets) {
      const found = sheet.names.find((each) => each.name === name);
      if (!found || !('address' in found)) continue;
      const wanted = cellOfAddress(found.address);
      const cell = sheet.cells.find((each) => {
        const at = cellOfAddress(each.cell);
        return at?.row === wanted?.row && at?.column === wanted?.column;
      });
      return { sheet: sheet.name, address: found.address.replaceAll('$', ''), value: cell?.value ?? null };
    }
    return null;
  });
}
