import type { Cell, CellValue as FileValue, Style, Worksheet as FileSheet } from '@cj-tech-master/excelts';
import { storedFormula } from '../../workbook/file/stored-formula';
import { formatAddress } from '../excel-model/address';
import type { ExcelValue } from '../excel-model/cell-contents';
import { BUSY } from '../excel-model/cell-contents';
import type { Hyperlink } from '../excel-model/range-link';
import type { Worksheet } from '../excel-model/worksheet';
import { fileStyle } from './file-style';

const ERROR = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)$/;

/** Functions that work on whole arrays: a formula that has one is stored as an array formula of its cell. */
const ON_ARRAYS = /_xlfn\./;

/** Writes the used cells: values, formulas with their values, what they spilled, looks, links. */
export function saveCells(saved: FileSheet, sheet: Worksheet): void {
  const box = sheet.usedBox(false);
  if (!box) return;
  const range = sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
  const values = range.values ?? [];
  const formulas = range.engine.getFormulas();
  const styleAt = styles(sheet);
  for (let r = 0; r < box.rows; r++) {
    for (let c = 0; c < box.columns; c++) {
      const [row, column] = [box.row + r, box.column + c];
      const own = sheet.engine.getSheet().getCellRaw(row, column);
      const value = values[r]?.[c] ?? '';
      if (!own && value === '') continue;
      const cell = saved.getCell(row + 1, column + 1);
      cell.style = styleAt(row, column);
      const formula = formulas[r]?.[c];
      const link = own?.custom?.hyperlink as Hyperlink | undefined;
      if (formula) fillFormula(cell, sheet, { row, column, formula, value });
      else if (link) cell.value = linkOf(link, value);
      else if (value !== '') cell.value = contentOf(value) as FileValue;
    }
  }
}

interface Calculated {
  row: number;
  column: number;
  formula: string;
  value: ExcelValue;
}

function fillFormula(cell: Cell, sheet: Worksheet, { row, column, formula, value }: Calculated): void {
  const stored = storedFormula(formula, null);
  const spill = sheet.workbook.engine.spillFrom(sheet.id, row, column);
  const ref = formatAddress({ row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 });
  const result = value === BUSY ? '' : contentOf(value);
  cell.value = (
    spill || ON_ARRAYS.test(stored)
      ? { formula: stored, shareType: 'array', ref, isDynamicArray: true, result }
      : { formula: stored, result }
  ) as FileValue;
}

const contentOf = (value: ExcelValue) =>
  typeof value === 'string' && ERROR.test(value) ? { error: value } : value;

function linkOf({ address, documentReference, screenTip }: Hyperlink, value: ExcelValue): FileValue {
  const hyperlink = address ?? `#${documentReference ?? ''}`;
  return { text: String(value), hyperlink, ...(screenTip && { tooltip: screenTip }) };
}

/** Cells that look the same share one style: there are thousands of cells and a few dozen looks. */
function styles(sheet: Worksheet): (row: number, column: number) => Partial<Style> {
  const known = new Map<string, Partial<Style>>();
  const raw = sheet.engine.getSheet();
  return (row, column) => {
    // The cell's own look: on the screen a formula takes on the number format of what it refers to.
    const cell = raw.getCellRaw(row, column);
    const composed = raw.getComposedCellStyleByCellData(row, column, cell);
    const unlocked = cell?.custom?.unlocked === true;
    const key = `${JSON.stringify(composed)}${unlocked}`;
    const style = known.get(key) ?? fileStyle(composed, unlocked);
    known.set(key, style);
    return style;
  };
}
