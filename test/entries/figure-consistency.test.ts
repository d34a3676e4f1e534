import paper from '../../seeds/west-midlands/stated-figures.json';
import { inconsistencies, type StatedFigures } from '../../src/entries/figure-consistency';
import { excelDate } from '../../src/judgement/period';

const about = { what: 'Something', where: 'Somewhere', kpi: null };

test('of the paper’s own figures exactly two contradict themselves', () => {
  expect(inconsistencies(paper.figures as unknown as StatedFigures[])).toEqual([
    {
      what: 'Homicides a month',
      where: 'Paragraph 19',
      kpi: 'HOMICIDE',
      message: '55 and 43 in 12 are 4.1 each on average, and 5 is stated.',
    },
    {
      what: 'Viable firearms recovered in quarter 2, by type',
      where: 'Paragraph 28',
      kpi: 'FIREARMS_RECOVERED',
      message: 'The parts add up to 42, and the total is 41.',
    },
  ]);
});

test('a stated percentage may be rounded as far as its decimals show', () => {
  const fell = (percent: number) =>
    inconsistencies([{ ...about, kind: 'change', before: 28675, now: 18161, percent }]).length;
  expect([-37, -36.7, -36.67].map(fell)).toEqual([0, 0, 0]);
  expect([-36, -38, -36.6, 37].map(fell)).toEqual([1, 1, 1, 1]);
});

test('a share is held against its part and whole', () => {
  const share = (percent: number) =>
    inconsistencies([{ ...about, kind: 'share', part: 6, whole: 43, percent }]).map(({ message }) => message);
  expect(share(14)).toEqual([]);
  expect(share(13)).toEqual(['6 of 43 are 14%, and 13% is stated.']);
});

test('parts that are not all there may be less than the total, never more', () => {
  const lines = (named: number) =>
    inconsistencies([{ ...about, kind: 'total', total: 11, parts: { named }, complete: false }]).length;
  expect([7, 11, 12].map(lines)).toEqual([0, 0, 1]);
});

test('a difference and a direction are held against the two figures', () => {
  const told = (rest: object) =>
    inconsistencies([{ ...about, kind: 'change', before: 162, now: 157, ...rest }]).map(
      ({ message }) => message,
    );
  expect(told({ difference: -5, direction: 'lower' })).toEqual([]);
  expect(told({ difference: 5 })).toEqual(['From 162 to 157 is a change of -5, and 5 is stated.']);
  expect(told({ direction: 'the same' })).toEqual(['From 162 to 157 is lower, and “the same” is stated.']);
});

test('25 September 2021 was a Saturday', () => {
  const was = (weekday: string) =>
    inconsistencies([{ ...about, kind: 'weekday', day: excelDate(2021, 9, 25), weekday }]).map(
      ({ message }) => message,
    );
  expect(was('Saturday')).toEqual([]);
  expect(was('Friday')).toEqual(['25 September 2021 was a Saturday, not a Friday.']);
});
