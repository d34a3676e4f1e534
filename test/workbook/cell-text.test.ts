import { typedCell } from '../../src/workbook/cell-text';

test.each([
  '=1+1',
  '+44 (0)121',
  '-see note',
  '@SUM(A1)',
  '\t=1',
  '1/2',
  '2021-09-30',
  '50%',
  '007',
  '1,5',
  'Sep 2021',
  'true',
  '#N/A',
])(
  'the words “%s” of a note stay words: Excel would read a formula, a date, a number or an error',
  (words) => {
    expect(typedCell(words)).toBe(`'${words}`);
  },
);
