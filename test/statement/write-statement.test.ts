import { defaultPlan } from '../../src/framework/default-plan';
import { writeStatement } from '../../src/statement/write-statement';
import { day, exampleContents, paperContents } from './contents';
import { expectGolden } from './golden';
import { paperWords } from './paper-words';

const today = day('2021-10-26');
const cover = { preparedBy: 'Performance team', version: '1.0', state: 'Approved', marking: 'Official' };
const paper = paperContents({ statement: paperWords, cover });
const example = exampleContents({ cover: { periodEnd: day('2019-12-31') } });

describe('the statement as a file', () => {
  test('from the paper’s own figures and words, in Markdown', async () => {
    const text = await writeStatement(paper, defaultPlan, { voice: 'both', format: 'md', today });
    expectGolden('statement-paper.md', text as string);
  });

  test('from the paper’s own figures and words, in HTML', async () => {
    const text = await writeStatement(paper, defaultPlan, { voice: 'pcc', format: 'html', today });
    expectGolden('statement-paper-commissioner.html', text as string);
  });

  test('from the real series that come with the project', async () => {
    const text = await writeStatement(example, defaultPlan, { voice: 'both', format: 'md', today });
    expectGolden('statement-example.md', text as string);
  });

  test('the force’s statement says nothing in the Commissioner’s voice', async () => {
    const text = (await writeStatement(paper, defaultPlan, {
      voice: 'force',
      format: 'md',
      today,
    })) as string;
    expect(text).toContain('## West Midlands Police statement');
    expect(text).not.toContain('Business crime');
    expect(text).not.toContain('Compliance with the Order');
  });

  test('every sentence of the workbook’s Figures stands in the document word for word', async () => {
    const { generateStatement } = await import('../../src/statement/priorities/statement-rows');
    const { figureSentences } = await import('../../src/statement/priorities/rewritten-figures');
    const text = (await writeStatement(paper, defaultPlan, {
      voice: 'force',
      format: 'html',
      today,
    })) as string;
    const seen = text.replace(/&amp;/g, '&');
    for (const row of generateStatement(paper, defaultPlan).filter(({ voice }) => voice === 'Force')) {
      for (const sentence of figureSentences(row.figures)) expect(seen).toContain(sentence);
    }
  });
});
