import { AlignmentType, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { DocumentTable } from './document';
import { TEXT_WIDTH } from './docx-styles';
import { withoutControlCharacters as clean } from './without-control-characters';

/** A table under its caption, with a header row that Word repeats on every page. */
export function tableAsWord(table: DocumentTable): (Paragraph | Table)[] {
  const widths = columnWidths(table);
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: table.columns.map((column, at) =>
        cell(cells[at] ?? '', widths[at] ?? 0, printSize(table), isHeader, column.numeric === true),
      ),
    });
  return [
    new Paragraph({ style: 'Caption', children: [new TextRun(clean(table.caption))] }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(
          table.columns.map(({ header }) => header),
          true,
        ),
        ...table.rows.map((cells) => row(cells, false)),
      ],
    }),
    new Paragraph({ children: [] }),
  ];
}

function cell(text: string, width: number, size: number, isHeader: boolean, isNumeric: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: CELL_MARGIN, right: CELL_MARGIN },
    ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: 'EEF0F2', color: 'auto' } } : {}),
    children: [
      new Paragraph({
        alignment: isNumeric ? AlignmentType.END : AlignmentType.START,
        spacing: { after: 0 },
        children: [new TextRun({ text: clean(text), bold: isHeader, size })],
      }),
    ],
  });
}

/** Half points; many columns need smaller print. */
function printSize(table: DocumentTable): number {
  return table.columns.length > 6 ? 16 : 19;
}

/** Each column gets room for its longest word; what is left goes where the most text is. */
function columnWidths(table: DocumentTable): number[] {
  const texts = table.columns.map(({ header }, at) => [
    header,
    ...table.rows.map((cells) => cells[at] ?? ''),
  ]);
  const character = printSize(table) * 5.6;
  const least = texts.map(
    (column) => (longest(column.flatMap((text) => text.split(/\s+/))) + 0.6) * character + 2 * CELL_MARGIN,
  );
  const wants = texts.map((column, at) => (table.columns[at]?.numeric ? 0 : Math.min(80, longest(column))));
  const left = Math.max(0, TEXT_WIDTH - total(least));
  const scale = Math.min(1, TEXT_WIDTH / total(least));
  return least.map((width, at) => Math.floor(width * scale + (left * (wants[at] ?? 0)) / total(wants)));
}

const CELL_MARGIN = 50;
const longest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, text.length), 1);
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
