/** A run of text; plain where it is only a string. */
export type Run = string | { text: string; strong?: true; link?: string };
export type Words = string | readonly Run[];

/** One block of a published document. Numbers of paragraphs are part of the model, so every format has the same. */
export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; number: number | null; words: Words }
  | { kind: 'list'; items: readonly Words[] }
  | DocumentTable
  | DocumentPicture;

/** A table with one header row; its first column holds the row's header. No cell is left empty. */
export interface DocumentTable {
  kind: 'table';
  caption: string;
  columns: readonly { header: string; numeric?: true }[];
  rows: readonly (readonly string[])[];
}

/** A picture that is drawn, with the same in words for who cannot see it. */
export interface DocumentPicture {
  kind: 'picture';
  /** Shown under the picture. */
  title: string;
  svg: string;
  width: number;
  height: number;
  /** What the picture shows, in words. */
  alternative: string;
}

/** A document before it is a file: what it says, in the order in which it is read. Language en-GB. */
export interface StatementDocument {
  title: string;
  /** Whom the file's properties name as its author; never empty. */
  author: string;
  /** Author, version, state, approval, date of the data … in the order shown; no value is empty. */
  particulars: readonly { term: string; value: string }[];
  /** Why this must not be published yet; empty when it may. */
  warnings: readonly string[];
  blocks: readonly Block[];
}

/** A block as it is written, before its paragraphs have numbers. `numbered` paragraphs get one. */
export type UnnumberedBlock =
  Exclude<Block, { kind: 'paragraph' }> | { kind: 'paragraph'; numbered: boolean; words: Words };

/** Numbers the paragraphs from 1 through the whole document, as the paper does. */
export function withParagraphNumbers(blocks: readonly UnnumberedBlock[]): Block[] {
  let last = 0;
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { kind: 'paragraph', number: block.numbered ? (last += 1) : null, words: block.words }
      : block,
  );
}

/** The words without their marks: links and emphasis dropped. */
export function plainText(words: Words): string {
  return typeof words === 'string'
    ? words
    : words.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}
