import type { Workbook as FileWorkbook, PageSetup, Worksheet as FileSheet } from '@cj-tech-master/excelts';
import { storedFormula } from '../../workbook/file/stored-formula';
import { formatAddress } from '../excel-model/address';
import type { Table } from '../excel-model/table';
import type { Worksheet } from '../excel-model/worksheet';
import { saveCells } from './save-cells';
import { saveConditionalFormats } from './save-conditional-formats';
import { saveValidations } from './save-validations';

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A column of 64 pixels is 8.43 characters of 7 pixels wide and 5 for the edges. */
const charactersOf = (pixels: number) => (pixels - 5) / 7;
const POINTS_PER_PIXEL = 0.75;

/** Adds a sheet of the live workbook to a file. */
export async function saveSheet(file: FileWorkbook, sheet: Worksheet): Promise<void> {
  const saved = file.addWorksheet(sheet.name, {
    state: STATES[sheet.visibility as keyof typeof STATES],
    views: [viewOf(sheet)],
    properties: sheet.tabColor ? { tabColor: { argb: `FF${sheet.tabColor.slice(1).toUpperCase()}` } } : {},
    pageSetup: pageOf(sheet),
  });
  saveColumnsAndRows(saved, sheet);
  for (const table of sheet.tables.all()) saveTable(saved, table);
  saveCells(saved, sheet);
  for (const merged of sheet.engine.getMergedRanges()) saved.mergeCells(merged.getA1Notation());
  saveValidations(saved, sheet);
  saveConditionalFormats(saved, sheet);
  const { protection } = sheet;
  if (protection.protected) {
    const { allowFormatCells = false, allowAutoFilter = false, allowSort = false } = protection.options ?? {};
    await saved.protect(undefined, {
      formatCells: allowFormatCells,
      autoFilter: allowAutoFilter,
      sort: allowSort,
    });
  }
}

function viewOf(sheet: Worksheet): FileSheet['views'][number] {
  const { xSplit, ySplit } = sheet.engine.getFreeze();
  const common = { activeCell: 'A1', showGridLines: sheet.showGridlines };
  return xSplit > 0 || ySplit > 0
    ? { state: 'frozen', xSplit, ySplit, ...common }
    : { state: 'normal', ...common };
}

function pageOf({ pageLayout }: Worksheet): Partial<PageSetup> {
  const zoom = pageLayout.zoom as { horizontalFitToPages?: number; verticalFitToPages?: number };
  const rows = pageLayout.printTitleRows;
  return {
    paperSize: 9,
    orientation: pageLayout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(zoom.horizontalFitToPages !== undefined && {
      fitToPage: true,
      fitToWidth: zoom.horizontalFitToPages,
      fitToHeight: zoom.verticalFitToPages ?? 0,
    }),
    ...(rows !== null && { printTitlesRow: rows.replace(/\$/g, '') }),
  };
}

function saveColumnsAndRows(saved: FileSheet, sheet: Worksheet): void {
  const used = sheet.usedBox(false);
  if (!used) return;
  for (let column = 0; column < used.column + used.columns; column++) {
    const kept = saved.getColumn(column + 1);
    kept.width = charactersOf(sheet.engine.getColumnWidth(column));
    kept.hidden = sheet.engine.getSheet().getColVisible(column) === false;
  }
  const rows = sheet.engine.getSheet().getRowManager();
  for (let row = 0; row < used.row + used.rows; row++) {
    const height = rows.getRow(row)?.h;
    if (height !== undefined) saved.getRow(row + 1).height = height * POINTS_PER_PIXEL;
    if (!rows.getRowRawVisible(row)) saved.getRow(row + 1).hidden = true;
  }
}

/** The table itself; its cells are written with the sheet's others. */
function saveTable(saved: FileSheet, table: Table): void {
  const { box } = table;
  const formulas = table.getDataBodyRange().engine.getFormulas();
  saved.addTable({
    name: table.name,
    ref: formatAddress({ ...box, rows: 1, columns: 1 }),
    headerRow: true,
    style: {
      theme: (table.style || undefined) as 'TableStyleMedium2' | undefined,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
    },
    columns: table.columns.all().map(({ name, index }) => {
      const [first = ''] = formulas.map((row) => row[index] ?? '');
      const calculated = first !== '' && formulas.every((row) => row[index] === first);
      return {
        name,
        filterButton: table.showFilterButton,
        ...(calculated && { calculatedColumnFormula: storedFormula(first, null) }),
      };
    }),
    rows: formulas.map((row) => row.map(() => null)),
  });
}
