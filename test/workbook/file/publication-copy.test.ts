import { readEntries } from '../../../src/entries/read-entries';
import type { WorkbookContents } from '../../../src/entries/workbook-contents';
import type { Plan } from '../../../src/framework/plan';
import { publicationCopy } from '../../../src/workbook/file/publication-copy';
import { checkPublication } from '../../../src/workbook/file/publishing-checklist';
import { readWorkbookFile } from '../../../src/workbook/file/read-file';
import { exampleEntry, exampleFigures, exampleFile, examplePlan, partsOf, partText } from './small-workbook';

/** The worked example as if it were a real plan: a real one may be published. */
const plan: Plan = { ...examplePlan, illustrative: false };

const figures = [
  ...exampleFigures().slice(0, -1),
  exampleEntry({ value: 95, markers: ['p'] }),
  exampleEntry({ breakdown: 'Dwelling: Flat', value: 3, note: '=HYPERLINK("x")' }),
  exampleEntry({ breakdown: 'Dwelling: House', value: 80, note: 'Counted by hand.' }),
  exampleEntry({ breakdown: 'Dwelling: Other', value: 12 }),
];

let contents: WorkbookContents;
beforeAll(async () => {
  contents = (await readWorkbookFile(await exampleFile(figures))).contents;
});

/** The same workbook with its state set and every priority's reason given. */
function ready(state: string | null): WorkbookContents {
  const statement = contents.tables['PcpStatement'];
  if (!statement) throw new Error('There is no PcpStatement.');
  const said: Record<string, string> = { Applies: 'Yes', Reason: 'The force records such offences.' };
  const rows = statement.rows.map((row) => ({
    ...row,
    values: row.values.map((value, at) => said[statement.columns[at] ?? ''] ?? value),
  }));
  const tables = { ...contents.tables, PcpStatement: { ...statement, rows } };
  return { ...contents, tables, cover: { ...contents.cover, state } };
}

async function published(options: { force?: boolean } = {}, state = 'Approved') {
  const copy = await publicationCopy(ready(state), plan, options);
  if ('reasons' in copy) throw new Error(copy.reasons.join('\n'));
  return copy;
}

describe('what must not be published yet is refused with what to do', () => {
  it.each(['Draft', 'draft', null])('a workbook whose state is %s', async (state) => {
    const copy = await publicationCopy(ready(state), plan);
    expect(copy).toEqual({ reasons: [expect.stringMatching(/Draft.*set State/)] });
  });

  it.each(['Drafting', 'Draft v2', 'In review', 'approved by nobody'])(
    'a workbook whose state is %s, which is none',
    async (state) => {
      const copy = await publicationCopy(ready(state), plan);
      expect(copy).toEqual({ reasons: [expect.stringMatching(`“${state}”.*set State`)] });
    },
  );

  it.each(['Reviewed', 'reviewed ', 'approved', 'APPROVED'])(
    'but not one whose state is %s',
    async (state) => {
      expect('bytes' in (await publicationCopy(ready(state), plan))).toBe(true);
    },
  );

  it('the copy says that it is not approved, unless its state is, in whatever letters', async () => {
    const words = async (state: string) =>
      partText((await published({}, state)).bytes, 'xl/sharedStrings.xml');
    expect(await words('reviewed')).toContain('has not been approved: its state is Reviewed.');
    expect(await words('approved')).not.toContain('has not been approved');
  });

  it('one that does not say why a priority applies', async () => {
    const copy = await publicationCopy(
      { ...contents, cover: { ...contents.cover, state: 'Approved' } },
      plan,
    );
    expect('reasons' in copy && copy.reasons.length).toBeGreaterThan(0);
  });

  it('unless it is forced, and then the copy and the notes say so', async () => {
    const { bytes, notes } = await published({ force: true }, 'Draft');
    expect(notes.join(' ')).toMatch(/Published all the same: The workbook is a Draft/);
    expect(partText(bytes, 'xl/sharedStrings.xml')).toMatch(/has not been approved: its state is Draft/);
  });
});

describe('the publication copy', () => {
  it('satisfies every item of the checklist that a program can judge', async () => {
    const results = await checkPublication((await published()).bytes);
    expect(results).toHaveLength(36);
    expect(results.filter(({ result }) => result === 'fail')).toEqual([]);
    expect(results.filter(({ result }) => result === 'look').map(({ item }) => item)).toEqual([
      'Written content meets accessibility guidance',
      'Spelling and grammar',
      'Run accessibility checker',
    ]);
  });

  it('holds values only: no formula, no name, no validation, no rule', async () => {
    const { bytes } = await published();
    for (const name of Object.keys(partsOf(bytes)).filter((part) =>
      /worksheets\/sheet|workbook\.xml$/.test(part),
    )) {
      expect(partText(bytes, name)).not.toMatch(
        /<f[ >]|<definedName name="(?!_xlnm.Print_Titles)|<dataValidation|<conditionalFormatting/,
      );
    }
  });

  it('shows no small number of a breakdown, and none from which one could be worked out', async () => {
    const { bytes, notes } = await published();
    const data = (await readWorkbookFile(bytes)).contents.tables['PcpData'];
    const at = (header: string) => data?.columns.indexOf(header) ?? -1;
    const shown = data?.rows
      .filter(({ values }) => values[at('Breakdown')] !== 'All')
      .map(({ values }) => [values[at('Breakdown')], values[at('Value')]]);
    expect(shown).toEqual([
      ['Dwelling: Flat', '[c]'],
      ['Dwelling: House', 80],
      ['Dwelling: Other', '[c]'],
    ]);
    expect(notes).toContain(
      'Suppressed as [c]: 1 small figure in breakdowns, and 1 more from which one could be worked out.',
    );
  });

  it('shows no note on a figure that it does not show', async () => {
    const copy = await published();
    const { contents: read } = await readWorkbookFile(copy.bytes);
    const data = read.tables['PcpData'];
    const noteOf = (group: string) => {
      const row = data?.rows.find(({ values }) => values[data.columns.indexOf('Breakdown')] === group);
      return row?.values[data?.columns.indexOf('Note') ?? -1];
    };
    expect([noteOf('Dwelling: Flat'), noteOf('Dwelling: House')]).toEqual(['[c]', 'Counted by hand.']);
  });

  it('marks provisional figures where they stand, and explains every marker on its sheet', async () => {
    const { bytes, notes } = await published();
    const { contents: copy } = await readWorkbookFile(bytes);
    const data = copy.tables['PcpData'];
    const marked = data?.rows.filter(({ values }) => values[data.columns.indexOf('Marker')] === '[p]');
    expect(marked).toHaveLength(1);
    expect(notes).toContain('1 provisional figure carries the marker [p].');
    expect(partText(bytes, 'xl/sharedStrings.xml')).toMatch(/\[p\] means provisional\./);
  });

  it('is the same file whatever was published before it in the same run', async () => {
    const first = (await published()).bytes;
    const { rows = [] } = contents.tables['PcpData'] ?? {};
    const note = contents.tables['PcpData']?.columns.indexOf('Note') ?? -1;
    const dashed = rows.map((row) => ({ ...row, values: row.values.with(note, '- a dash') }));
    const tables = { ...ready('Approved').tables };
    if (tables['PcpData']) tables['PcpData'] = { ...tables['PcpData'], rows: dashed };
    await publicationCopy({ ...ready('Approved'), tables }, plan);
    expect(Buffer.from((await published()).bytes).equals(Buffer.from(first))).toBe(true);
  });

  it('keeps every figure of the whole as it is', async () => {
    const { bytes } = await published();
    const data = (await readWorkbookFile(bytes)).contents.tables['PcpData'];
    const at = (header: string) => data?.columns.indexOf(header) ?? -1;
    const whole = data?.rows
      .filter(({ values }) => values[at('Breakdown')] === 'All')
      .map(({ values }) => values[at('Value')]);
    expect(whole).toEqual(
      readEntries(contents)
        .entries.filter(({ breakdown }) => breakdown === '')
        .map(({ value }) => value),
    );
  });

  it('says nothing of actions and their owners', async () => {
    const { contents: copy } = await readWorkbookFile((await published()).bytes);
    expect(Object.keys(copy.tables)).not.toContain('PcpActions');
    expect(copy.tables['PcpScorecard']?.columns).not.toContain('Action');
  });
});
