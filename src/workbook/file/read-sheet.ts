import type { CellValue } from '../../entries/workbook-contents';
import { cellOfAddress, LAST_COLUMN, LAST_ROW } from '../cell-address';
import { serialOfIsoText } from './iso-date';
import { unescaped } from './shared-strings';
import { UnreadableFile } from './unreadable-file';
import { isOn, walkXml } from './walk-xml';

/** A cell that holds something. */
export interface ReadCell {
  value: CellValue;
  /** As the file holds it, without "=". */
  formula: string | null;
}

/** A row as the file has it; a row without cells is there when the file mentions it. */
export interface SheetRow {
  hidden: boolean;
  /** By column, from 1. */
  cells: Map<number, ReadCell>;
}

interface OpenCell {
  column: number;
  type: string;
  text: string;
  formula: string | null;
  hasValue: boolean;
}

/**
 * The rows of a worksheet's XML, by number from 1. Formulas that a file shares between cells are given to each as
 * its first cell has them: ours name columns, so that they are the same in every row.
 */
export function readSheet(part: string, xml: string, strings: readonly string[]): Map<number, SheetRow> {
  const rows = new Map<number, SheetRow>();
  const shared = new Map<string, string>();
  let rowNumber = 0;
  let row: SheetRow | null = null;
  let column = 0;
  let cell: OpenCell | null = null;
  let reading: 'value' | 'formula' | 'text' | null = null;
  let sharedIndex: string | null = null;
  let phonetic = 0;
  walkXml(part, xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        rowNumber = Math.min(LAST_ROW, Number(attributes['r'] ?? rowNumber + 1) || rowNumber + 1);
        row = { hidden: isOn(attributes['hidden']), cells: new Map() };
        rows.set(rowNumber, row);
        column = 0;
      } else if (name === 'c') {
        column = cellOfAddress(attributes['r'] ?? '')?.column ?? Math.min(LAST_COLUMN, column + 1);
        cell = { column, type: attributes['t'] ?? 'n', text: '', formula: null, hasValue: false };
      } else if (!cell) return;
      else if (name === 'v') {
        reading = 'value';
        cell.hasValue = true;
      } else if (name === 'rPh') phonetic += 1;
      else if (name === 't' && phonetic === 0) {
        reading = 'text';
        cell.hasValue = true;
      } else if (name === 'f') {
        reading = 'formula';
        cell.formula = '';
        sharedIndex = attributes['t'] === 'shared' ? (attributes['si'] ?? null) : null;
      }
    },
    text: (text) => {
      if (!cell || !reading) return;
      if (reading === 'formula') cell.formula += text;
      else cell.text += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = null;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'f' && cell) {
        reading = null;
        if (sharedIndex === null) return;
        if (cell.formula) shared.set(sharedIndex, cell.formula);
        else cell.formula = shared.get(sharedIndex) ?? null;
      } else if (name === 'c' && cell && row) {
        const value = valueOf(part, cell, strings);
        const formula = cell.formula === '' ? null : cell.formula;
        if (value !== null || formula !== null) row.cells.set(cell.column, { value, formula });
        cell = null;
      } else if (name === 'row') row = null;
    },
  });
  return rows;
}

function valueOf(part: string, { type, text, hasValue }: OpenCell, strings: readonly string[]): CellValue {
  if (!hasValue) return null;
  switch (type) {
    case 's': {
      const shared = strings[Number(text)];
      if (shared === undefined)
        throw new UnreadableFile(`it is damaged: a text of its part ${part} is missing.`);
      return shared;
    }
    case 'str':
    case 'inlineStr':
    case 'e':
      return unescaped(text);
    case 'b':
      return isOn(text.trim());
    case 'd':
      return serialOfIsoText(text) ?? text;
    default: {
      const trimmed = text.trim();
      if (trimmed === '') return null;
      const number = Number(trimmed);
      return Number.isFinite(number) ? number : text;
    }
  }
}
