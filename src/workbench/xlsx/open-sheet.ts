import type { IWorksheetData } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import type { Worksheet as FileSheet } from '@cj-tech-master/excelts';
import { ApiError } from '../protocol/api-error';
import { formatAddress, parseAddress } from '../excel-model/address';
import type { Worksheet } from '../excel-model/worksheet';
import { openCells } from './open-cells';
import { openConditionalFormats } from './open-conditional-formats';
import type { Opening } from './opening';
import { openValidations } from './open-validations';

/** A column is so many characters of 7 pixels wide, and 5 for the edges: 8.43 are 64. */
const pixelsOf = (characters: number) => Math.round(characters * 7 + 5);
const PIXELS_PER_POINT = 4 / 3;
const STANDARD_CHARACTERS = 8.43;
const STANDARD_POINTS = 11;
/** Rows and columns left free after the last cell. */
const ROOM = 20;

/** Adds a file's sheet at the end of the workbook: cells, sizes, panes and merged cells at once, then what hangs on them. */
export function openSheet(opened: FileSheet, opening: Opening): Worksheet {
  const { workbook } = opening;
  const id = workbook.engine.byAddIn(() =>
    workbook.engine.addSheet(opened.name, contentsOf(opened, opening)),
  );
  const sheet = workbook.worksheets.byId(id);
  for (const table of opened.getTables()) openTable(sheet, table, opening);
  openValidations(opened, sheet, opening.lost);
  openConditionalFormats(opened, sheet, opening);
  const { orientation, fitToPage, fitToWidth, fitToHeight, printTitlesRow } = opened.pageSetup;
  if (orientation === 'landscape') sheet.pageLayout.orientation = 'Landscape';
  if (fitToPage)
    sheet.pageLayout.zoom = {
      ...(fitToWidth !== undefined && { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight && { verticalFitToPages: fitToHeight }),
    };
  if (printTitlesRow) sheet.pageLayout.setPrintTitleRows(printTitlesRow.replace(/\d+/g, '$$$&'));
  return sheet;
}

function contentsOf(opened: FileSheet, opening: Opening): Partial<IWorksheetData> {
  const { colourOf, lost } = opening;
  const { defaultColWidth = STANDARD_CHARACTERS, defaultRowHeight, tabColor } = opened.properties;
  const [view] = opened.views ?? [];
  const frozen = view?.state === 'frozen' ? view : undefined;
  if (view?.state === 'split') lost('split windows');
  const [xSplit, ySplit] = [frozen?.xSplit ?? 0, frozen?.ySplit ?? 0];
  return {
    rowCount: opened.rowCount + ROOM,
    columnCount: opened.columnCount + ROOM,
    cellData: openCells(opened, opening),
    mergeData: (opened.model.mergeCells ?? []).flatMap((merged) => {
      const box = parseAddress(merged);
      return box ? [engineRange(box)] : [];
    }),
    defaultColumnWidth: pixelsOf(defaultColWidth),
    defaultRowHeight: (defaultRowHeight ?? 15) * PIXELS_PER_POINT,
    ...columnsAndRows(opened),
    freeze: { xSplit, ySplit, startColumn: xSplit || -1, startRow: ySplit || -1 },
    showGridlines: view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: colourOf(tabColor) ?? '',
  };
}

type Box = NonNullable<ReturnType<typeof parseAddress>>;

const engineRange = ({ row, column, rows, columns }: Box) => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

function columnsAndRows(opened: FileSheet): Pick<IWorksheetData, 'columnData' | 'rowData'> {
  const columnData: IWorksheetData['columnData'] = {};
  const rowData: IWorksheetData['rowData'] = {};
  (opened.columns ?? []).forEach(({ width, hidden }, column) => {
    if (width === undefined && !hidden) return;
    columnData[column] = {
      ...(width !== undefined && { w: pixelsOf(width) }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
    };
  });
  opened.eachRow({ includeEmpty: true }, ({ number, height, hidden }) => {
    if (height === undefined && !hidden) return;
    rowData[number - 1] = {
      ...(height !== undefined && { h: height * PIXELS_PER_POINT, ia: BooleanNumber.FALSE }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
    };
  });
  return { columnData, rowData };
}

/**
 * Makes rows without a height of their own as high as what is in them, as Excel does with a file; those of plain text
 * have the standard height. The grid has to be on the screen: it measures there.
 */
export function fitRows(opened: FileSheet, sheet: Worksheet): void {
  const runs: { first: number; rows: number }[] = [];
  opened.eachRow((row) => {
    let isHigher = false;
    row.eachCell(({ alignment, font }) => {
      isHigher ||= alignment?.wrapText === true || (font?.size ?? 0) > STANDARD_POINTS;
    });
    if (row.height !== undefined || !isHigher) return;
    const run = runs.at(-1);
    if (run && run.first + run.rows === row.number - 1) run.rows += 1;
    else runs.push({ first: row.number - 1, rows: 1 });
  });
  sheet.workbook.engine.byAddIn(() => {
    for (const { first, rows } of runs) sheet.engine.setRowAutoHeight(first, rows);
  });
  sheet.workbook.engine.forgetUndoIfWritten();
}

/** Protects the sheet, or hides it: last of all, when nothing is written to it any more. */
export function closeSheet({ sheetProtection, state }: FileSheet, sheet: Worksheet, { lost }: Opening): void {
  if (sheetProtection?.sheet) {
    const { formatCells, autoFilter, sort, hashValue } = sheetProtection;
    if (hashValue) lost('passwords of protected sheets');
    sheet.protection.protect({
      allowFormatCells: formatCells === true,
      allowAutoFilter: autoFilter === true,
      allowSort: sort === true,
    });
  }
  if (state !== 'visible') sheet.visibility = state === 'hidden' ? 'Hidden' : 'VeryHidden';
}

type FileTable = ReturnType<FileSheet['getTables']>[number];

function openTable(sheet: Worksheet, { model }: FileTable, { lost }: Opening): void {
  const { name, tableRef, headerRow, totalsRow, style, columns } = model;
  const box = parseAddress(tableRef ?? '');
  if (!box || headerRow === false) return lost('tables without a header row (their cells are there)');
  if (totalsRow) lost('totals rows of tables (their cells are there)');
  const range = formatAddress({ ...box, rows: box.rows - (totalsRow ? 1 : 0) });
  try {
    const table = sheet.tables.add(sheet.getRange(range), true);
    table.name = name;
    table.style = style?.theme ?? '';
    table.showBandedRows = style?.showRowStripes ?? false;
    table.showBandedColumns = style?.showColumnStripes ?? false;
    table.highlightFirstColumn = style?.showFirstColumn ?? false;
    table.highlightLastColumn = style?.showLastColumn ?? false;
    table.showFilterButton = columns.some(({ filterButton }) => filterButton);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    lost(`the table ${name} as it was (${error.message})`);
  }
}
