import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partText, withParts } from '../workbook/file/small-workbook';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PAPER_DAY, runPcp } from './run-pcp';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'pcp-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

describe('pcp on a workbook file', () => {
  jest.setTimeout(120_000);

  test('scaffold writes the workbook, and refuses to write over it without --force', async () => {
    const args = ['scaffold', at('plan.xlsx'), '--period', '2021-09-30', '--figures', 'paper'];
    expect(await runPcp(args)).toMatchObject({ code: 0, err: '' });
    const before = readFileSync(at('plan.xlsx'));
    const again = await runPcp(args);
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
    expect(readFileSync(at('plan.xlsx')).equals(before)).toBe(true);
    expect((await runPcp([...args, '--force'])).code).toBe(0);
  });

  test.each([
    [['--period', '30/09/2021'], 'not a date'],
    [['--period', '2021-09-29'], 'last day of a quarter'],
    [['--period', '0001-01-31'], 'not between 2000 and 2099'],
    [['--period', '2021-08-31'], 'last day of a quarter'],
    [['--area', ' '], '--area is empty'],
    [['--figures', 'all'], 'none, paper, example'],
    [['--framework', 'nowhere.json'], 'cannot read the plan'],
    [['--colour'], 'colour'],
  ])('scaffold with %j says what is wrong and writes nothing', async (wrong, words) => {
    const { code, err } = await runPcp(['scaffold', at('never.xlsx'), ...wrong]);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(() => readFileSync(at('never.xlsx'))).toThrow();
  });

  test('no workbook is written under the name of another sort of file', async () => {
    const { code, err } = await runPcp(['scaffold', at('plan.csv')]);
    expect([code, err]).toEqual([2, expect.stringContaining('.xlsx')]);
    expect(await runPcp(['publish', at('plan.xlsx'), at('public.xls')])).toMatchObject({ code: 2 });
  });

  test('figures of another area than the workbook’s are told', async () => {
    const { code, err } = await runPcp(['scaffold', at('kent.xlsx'), '--area', 'Kent', '--figures', 'paper']);
    expect([code, err]).toEqual([0, expect.stringContaining('West Midlands, and the workbook is Kent’s')]);
  });

  test('a broken plan is told field by field, and nothing is written', async () => {
    writeFileSync(at('broken.json'), JSON.stringify({ title: 'A plan' }));
    const { code, err } = await runPcp(['scaffold', at('never.xlsx'), '--framework', at('broken.json')]);
    expect(code).toBe(2);
    expect(err).toContain('broken.json');
    expect(() => readFileSync(at('never.xlsx'))).toThrow();
  });

  test("check finds no error in the paper's figures, only what the plan has not settled", async () => {
    const { code, out } = await runPcp(['check', at('plan.xlsx'), '--json']);
    const problems = JSON.parse(out) as Record<string, string>[];
    expect(problems.filter((p) => p.severity === 'error')).toEqual([]);
    expect(code).toBe(0);
    expect(new Set(problems.map((p) => p.code))).toContain('baseline-missing');
    for (const p of problems) {
      expect(Object.keys(p)).toEqual(['code', 'severity', 'sheet', 'cell', 'column', 'message', 'fix']);
    }
  });

  test('check finds no error in the published series', async () => {
    await runPcp(['scaffold', at('example.xlsx'), '--period', '2019-06-30', '--figures', 'example']);
    const { code, out } = await runPcp(['check', at('example.xlsx'), '--json'], {
      today: PAPER_DAY + 5 * 365, // some of the series run to March 2026
    });
    expect((JSON.parse(out) as { severity: string }[]).filter((p) => p.severity === 'error')).toEqual([]);
    expect(code).toBe(0);
  });

  test('the statement says what the paper says of burglary and homicide', async () => {
    const { code, out, err } = await runPcp(['statement', at('plan.xlsx'), '--voice', 'force']);
    expect(code).toBe(0);
    expect(out).toContain('fell 37% from 28,675 in the year ending June 2019 to 18,161');
    expect(out).toContain('fell from 55 in the year ending June 2019 to 43');
    expect(out).toContain('could be chance');
    expect(err).toContain('Not for publication');
  });

  test('a draft may be unfinished; a workbook that calls itself approved may not (exit code 1)', async () => {
    const parts = unzipSync(readFileSync(at('plan.xlsx')));
    const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    parts['xl/sharedStrings.xml'] = strToU8(strings.replace('>Draft<', '>Approved<'));
    writeFileSync(at('approved.xlsx'), zipSync(parts));
    const { code, out, err } = await runPcp(['statement', at('approved.xlsx')]);
    expect(code).toBe(1);
    expect(err).toContain('Not for publication');
    expect(out).toMatch(/Not for publication[^]*Approval: Approved/);
  });

  test('the statement is never written over the workbook', async () => {
    const before = readFileSync(at('plan.xlsx'));
    const { code, err } = await runPcp(['statement', at('plan.xlsx'), '--out', at('plan.xlsx')]);
    expect([code, err]).toEqual([2, expect.stringContaining('another file than the workbook')]);
    expect(readFileSync(at('plan.xlsx')).equals(before)).toBe(true);
  });

  test('the statement is not written over a file without --force, and with it the old one is kept', async () => {
    const args = ['statement', at('plan.xlsx'), '--out', at('edited.md')];
    writeFileSync(at('edited.md'), 'The words of an analyst.');
    const { code, err } = await runPcp(args);
    expect([code, err]).toEqual([2, expect.stringMatching(/edited\.md is there already.*--force/)]);
    expect(readFileSync(at('edited.md'), 'utf8')).toBe('The words of an analyst.');
    expect((await runPcp([...args, '--force'])).code).toBe(0);
    expect(readFileSync(at('edited.md'), 'utf8')).toContain('Homicides');
    expect(readFileSync(at('edited.md.bak'), 'utf8')).toBe('The words of an analyst.');
  });

  test('the statement goes to a Word file only', async () => {
    expect((await runPcp(['statement', at('plan.xlsx'), '--format', 'docx'])).code).toBe(2);
    const written = await runPcp([
      'statement',
      at('plan.xlsx'),
      '--format',
      'docx',
      '--out',
      at('statement.docx'),
    ]);
    expect(written.code).toBe(0);
    expect(readFileSync(at('statement.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('a column that import does not take is told', async () => {
    writeFileSync(
      at('more.csv'),
      'KPI,Period end,Covers,Value,Source,Officer\nGUN_CRIME,30/06/2021,Quarter,120,Force data,PC 1\n',
    );
    await runPcp(['scaffold', at('more.xlsx'), '--period', '2021-09-30']);
    const { code, out } = await runPcp(['import', at('more.xlsx'), at('more.csv')]);
    expect([code, out]).toEqual([0, expect.stringContaining('left out: the column “Officer”')]);
  });

  test('the statement’s format is that of the file’s ending, and never another under a Word file’s name', async () => {
    await runPcp(['statement', at('plan.xlsx'), '--out', at('ending.docx')]);
    expect(readFileSync(at('ending.docx')).subarray(0, 2).toString()).toBe('PK');
    await runPcp(['statement', at('plan.xlsx'), '--out', at('ending.html')]);
    expect(readFileSync(at('ending.html'), 'utf8')).toContain('<!DOCTYPE html>');
    const wrong = await runPcp(['statement', at('plan.xlsx'), '--format', 'md', '--out', at('wrong.docx')]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--format md')]);
  });

  test('import adds what is new once, and keeps the old file', async () => {
    const csv =
      'KPI,Period end,Covers,Area,Value,Source\nKNIFE_CRIME,30/06/2021,Quarter,West Midlands,"1,003",Force data\n';
    writeFileSync(at('new.csv'), csv);
    const before = readFileSync(at('plan.xlsx'));
    const first = await runPcp(['import', at('plan.xlsx'), at('new.csv')]);
    expect([first.code, first.out.split('\n')[0]]).toEqual([0, 'new 1, changed 0, the same 0, refused 0']);
    expect(readFileSync(at('plan.xlsx.bak')).equals(before)).toBe(true);
    const second = await runPcp(['import', at('plan.xlsx'), at('new.csv')]);
    expect(second.out).toContain('new 0, changed 0, the same 1, refused 0');
  });

  test('a figure that an import changes is told, and found beside the earlier workbook', async () => {
    writeFileSync(at('revised.csv'), readFileSync(at('new.csv'), 'utf8').replace('1,003', '1,004'));
    const { out } = await runPcp(['import', at('plan.xlsx'), at('revised.csv')]);
    expect(out).toMatch(
      /changed in row \d+: KNIFE_CRIME, 30 June 2021: Value, 1004 for 1003 \(not marked \[r\]/,
    );
    const alone = await runPcp(['check', at('plan.xlsx')]);
    const beside = await runPcp(['check', at('plan.xlsx'), '--before', at('plan.xlsx.bak')]);
    expect(alone.out).not.toContain('(revised-without-marker)');
    expect(beside.out).toContain('The figure was 1003 before.');
  });

  test('import writes nothing while a line is refused, unless --accept', async () => {
    writeFileSync(
      at('mixed.csv'),
      'KPI,Period end,Covers,Area,Value,Source\nKNIFE_CRIMES,30/09/2021,Quarter,West Midlands,900,Force data\nKNIFE_CRIME,30/09/2021,Quarter,West Midlands,950,Force data\n',
    );
    const before = readFileSync(at('plan.xlsx'));
    const refused = await runPcp(['import', at('plan.xlsx'), at('mixed.csv')]);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('KNIFE_CRIME');
    expect(readFileSync(at('plan.xlsx')).equals(before)).toBe(true);
    await runPcp(['import', at('plan.xlsx'), at('mixed.csv'), '--accept']);
    expect((await runPcp(['import', at('plan.xlsx'), at('mixed.csv')])).out).toContain('the same 1');
  });

  const FOREIGN = {
    'xl/vbaProject.bin': 'macros',
    'xl/pivotTables/pivotTable1.xml': 'pivot tables',
    'xl/queryTables/queryTable1.xml': 'data connections and queries',
    'customXml/item1.xml': 'custom XML',
    'docMetadata/LabelInfo.xml': 'a sensitivity label',
  };

  test.each(Object.entries(FOREIGN))('import into a file with %s is refused', async (part, words) => {
    const file = at('foreign.xlsx');
    writeFileSync(file, withParts(readFileSync(at('plan.xlsx')), { [part]: 'not ours' }));
    const before = readFileSync(file);
    const { code, err } = await runPcp(['import', file, at('new.csv')]);
    expect([code, err.split('\n').length]).toEqual([2, 1]);
    expect(err).toContain(words);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('--keep copies what Plan Monitor does not understand as it stands', async () => {
    const file = at('foreign.xlsx');
    writeFileSync(file, withParts(readFileSync(at('plan.xlsx')), FOREIGN));
    writeFileSync(
      at('one.csv'),
      'KPI,Period end,Covers,Area,Value,Source\nKNIFE_CRIME,31/03/2021,Quarter,West Midlands,980,Force data\n',
    );
    expect((await runPcp(['import', file, at('one.csv'), '--keep'])).code).toBe(0);
    const after = readFileSync(file);
    for (const [part, text] of Object.entries(FOREIGN)) expect(partText(after, part)).toBe(text);
  });

  test('a Draft is not published without --force', async () => {
    const draft = await runPcp(['publish', at('plan.xlsx'), at('public.xlsx')]);
    expect(draft.code).toBe(1);
    expect(draft.err).toMatch(/Draft/);
    const forced = await runPcp(['publish', at('plan.xlsx'), at('public.xlsx'), '--force']);
    expect(forced.out).toContain('items pass');
    expect(forced.code).toBe(0);
  });

  test('no command writes over the workbook that it reads, however its name is spelt', async () => {
    const before = readFileSync(at('plan.xlsx'));
    symlinkSync(at('plan.xlsx'), at('link.xlsx'));
    const other = [join(folder, '.', 'plan.xlsx'), `${folder}//plan.xlsx`, at('link.xlsx')];
    for (const same of other) {
      expect(await runPcp(['publish', at('plan.xlsx'), same, '--force'])).toMatchObject({ code: 2, out: '' });
      expect(await runPcp(['statement', at('plan.xlsx'), '--out', same])).toMatchObject({ code: 2, out: '' });
    }
    expect(readFileSync(at('plan.xlsx')).equals(before)).toBe(true);
  });

  test('a folder that is not there, and a workbook that is not ours, are told in one line', async () => {
    const nowhere = await runPcp(['publish', at('plan.xlsx'), at('nowhere/public.xlsx'), '--force']);
    expect([nowhere.code, nowhere.err]).toEqual([
      2,
      expect.stringMatching(/cannot write .*folder is not there\.$/),
    ]);
    const published = at('of-published.xlsx');
    writeFileSync(at('word.xlsx'), readFileSync(at('statement.docx')));
    expect(await runPcp(['publish', at('word.xlsx'), published, '--force'])).toMatchObject({
      code: 2,
      out: '',
    });
    const checked = await runPcp(['publish', '--check', at('word.xlsx')]);
    expect([checked.code, checked.err]).toEqual([
      2,
      expect.stringContaining('word.xlsx: it is a Word document'),
    ]);
  });

  test.each(['check', 'statement'])(
    '%s of a file that is no workbook is one clear line, exit code 2',
    async (command) => {
      writeFileSync(at('notes.xlsx'), 'not a workbook at all');
      const { code, out, err } = await runPcp([command, at('notes.xlsx')]);
      expect([code, out]).toEqual([2, '']);
      expect(err.split('\n')).toHaveLength(1);
      expect((await runPcp([command, at('missing.xlsx')])).err).toContain('no such file');
    },
  );

  test('an unknown command names the commands there are', async () => {
    expect(await runPcp(['chekc'])).toMatchObject({ code: 2, err: expect.stringContaining('check') });
  });
});
