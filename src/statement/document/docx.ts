import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
  type ParagraphChild,
} from 'docx';
import {
  plainText,
  type Block,
  type DocumentPicture,
  type Run,
  type StatementDocument,
  type Words,
} from './document';
import { A4, BULLETS, NUMBERING, PARAGRAPHS, STYLES } from './docx-styles';
import { tableAsWord } from './docx-table';
import type { Rasterise } from '../chart/rasterise';
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
  const word = new Document({
    title: clean(document.title),
    creator: clean(document.author),
    lastModifiedBy: clean(document.author),
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

async function pictureAsWord(
  picture: DocumentPicture,
  index: number,
  rasterise: Rasterise | null,
): Promise<Paragraph[]> {
  const caption = new Paragraph({ style: 'Caption', children: [new TextRun(clean(picture.title))] });
  if (!rasterise) return [caption, new Paragraph({ children: [new TextRun(clean(picture.alternative))] })];
  const scale = Math.min(1, 560 / picture.width);
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
