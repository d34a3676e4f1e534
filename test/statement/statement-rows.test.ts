import { defaultPlan } from '../../src/framework/default-plan';
import { publicationBlockers } from '../../src/statement/priorities/publication-blockers';
import { figureSentences } from '../../src/statement/priorities/rewritten-figures';
import { generateStatement, type StatementRow } from '../../src/statement/priorities/statement-rows';
import { paperContents, testContents, type TestEntry } from './contents';
import { paperWords } from './paper-words';

const [homicide = '', violence = ''] = defaultPlan.priorities;
const rowsOf = (statement: Partial<StatementRow>[]) =>
  generateStatement(paperContents({ statement }), defaultPlan);
const rowOf = (rows: StatementRow[], priority: string, voice: string) => {
  const row = rows.find((each) => each.priority === priority && each.voice === voice);
  if (!row) throw new Error(`No row for ${priority}`);
  return row;
};

test('six priorities in two voices, in the plan’s order', () => {
  const rows = generateStatement(testContents(), defaultPlan);
  expect(rows.map(({ voice }) => voice)).toEqual([
    ...Array<string>(6).fill('Force'),
    ...Array<string>(6).fill('Commissioner'),
  ]);
  expect(rows.slice(6).map(({ priority }) => priority)).toEqual(defaultPlan.priorities);
});

test('the national measure and its proxy share a figure, which is told once', () => {
  const sentences = figureSentences(rowOf(rowsOf([]), homicide, 'Force').figures);
  expect(sentences).toEqual([
    'Homicides fell from 55 in the year ending June 2019 to 43 in the year ending March 2021; a change of this size could be chance.',
  ]);
});

test('what is not available at police force area level is said, with the proxies that stand in (paragraph 39)', () => {
  const { figures } = rowOf(rowsOf([]), 'Reduce neighbourhood crime', 'Force');
  expect(figures).toMatch(
    /^The national measure “Burglary, robbery, theft of and from a vehicle, theft from a person” \(Crime Survey for England and Wales, CSEW\) is not available at police force area level/,
  );
  expect(figures).toContain('“Domestic burglary”');
});

test('figures are not compared with a baseline that lies after them', () => {
  const contents = testContents({
    entries: [
      { kpi: 'HOMICIDE', end: '2018-12-31', value: 50 },
      { kpi: 'BURGLARY_ALL', end: '2019-06-30', value: 28675 },
    ],
  });
  const rows = generateStatement(contents, defaultPlan);
  expect(rowOf(rows, homicide, 'Force').figures).toContain(
    'Homicides stood at 50 in the year ending December 2018; no comparison',
  );
  expect(rowOf(rows, 'Reduce neighbourhood crime', 'Force').figures).toContain(
    'this is the baseline’s own period',
  );
});

test('a figure from more than a year before the period is said to be the last', () => {
  const homicides = (end: string) =>
    rowOf(
      generateStatement(testContents({ entries: [{ kpi: 'HOMICIDE', end, value: 43 }] }), defaultPlan),
      homicide,
      'Force',
    ).figures;
  expect(homicides('2020-06-30')).toContain('could be chance, and no later figure is available.');
  expect(homicides('2020-09-30')).toContain('could be chance.');
});

test('a figure that the national measure shares with its proxy is compared with the most similar forces', () => {
  const year = { kpi: 'HOMICIDE', end: '2021-03-31' };
  const peers = ['Greater Manchester', 'Merseyside', 'West Yorkshire'].map((area) => ({
    ...year,
    area,
    value: 20,
    denominator: 2_800_000,
  }));
  const own = { ...year, value: 43, denominator: 2_900_000 };
  const written = (entries: TestEntry[]) =>
    rowOf(generateStatement(testContents({ entries }), defaultPlan), homicide, 'Force').figures;
  expect(written([own, ...peers])).toContain(
    'could be chance. This is worse than in the most similar forces taken together.',
  );
  expect(written([own])).not.toContain('most similar');
});

test('provisional and estimated figures are called so', () => {
  const contents = testContents({
    entries: [{ kpi: 'HOMICIDE', end: '2021-03-31', value: 43, marker: '[p][e]' }],
  });
  expect(rowOf(generateStatement(contents, defaultPlan), homicide, 'Force').figures).toContain(
    '43 (provisional, estimated)',
  );
});

test('the analyst’s words, and rows of their own, are never touched', () => {
  const rows = rowsOf(paperWords);
  for (const words of paperWords) {
    const row = rowOf(rows, words.priority ?? '', words.voice ?? '');
    expect(row).toMatchObject({ ...words });
  }
});

describe('complete', () => {
  test('a row wants to be said to apply, why, reflections and planned action', () => {
    expect(rowOf(rowsOf([]), homicide, 'Force').complete).toBe(
      'Missing: applies, reason, reflection, planned action',
    );
  });
  test('a priority that does not apply wants the reason alone', () => {
    const row = {
      priority: homicide,
      voice: 'Force' as const,
      applies: 'No',
      reason: 'None is recorded here.',
    };
    expect(rowOf(rowsOf([row]), homicide, 'Force').complete).toBe('Complete');
    expect(rowOf(rowsOf([{ ...row, reason: '' }]), homicide, 'Force').complete).toBe('Missing: reason');
  });
  test('one text may cover two priorities, but not by pointing in a circle', () => {
    const told = {
      priority: homicide,
      voice: 'Commissioner' as const,
      applies: 'Yes',
      reason: 'It does.',
      toldUnder: violence,
    };
    expect(
      rowOf(rowsOf([told, { priority: violence, voice: 'Commissioner' }]), homicide, 'Commissioner').complete,
    ).toBe('Complete');
    const circle = [told, { priority: violence, voice: 'Commissioner' as const, toldUnder: homicide }];
    expect(rowOf(rowsOf(circle), homicide, 'Commissioner').complete).toBe('Missing: told under');
  });
});

describe('nothing is published while a reason is missing', () => {
  test('the paper’s words with reasons may be published', () => {
    expect(publicationBlockers(paperContents({ statement: paperWords }), defaultPlan, 'both')).toEqual([]);
  });
  test('one missing reason blocks, and names its priority', () => {
    const statement = paperWords.map((row) =>
      row.priority === violence && row.voice === 'Force' ? { ...row, reason: '' } : row,
    );
    const contents = paperContents({ statement });
    expect(publicationBlockers(contents, defaultPlan, 'force')).toEqual([
      'In the force’s statement it is still to be said whether, and why, “Reduce serious violence” applies.',
    ]);
    expect(publicationBlockers(contents, defaultPlan, 'pcc')).toEqual([]);
  });
  test('several priorities are named one after the other', () => {
    const statement = paperWords.filter(
      ({ priority = '' }) => !priority.startsWith('Improve') && !priority.startsWith('Tackle'),
    );
    expect(publicationBlockers(paperContents({ statement }), defaultPlan, 'force')).toEqual([
      'In the force’s statement it is still to be said whether, and why, “Tackle cyber crime” and “Improve satisfaction among victims, with a particular focus on victims of domestic abuse” apply.',
    ]);
  });
  test('a workbook that has lost its tables is told so, not taken for one without words', () => {
    const blockers = publicationBlockers({ ...paperContents(), tables: {} }, defaultPlan, 'both');
    expect(blockers.slice(0, 2)).toEqual([
      'The workbook has no table PcpData, so there are no figures to write of.',
      'The workbook has no table PcpStatement, so reasons, reflections and planned action cannot be read.',
    ]);
  });
  test('an untouched workbook is blocked in both voices', () => {
    expect(publicationBlockers(testContents(), defaultPlan, 'both')).toHaveLength(2);
  });
});
