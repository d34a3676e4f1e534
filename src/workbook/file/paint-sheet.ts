import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { appearanceOf, CELL_APPEARANCE, HEADER, INPUT, PURPOSE, TABLE_STYLE, TITLE } from '../appearance';
import { DATE_FORMAT } from '../number-format';
import type { CellBlueprint, ColumnBlueprint, SheetBlueprint, TableBlueprint } from '../sheet-blueprint';
import type { CachedValues } from './cached-values';
import { cellAddress, cellOfAddress, rangeAddress } from '../cell-address';
import { fillCalculated, fillValue } from './cell-content';
import { cellStyle } from './cell-look';
import { fileValidation } from './file-validation';
import { PAGE_SETUP } from './page-setup';
import { fitRowHeights } from './row-heights';
import { paintStatusRules } from './paint-status-rules';
import { storedFormula } from './stored-formula';

/** What Excel adds to a column's width in characters for the cell's padding, in the file's own measure. */
const PADDING = 0.7109375;

/** Adds a sheet of the blueprint to a workbook. */
export function paintSheet(workbook: Workbook, sheet: SheetBlueprint, cached: CachedValues): Worksheet {
  const { freeze, printTitleRow } = sheet;
  const frozen = freeze.rows > 0 || freeze.columns > 0;
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [
      frozen
        ? {
            state: 'frozen',
            ySplit: freeze.rows,
            xSplit: freeze.columns,
            activeCell: 'A1',
            showGridLines: false,
          }
        : { state: 'normal', activeCell: 'A1', showGridLines: false },
    ],
    pageSetup: {
      ...PAGE_SETUP,
      ...(printTitleRow !== null && { printTitlesRow: `${printTitleRow}:${printTitleRow}` }),
    },
  });
  sheet.columnWidths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width + PADDING;
  });
  worksheet.getCell('A1').value = sheet.title;
  worksheet.getCell('A1').style = cellStyle({ appearance: TITLE, vertical: 'bottom' });
  worksheet.getCell('A2').value = sheet.purpose;
  worksheet.getCell('A2').style = cellStyle({ appearance: PURPOSE, vertical: 'bottom' });
  if (sheet.table) paintTable(worksheet, sheet.table, cached);
  for (const cell of sheet.cells) paintCell(worksheet, cell, cached.cells[sheet.name] ?? {});
  paintStatusRules(worksheet, sheet);
  fitRowHeights(worksheet, sheet.rowHeights);
  return worksheet;
}

function paintTable(worksheet: Worksheet, table: TableBlueprint, cached: CachedValues): void {
  const { name, headerRow, columns, rows } = table;
  const results = cached.tables[name] ?? {};
  worksheet.addTable({
    name,
    ref: cellAddress(headerRow, 1),
    headerRow: true,
    style: { theme: TABLE_STYLE, showRowStripes: false },
    columns: columns.map(({ header, formula }) => ({
      name: header,
      filterButton: true,
      ...(formula !== undefined && { calculatedColumnFormula: storedFormula(formula, name) }),
    })),
    rows: rows.map((row) => row.map(() => null)),
  });
  columns.forEach((column, at) => {
    worksheet.getCell(headerRow, at + 1).style = cellStyle({
      appearance: HEADER,
      wrap: true,
      vertical: 'middle',
    });
    const styleOf = columnStyles(column);
    const ofColumn = column.formula === undefined ? undefined : storedFormula(column.formula, name);
    rows.forEach((row, index) => {
      const cell = worksheet.getCell(headerRow + 1 + index, at + 1);
      cell.style = styleOf(index);
      const value = row[at] ?? null;
      const result = results[column.header]?.[index];
      const typed = column.rowFormulas?.[index];
      const formula = ofColumn ?? (typed === undefined ? undefined : storedFormula(typed, name));
      if (formula === undefined) fillValue(cell, value);
      else fillCalculated(cell, { formula, result, dynamic: column.dynamic });
    });
    if (column.validation) {
      const first = headerRow + 1;
      const range = { top: first, left: at + 1, bottom: headerRow + rows.length, right: at + 1 };
      worksheet.dataValidations.add(
        rangeAddress(range),
        fileValidation(column.validation, (header) => {
          const position = columns.findIndex((each) => each.header === header);
          return `$${cellAddress(first, position + 1)}`;
        }),
      );
    }
  });
}

/** The style of a column's cells by row: one object for each number format, since there are thousands of cells. */
function columnStyles(column: ColumnBlueprint): (row: number) => ReturnType<typeof cellStyle> {
  const horizontal = column.numberFormat === DATE_FORMAT ? 'center' : undefined;
  const styles = new Map<string, ReturnType<typeof cellStyle>>();
  return (row) => {
    const numberFormat = column.rowFormats?.[row] ?? column.numberFormat;
    const typedInto = column.inputRows?.includes(row) ?? false;
    const name = `${numberFormat} ${typedInto}`;
    const appearance = typedInto ? INPUT : appearanceOf(column);
    const known = styles.get(name) ?? cellStyle({ appearance, numberFormat, wrap: column.wrap, horizontal });
    styles.set(name, known);
    return known;
  };
}

function paintCell(
  worksheet: Worksheet,
  blueprint: CellBlueprint,
  results: CachedValues['cells'][string],
): void {
  const { cell: address, style, value, formula, dynamic, numberFormat, wrap, validation } = blueprint;
  const cell = worksheet.getCell(address);
  cell.style = cellStyle({
    appearance: CELL_APPEARANCE[style],
    numberFormat,
    wrap,
    vertical: style === 'heading' ? 'bottom' : 'top',
    horizontal: style === 'input' ? 'left' : undefined,
  });
  if (formula !== undefined)
    fillCalculated(cell, { formula: storedFormula(formula, null), result: results[address], dynamic });
  else fillValue(cell, value ?? null);
  if (validation) {
    const row = cellOfAddress(address)?.row ?? 1;
    worksheet.dataValidations.add(
      address,
      fileValidation(validation, (header) => `$${header}$${row}`),
    );
  }
}
