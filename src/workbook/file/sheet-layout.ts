import { cellOfAddress, LAST_COLUMN } from '../cell-address';
import { UnreadableFile } from './unreadable-file';

/** Where a cell stands in a worksheet's text. */
export interface CellPlace {
  column: number;
  /** Its style, as the file numbers them; null for the usual one. */
  style: string | null;
  start: number;
  end: number;
  /** Holds a value or a formula. */
  filled: boolean;
  isFormula: boolean;
}

export interface RowPlace {
  row: number;
  start: number;
  /** Where its opening tag ends; for `<row/>` the end of the row. */
  openEnd: number;
  end: number;
  selfClosing: boolean;
  cells: CellPlace[];
}

/** Where the rows and cells stand in a worksheet's text, so that some can be replaced and the rest left as it is. */
export interface SheetLayout {
  /** "" or "x:": how this file writes its element names. */
  prefix: string;
  /** Where new rows may be added at the end; `<sheetData/>` has to be opened first. */
  dataEnd: number;
  emptyData: { start: number; end: number } | null;
  rows: RowPlace[];
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)((?:[\w.-]+:)?)(sheetData|row|c|v|f|is)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** The layout of a worksheet's XML. Throws `UnreadableFile` where there are no rows to edit. */
export function sheetLayout(part: string, xml: string): SheetLayout {
  const layout: SheetLayout = { prefix: '', dataEnd: -1, emptyData: null, rows: [] };
  let row: RowPlace | null = null;
  let cell: CellPlace | null = null;
  let number = 0;
  let column = 0;
  for (const match of xml.matchAll(TAG)) {
    const [found, closing = '', prefix = '', name, attributes = '', selfClosing] = match;
    const end = match.index + found.length;
    if (name === 'sheetData') {
      layout.prefix = prefix;
      if (selfClosing) layout.emptyData = { start: match.index, end };
      if (selfClosing || closing) {
        layout.dataEnd = match.index;
        break;
      }
    } else if (name === 'row' && !closing) {
      number = Number(attribute(attributes, 'r') ?? number + 1);
      column = 0;
      const place = {
        row: number,
        start: match.index,
        openEnd: end,
        end,
        selfClosing: Boolean(selfClosing),
        cells: [],
      };
      layout.rows.push(place);
      row = selfClosing ? null : place;
    } else if (name === 'row') {
      if (row) row.end = end;
      row = null;
    } else if (name === 'c' && !closing && row) {
      column = cellOfAddress(attribute(attributes, 'r') ?? '')?.column ?? Math.min(column + 1, LAST_COLUMN);
      cell = {
        column,
        style: attribute(attributes, 's'),
        start: match.index,
        end,
        filled: false,
        isFormula: false,
      };
      row.cells.push(cell);
      if (selfClosing) cell = null;
    } else if (name === 'c') {
      if (cell) cell.end = end;
      cell = null;
    } else if (cell && name !== undefined) {
      cell.filled = true;
      cell.isFormula ||= name === 'f';
    }
  }
  if (layout.dataEnd < 0) throw new UnreadableFile(`it is damaged: its part ${part} has no rows.`);
  return layout;
}

/** An attribute's text out of a tag's; null where it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? (match[1] ?? match[2] ?? '') : null;
}
