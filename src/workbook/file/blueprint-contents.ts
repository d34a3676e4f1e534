import type { CellValue, CoverContents, WorkbookContents } from '../../entries/workbook-contents';
import type { SheetBlueprint, WorkbookBlueprint } from '../sheet-blueprint';
import { cellOfAddress } from './cell-address';
import type { CoverName } from './table-homes';

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
  const value = (name: CoverName): CellValue => {
    for (const sheet of sheets) {
      const found = sheet.names.find((each) => each.name === name);
      if (!found || !('address' in found)) continue;
      const wanted = cellOfAddress(found.address);
      const cell = sheet.cells.find((each) => {
        const at = cellOfAddress(each.cell);
        return at?.row === wanted?.row && at?.column === wanted?.column;
      });
      return cell?.value ?? null;
    }
    return null;
  };
  const text = (name: CoverName): string | null => {
    const held = value(name);
    return held === null || held === '' ? null : String(held);
  };
  const placeOf = (name: CoverName) => {
    const found = sheets.flatMap(({ names }) => names).find((each) => each.name === name);
    return found && 'address' in found ? found.address.replaceAll('$', '') : undefined;
  };
  const periodEnd = value('PcpPeriodEnd');
  return {
    area: text('PcpArea'),
    periodEnd: typeof periodEnd === 'number' ? periodEnd : null,
    preparedBy: text('PcpPreparedBy'),
    version: text('PcpVersion'),
    state: text('PcpState'),
    marking: text('PcpMarking'),
    palette: text('PcpPalette'),
    cells: { area: placeOf('PcpArea'), periodEnd: placeOf('PcpPeriodEnd'), state: placeOf('PcpState') },
  };
}
