import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { defaultPlan } from '../../src/framework/default-plan';
import { analystBlocks } from '../../src/statement/priorities/analyst-blocks';
import { withParagraphNumbers, type StatementDocument } from '../../src/statement/document/document';
import { asDocx } from '../../src/statement/document/docx';
import { asHtml, asHtmlFragment } from '../../src/statement/document/html';
import { asMarkdown } from '../../src/statement/document/markdown';
import { pngInNode } from '../../src/statement/chart/png-in-node';
import { statementDocument } from '../../src/statement/statement-document';
import { withoutControlCharacters } from '../../src/statement/document/without-control-characters';
import { day, exampleContents, paperContents } from './contents';
import { paperWords } from './paper-words';

const today = day('2021-10-26');
const cover = { periodEnd: day('2019-12-31'), preparedBy: 'Performance team' };
const example = statementDocument(exampleContents({ cover }), defaultPlan, 'both', today);
const paper = statementDocument(paperContents({ statement: paperWords }), defaultPlan, 'both', today);
const documentOf = (text: string): StatementDocument => ({
  title: text,
  author: text,
  particulars: [{ term: 'Prepared by', value: text }],
  warnings: [],
  blocks: withParagraphNumbers([
    { kind: 'paragraph', numbered: true, words: text },
    { kind: 'list', items: [text] },
    { kind: 'table', caption: text, columns: [{ header: text }], rows: [[text]] },
  ]),
});

describe('the document', () => {
  test('numbers its paragraphs from 1 without a gap, as the paper does', () => {
    const numbers = paper.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.number !== null ? [block.number] : [],
    );
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });

  test('carries author, version, state, approval and the date of the data, none empty', () => {
    const terms = example.particulars.map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(['Prepared by', 'Version', 'State', 'Approval', 'Data to']));
    expect(example.particulars.every(({ value }) => value !== '')).toBe(true);
  });

  test('no cell of a table is empty, and every row has all its columns', () => {
    for (const block of [...example.blocks, ...paper.blocks]) {
      if (block.kind !== 'table') continue;
      for (const row of block.rows) {
        expect(row).toHaveLength(block.columns.length);
        expect(row.every((cell) => cell !== '')).toBe(true);
      }
    }
  });

  test('headings go down one level at a time', () => {
    let level = 1;
    for (const block of paper.blocks) {
      if (block.kind !== 'heading') continue;
      expect(block.level).toBeLessThanOrEqual(level + 1);
      level = block.level;
    }
  });

  test('the Commissioner’s homicide and serious violence are told under one heading', () => {
    const headings = paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toContain('Reduce serious violence; reduce murder and other homicide');
    expect(headings.filter((text) => text === 'Reduce murder and other homicide')).toHaveLength(1);
  });

  test('an unfinished statement says that it is not for publication, a finished one does not', () => {
    expect(example.warnings).toHaveLength(2);
    expect(paper.warnings).toEqual([]);
  });
});

test('an analyst’s lines are paragraphs, and lines with dashes a list, word for word', () => {
  expect(analystBlocks('In 3 ways:\n- one\n• two\n\nThe end.')).toEqual([
    { kind: 'paragraph', numbered: true, words: 'In 3 ways:' },
    { kind: 'list', items: ['one', 'two'] },
    { kind: 'paragraph', numbered: true, words: 'The end.' },
  ]);
});

describe('Markdown', () => {
  test('marks in an analyst’s words stay marks', () => {
    expect(asMarkdown(documentOf('*50* | a_b [x] <i>'))).toContain('1. \\*50\\* | a\\_b \\[x\\] \\<i>');
    expect(asMarkdown(documentOf('a | b'))).toContain('| a \\| b |');
  });
});

describe('HTML', () => {
  test('is in British English, with a title, header cells and a text alternative for every picture', () => {
    const html = asHtml(example);
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('<th scope="col"');
    expect(html.match(/<svg role="img" aria-labelledby="picture-\d+"/g)).toHaveLength(
      example.blocks.filter(({ kind }) => kind === 'picture').length,
    );
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  test('whatever is typed, it stays text and the page stays well-formed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const html = asHtmlFragment(documentOf(withoutControlCharacters(text)));
        expect(XMLValidator.validate(`<div>${html}</div>`)).toBe(true);
      }),
    );
    expect(asHtml(documentOf('<script>alert(1)</script>'))).not.toContain('<script');
  });
});

describe('Word', () => {
  const partsOf = async (document: StatementDocument, withPictures = true) => {
    const files = unzipSync(await asDocx(document, withPictures ? pngInNode : null));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    return { files, body: text('word/document.xml'), styles: text('word/styles.xml') };
  };

  let word: Awaited<ReturnType<typeof partsOf>>;
  beforeAll(async () => {
    word = await partsOf(example);
  }, 60_000);

  test('has real headings, header rows, numbered paragraphs and the language en-GB', () => {
    const { body, styles } = word;
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('<w:numPr>');
    expect(styles).toContain('w:val="en-GB"');
    expect(XMLValidator.validate(body)).toBe(true);
  });

  test('every chart is there as a real picture with its text alternative', () => {
    const pictures = example.blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []));
    const { files, body } = word;
    expect(pictures.length).toBeGreaterThan(0);
    for (const { alternative } of pictures) expect(body).toContain(`descr="${alternative}"`);
    const drawn = Object.entries(files).filter(([name]) => name.endsWith('.png'));
    expect(drawn).toHaveLength(pictures.length);
    for (const [, png] of drawn) expect(png.length).toBeGreaterThan(10_000);
    expect(Object.keys(files).filter((name) => name.endsWith('.svg'))).toHaveLength(pictures.length);
  });

  test('without a way to draw, charts are told in words', async () => {
    const { files, body } = await partsOf(example, false);
    expect(Object.keys(files).some((name) => name.startsWith('word/media/'))).toBe(false);
    expect(body).toContain('Control chart of Theft from the person');
  });

  test('characters that Word cannot hold do not break the file', async () => {
    const { body } = await partsOf(documentOf('before\u0000\u000b\ud800after & <b>'));
    expect(XMLValidator.validate(body)).toBe(true);
    expect(body).toContain('beforeafter &amp; &lt;b&gt;');
  });
});
