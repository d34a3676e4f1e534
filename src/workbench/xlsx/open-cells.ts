import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { Cell, CellHyperlinkValue, CellValue as FileValue } from '@cj-tech-master/excelts';
import { ValueType } from '@cj-tech-master/excelts';
import type { Worksheet as FileSheet } from '@cj-tech-master/excelts';
import { typedFormula } from '../../workbook/file/stored-formula';
import { contains, parseAddress } from '../excel-model/address';
import type { Box } from '../excel-model/address';
import type { Opening } from './opening';
import type { Hyperlink } from '../excel-model/range-link';

/** Cells as the engine takes them, by row and column from 0. */
export type OpenedCells = IObjectMatrixPrimitiveType<ICellData>;

const MILLISECONDS_OF_A_DAY = 86_400_000;
/** 1 January 1970 in Excel's days. */
const EPOCH = 25_569;

/** The addresses that a link may lead to. */
const SAFE_ADDRESS = /^(https?:\/\/|mailto:)/i;

/**
 * The cells of a file's sheet: contents, looks, links. Formulas come without their values, which are calculated anew.
 */
export function openCells(sheet: FileSheet, { styleIdOf, lost, calls }: Opening): OpenedCells {
  const cells: OpenedCells = {};
  const arrays: Box[] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const opened: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { row: r, col: c } = cell.fullAddress;
      const place = { row: r - 1, column: c - 1, rows: 1, columns: 1 };
      const spilled = arrays.some((array) => contains(array, place));
      const data = { ...(!spilled && contentOf(cell, lost)), ...lookOf(cell, styleIdOf) };
      if (data.f) calls(data.f);
      const array = arrayOf(cell.value);
      if (array) arrays.push(array);
      if (Object.keys(data).length > 0) opened[c - 1] = data;
    });
    if (Object.keys(opened).length > 0) cells[row.number - 1] = opened;
  });
  return cells;
}

/** The cells that an array formula fills: what the file keeps in them beside the first is calculated again. */
function arrayOf(value: FileValue): Box | null {
  const shares = typeof value === 'object' && value !== null && 'shareType' in value;
  return shares && value.shareType === 'array' ? parseAddress(value.ref) : null;
}

function lookOf(cell: Cell, styleIdOf: Opening['styleIdOf']): ICellData {
  const s = styleIdOf(cell.style, Boolean(cell.formula));
  const unlocked = cell.style.protection?.locked === false;
  const link = cell.type === ValueType.Hyperlink ? linkOf(cell.value as CellHyperlinkValue) : null;
  const custom = { ...(unlocked && { unlocked: true }), ...(link && { hyperlink: link }) };
  return { ...(s !== undefined && { s }), ...(Object.keys(custom).length > 0 && { custom }) };
}

function contentOf(cell: Cell, lost: (what: string) => void): ICellData {
  // A cell below a merged one would answer with that one's value.
  if (cell.type === ValueType.Merge) return {};
  if (cell.formula) return { f: typedFormula(cell.formula, null) };
  const { value } = cell;
  if (value === null || value === undefined || value === '') return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  if (value instanceof Date) return { v: serialOf(value), t: CellValueType.NUMBER };
  if ('error' in value) return { v: value.error, t: CellValueType.STRING };
  if ('hyperlink' in value && !linkOf(value))
    lost('links that lead elsewhere than to the web, to e-mail or into the workbook');
  if ('richText' in value && cell.type === ValueType.RichText) lost('formatting of parts of a text');
  return { v: cell.text, t: CellValueType.STRING };
}

/** A number that the file library has made a day of. */
function serialOf(day: Date): number {
  return (day.getTime() + EPOCH * MILLISECONDS_OF_A_DAY) / MILLISECONDS_OF_A_DAY;
}

function linkOf({ hyperlink, tooltip }: CellHyperlinkValue): Hyperlink | null {
  const tip = tooltip ? { screenTip: tooltip } : {};
  if (hyperlink.startsWith('#')) return { documentReference: hyperlink.slice(1), ...tip };
  return SAFE_ADDRESS.test(hyperlink) ? { address: hyperlink, ...tip } : null;
}
