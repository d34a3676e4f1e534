import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import {
  plainText,
  type Block,
  type DocumentPicture,
  type DocumentTable,
  type Run,
  type StatementDocument,
  type Words,
} from './document';
import type { Rasterise } from './rasterise';
import { withoutControlCharacters as clean } from './without-control-characters';

/**
 * The document as a Word file: real headings, numbered paragraphs, header rows, text alternatives, language en-GB.
 * `rasterise` turns a chart's SVG into the PNG that readers without SVG show; without it charts are told in words.
 * In a module of its own because the writer is large: load it when somebody asks for Word.
 */
export async function asDocx(document: StatementDocument, rasterise: Rasterise | null): Promise<Uint8Array> {
  const blocks: (Paragraph | Table)[] = [];
  for (const [index, block] of document.blocks.entries())
    blocks.push(...(await blockAsWord(block, index, rasterise)));
  const particular = (term: string) => document.particulars.find((each) => each.term === term)?.value;
  const word = new Document({
    title: clean(document.title),
    creator: clean(particular('Prepared by') ?? ''),
    description: clean(document.title),
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: { size: { width: A4.width, height: A4.height } } },
        footers: { default: pageNumbers(document.title) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(document.title))] }),
          ...document.warnings.map(warning),
          ...document.particulars.map(({ term, value }) => particularLine(term, value)),
          ...blocks,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}

/** In twentieths of a point, as Word counts. */
const A4 = { width: 11906, height: 16838 };
const TEXT_WIDTH = 9026;
const PARAGRAPHS = 'paragraphs';
const BULLETS = 'bullets';

const heading = (size: number, before: number) => ({
  run: { font: 'Arial', size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

const STYLES = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: heading(36, 0),
    heading1: heading(30, 360),
    heading2: heading(26, 280),
    heading3: heading(23, 200),
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  ],
};

const NUMBERING = {
  config: [
    {
      reference: PARAGRAPHS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 567, hanging: 567 } } },
        },
      ],
    },
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 992, hanging: 425 } } },
        },
      ],
    },
  ],
};

async function blockAsWord(
  block: Block,
  index: number,
  rasterise: Rasterise | null,
): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: [new TextRun(clean(block.text))] })];
    case 'paragraph':
      return [
        new Paragraph({
          children: runs(block.words),
          ...(block.number === null ? {} : { numbering: { reference: PARAGRAPHS, level: 0 } }),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: runs(item) }),
      );
    case 'table':
      return tableAsWord(block);
    case 'picture':
      return pictureAsWord(block, index, rasterise);
  }
}

/** The title is Word's own; sections are its first heading. */
const HEADINGS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

function runs(words: Words): ParagraphChild[] {
  const parts: readonly Run[] = typeof words === 'string' ? [words] : words;
  return parts.map((part) => {
    if (typeof part === 'string') return new TextRun(clean(part));
    const run = new TextRun({
      text: clean(part.text),
      bold: part.strong ?? false,
      ...(part.link ? { style: 'Hyperlink' } : {}),
    });
    return part.link && /^https?:/i.test(part.link)
      ? new ExternalHyperlink({ link: part.link, children: [run] })
      : run;
  });
}

function tableAsWord(table: DocumentTable): (Paragraph | Table)[] {
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
  const character = printSize(table) * 7.2;
  const least = texts.map(
    (column) => (longest(column.flatMap((text) => text.split(/\s+/))) + 0.6) * character + 2 * CELL_MARGIN,
  );
  const wants = texts.map((column) => Math.min(80, longest(column)));
  const left = Math.max(0, TEXT_WIDTH - total(least));
  const scale = Math.min(1, TEXT_WIDTH / total(least));
  return least.map((width, at) => Math.floor(width * scale + (left * (wants[at] ?? 0)) / total(wants)));
}

const CELL_MARGIN = 70;
const longest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, text.length), 1);
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

async function pictureAsWord(
  picture: DocumentPicture,
  index: number,
  rasterise: Rasterise | null,
): Promise<Paragraph[]> {
  const caption = new Paragraph({ style: 'Caption', children: [new TextRun(clean(picture.title))] });
  if (!rasterise) return [caption, new Paragraph({ children: [new TextRun(clean(picture.alternative))] })];
  const scale = Math.min(1, 600 / picture.width);
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(picture.svg),
    fallback: { type: 'png', data: await rasterise(picture.svg, picture.width * 2) },
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: {
      name: `Chart ${index + 1}`,
      title: clean(picture.title),
      description: clean(picture.alternative),
    },
  });
  return [caption, new Paragraph({ children: [image] })];
}

function warning(text: string): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 12, space: 4, color: '000000' };
  return new Paragraph({
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: [new TextRun({ text: 'Not for publication. ', bold: true }), new TextRun(clean(text))],
  });
}

function particularLine(term: string, value: string): Paragraph {
  return new Paragraph({
    spacing: { after: 40 },
    children: [new TextRun({ text: `${clean(term)}: `, bold: true }), new TextRun(clean(value))],
  });
}

function pageNumbers(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 18,
            children: [
              `${clean(plainText(title))}, page `,
              PageNumber.CURRENT,
              ' of ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}
