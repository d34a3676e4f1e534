import type { CellValue } from '../../entries/workbook-contents';
import { cellAddress } from '../cell-address';
import { escapeXml } from './escape-xml';
import { sheetLayout, type CellPlace, type RowPlace } from './sheet-layout';

/** A cell to write; null clears it and keeps its look. */
export interface CellEdit {
  value: CellValue;
  /** The style of a cell that is not there yet, as the file numbers them. */
  style: string | null;
}

/** By row, then column, from 1. */
export type SheetEdits = ReadonlyMap<number, ReadonlyMap<number, CellEdit>>;

/**
 * A worksheet's XML with some cells replaced and every other character as it was. Texts are written into the cells
 * themselves, so that the workbook's shared texts stay as they are.
 */
export function editSheet(part: string, xml: string, edits: SheetEdits): string {
  const layout = sheetLayout(part, xml);
  const { prefix } = layout;
  const changes: { start: number; end: number; text: string }[] = [];
  const rows = new Map(layout.rows.map((row) => [row.row, row]));
  const added: string[] = [];
  for (const [number, cells] of [...edits].sort(([a], [b]) => a - b)) {
    const row = rows.get(number);
    if (row) changes.push({ start: row.start, end: row.end, text: editedRow(xml, prefix, row, cells) });
    else {
      const text = `<${prefix}row r="${number}">${newCells(prefix, number, cells)}</${prefix}row>`;
      const next = layout.rows.find((each) => each.row > number);
      if (next) changes.push({ start: next.start, end: next.start, text });
      else added.push(text);
    }
  }
  if (added.length > 0) {
    const { emptyData, dataEnd } = layout;
    changes.push(
      emptyData
        ? { ...emptyData, text: `<${prefix}sheetData>${added.join('')}</${prefix}sheetData>` }
        : { start: dataEnd, end: dataEnd, text: added.join('') },
    );
  }
  return spliced(xml, changes);
}

function editedRow(xml: string, prefix: string, row: RowPlace, cells: ReadonlyMap<number, CellEdit>): string {
  const opening = xml.slice(row.start, row.openEnd);
  if (row.selfClosing) {
    const open = opening.replace(/\s*\/>$/, '>');
    return `${open}${newCells(prefix, row.row, cells)}</${prefix}row>`;
  }
  const texts = new Map<number, string>();
  const known = new Map<number, CellPlace>(row.cells.map((cell) => [cell.column, cell]));
  for (const cell of row.cells) texts.set(cell.column, xml.slice(cell.start, cell.end));
  for (const [column, { value, style }] of cells) {
    texts.set(column, cellXml(prefix, row.row, column, { value, style: known.get(column)?.style ?? style }));
  }
  const inOrder = [...texts].sort(([a], [b]) => a - b).map(([, text]) => text);
  // Spans are a hint about the row's first and last column, and may be left out; a new cell may lie outside.
  return `${opening.replace(/\s+spans\s*=\s*(?:"[^"]*"|'[^']*')/, '')}${inOrder.join('')}</${prefix}row>`;
}

function newCells(prefix: string, row: number, cells: ReadonlyMap<number, CellEdit>): string {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, edit]) => cellXml(prefix, row, column, edit))
    .join('');
}

function cellXml(prefix: string, row: number, column: number, { value, style }: CellEdit): string {
  const open = `<${prefix}c r="${cellAddress(row, column)}"${style === null ? '' : ` s="${style}"`}`;
  const close = `</${prefix}c>`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><${prefix}v>${value}</${prefix}v>${close}`;
  if (typeof value === 'boolean') return `${open} t="b"><${prefix}v>${Number(value)}</${prefix}v>${close}`;
  return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(withEscapes(value))}</${prefix}t></${prefix}is>${close}`;
}

/** A text that happens to look like one of Excel's escapes is not taken for one: _x000D_ -> _x005F_x000D_. */
function withEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function spliced(text: string, changes: readonly { start: number; end: number; text: string }[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  return [...pieces, text.slice(at)].join('');
}
