import { AlignmentType, LevelFormat, LineRuleType } from 'docx';

/** A4 in twentieths of a point, as Word counts, and the width of the text on it. */
export const A4 = { width: 11906, height: 16838 };
export const TEXT_WIDTH = 9026;

/** Names of the two numberings: paragraphs through the document, and bullets. */
export const PARAGRAPHS = 'paragraphs';
export const BULLETS = 'bullets';

const heading = (size: number, before: number) => ({
  run: { font: 'Arial', size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** Arial, black, British English; headings are Word's own. */
export const STYLES = {
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

export const NUMBERING = {
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
