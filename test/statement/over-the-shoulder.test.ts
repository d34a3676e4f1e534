import { defaultPlan } from '../../src/framework/default-plan';
import { overTheShoulder } from '../../src/statement/second-look/over-the-shoulder';
import { paperContents, testContents, type TestEntry } from './contents';
import { paperWords } from './paper-words';

const [homicide = ''] = defaultPlan.priorities;

/** What is said of one text, typed as the force's reflection or planned action on homicide. */
function remarks(
  text: string,
  column: 'reflection' | 'plannedAction' = 'reflection',
  entries: TestEntry[] = [],
) {
  const statement = [{ priority: homicide, voice: 'Force' as const, [column]: text }];
  const contents = entries.length > 0 ? testContents({ statement, entries }) : paperContents({ statement });
  return overTheShoulder(contents, defaultPlan);
}
const about = (text: string, column?: 'reflection' | 'plannedAction') =>
  remarks(text, column).map(({ code, about: what }) => [code, what]);

describe('the paper’s own contradictions', () => {
  const found = overTheShoulder(paperContents({ statement: paperWords }), defaultPlan);

  test('"averaging 5 a month" is not what 43 homicides in a year are', () => {
    expect(found.find(({ code }) => code === 'average-does-not-fit')).toMatchObject({
      priority: homicide,
      voice: 'Force',
      column: 'Reflection',
      sheetRow: 4,
      message: '43 in 12 months is 3.6 a month, not 5.',
    });
  });

  test('the types of 41 firearms add up to 42', () => {
    expect(found.find(({ code }) => code === 'parts-do-not-add')?.message).toBe(
      'The parts 21, 8, 6, 5, 1 and 1 add up to 42, not 41.',
    );
  });

  test('percentages without counts (down 30%, down 44%) are held by no cell', () => {
    const numbers = found.filter(({ code }) => code === 'number-not-held').map(({ about: what }) => what);
    expect(numbers).toEqual(expect.arrayContaining(['30%', '44%', '2599']));
  });

  test('numbers that the workbook holds are let alone', () => {
    const numbers = found.filter(({ code }) => code === 'number-not-held').map(({ about: what }) => what);
    expect(numbers).not.toContain('41');
    expect(numbers).not.toContain('74');
  });
});

describe('numbers that no cell holds', () => {
  test.each([
    ['Burglary fell 37% to 18,161.', []],
    ['Burglary fell 36% to 18,162.', ['36%', '18,162']],
    ['Robbery fell by 2,450.', []],
    ['There are 480 PCSOs.', []],
    ['We made 1,234 arrests.', ['1,234']],
  ])('%s', (text, expected) => {
    expect(remarks(text).map(({ about: what }) => what)).toEqual(expected);
  });

  test.each([
    'Calls to 999 and 101 are answered.',
    'From 11 October the team works under Section 60 and Outcome 15.',
    'Almost 1 in 4 homicides take place within the Impact Areas.',
    'The U25 group met for 24 hours over 6 weeks.',
  ])('is no figure: %s', (text) => {
    expect(remarks(text)).toEqual([]);
  });
});

test('a figure that has been revised since is pointed out with what it is now', () => {
  const entries: TestEntry[] = [
    { kpi: 'HOMICIDE', end: '2021-03-31', value: 44, marker: '[r]', note: 'Was 43.' },
  ];
  expect(remarks('There were 43 homicides.', 'reflection', entries)[0]).toMatchObject({
    code: 'figure-revised',
    message: '43 has been revised: Homicides, year ending March 2021 is now 44.',
    sentence: 'There were 43 homicides.',
  });
});

describe('quarters and years left standing, in a report on 2021/22 Q2', () => {
  test('another quarter than the one reported on', () => {
    expect(about('In Q1 the team was enlarged.')).toEqual([['period-left-standing', 'Q1']]);
    expect(about('In Q2 the team was enlarged.')).toEqual([]);
    expect(about('In 2020/21 Q2 the team was enlarged.')).toEqual([['period-left-standing', '2020/21 Q2']]);
  });
  test('planned action is for the next quarter', () => {
    expect(about('A campaign runs in Q3.', 'plannedAction')).toEqual([]);
    expect(about('A campaign runs in Q2.', 'plannedAction')).toEqual([['period-left-standing', 'Q2']]);
    expect(about('A campaign runs in June 2021.', 'plannedAction')).toEqual([
      ['period-left-standing', 'June 2021'],
    ]);
    expect(about('A campaign runs in November 2021.', 'plannedAction')).toEqual([]);
  });
  test('a year that no figure of the priority ends in', () => {
    expect(about('In the year ending March 2020 there were fewer.')).toEqual([
      ['period-left-standing', 'year ending March 2020'],
    ]);
    expect(about('In the year ending March 2021 there were fewer.')).toEqual([]);
    expect(about('In the year ending June 19 there were more.')).toEqual([]);
  });
  test('"currently" with a date before the quarter', () => {
    expect(about('Currently, as of March 2021, the trial goes on.')).toEqual([
      ['period-left-standing', 'March 2021'],
    ]);
  });
  test('a sentence that compares may name any quarter', () => {
    expect(about('Volumes are lower than in Q1.')).toEqual([]);
  });
});
