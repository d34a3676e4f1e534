import type { Style, Workbook, Worksheet } from '@cj-tech-master/excelts';
import { fillValue } from '../cell-content';
import { newWorkbook, type DocumentProperties } from '../new-workbook';
import { PAGE_SETUP } from '../page-setup';
import { fitRowHeights } from '../row-heights';
import { finishPublication, TITLE_SIZE } from './finish-publication';
import type { PublicationSheet, PublicationTable } from './publication-sheet';

/** A sans-serif font of 12 points, as accessibility guidance asks; no colour, no fill, no lines. */
const FONT = { name: 'Arial', family: 2, size: 12 };
const TEXT: Partial<Style> = { font: FONT, alignment: { vertical: 'top', wrapText: true } };
const HEADER: Partial<Style> = {
  font: { ...FONT, bold: true },
  alignment: { vertical: 'top', wrapText: true },
};
const TITLE: Partial<Style> = { font: { ...FONT, bold: true, size: TITLE_SIZE } };
/** Widths are in characters of 11 points; those of 12 take more room. */
const ROOM = 1.1;
/** A sheet without a table holds lines to read: one wide column. */
const LINE_WIDTH = 100;

/** The sheets of a publication copy as the bytes of an .xlsx file. */
export async function paintPublication(
  sheets: readonly PublicationSheet[],
  properties: DocumentProperties,
): Promise<Uint8Array> {
  const workbook = newWorkbook(properties);
  for (const sheet of sheets) paintSheet(workbook, sheet);
  return finishPublication(new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false })));
}

function paintSheet(workbook: Workbook, { name, title, lines, table }: PublicationSheet): void {
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'normal', activeCell: 'A1' }],
    pageSetup: { ...PAGE_SETUP, ...(table && { printTitlesRow: `${lines.length + 2}:${lines.length + 2}` }) },
  });
  fillValue(worksheet.getCell(1, 1), title);
  worksheet.getCell(1, 1).style = TITLE;
  lines.forEach((line, index) => {
    const cell = worksheet.getCell(index + 2, 1);
    // Lines above a table run over its columns; without a table they are wrapped.
    cell.style = table ? { font: FONT } : TEXT;
    fillValue(cell, line);
  });
  if (table) paintTable(worksheet, table, lines.length + 2);
  else worksheet.getColumn(1).width = LINE_WIDTH;
  fitRowHeights(worksheet);
}

function paintTable(worksheet: Worksheet, table: PublicationTable, headerRow: number): void {
  const { name, columns, rows, linksTo } = table;
  worksheet.addTable({
    name,
    ref: `A${headerRow}`,
    headerRow: true,
    columns: columns.map(({ header }) => ({ name: header })),
    rows: rows.map((row) => row.map(() => null)),
  });
  columns.forEach(({ width, numberFormat, rowFormats }, at) => {
    const isFigures = numberFormat !== undefined || rowFormats !== undefined;
    const [header, text] = isFigures ? [toTheRight(HEADER), toTheRight(TEXT)] : [HEADER, TEXT];
    worksheet.getColumn(at + 1).width = Math.ceil(width * ROOM);
    worksheet.getCell(headerRow, at + 1).style = header;
    rows.forEach((row, index) => {
      const cell = worksheet.getCell(headerRow + 1 + index, at + 1);
      const format = rowFormats?.[index] ?? numberFormat;
      const value = row[at] ?? null;
      cell.style = typeof value === 'number' && format !== undefined ? { ...text, numFmt: format } : text;
      const link = at === 0 ? linksTo?.[index] : undefined;
      if (link === undefined) fillValue(cell, value);
      else {
        cell.value = { text: String(value), hyperlink: `#'${link.replaceAll("'", "''")}'!A1` };
        cell.style = TEXT;
      }
    });
  });
}

/** Figures stand under one another, and so do their header and the markers among them, clear of the next column. */
function toTheRight(style: Partial<Style>): Partial<Style> {
  return { ...style, alignment: { ...style.alignment, horizontal: 'right', indent: 1 } };
}
