import fc from 'fast-check';
import type { Entry } from '../../../src/entries/entry';
import { monthEnd } from '../../../src/judgement/period';
import { suppressSmallNumbers } from '../../../src/workbook/file/publication/suppress-small-numbers';
import { exampleEntry, PERIOD_END } from './small-workbook';

const entry = (breakdown: string, value: number | null, rest: Partial<Entry> = {}): Entry => ({
  ...exampleEntry({ breakdown, value }),
  row: 5,
  ...rest,
});
const countOf = ({ value }: Entry) => value;

function hidden(entries: Entry[]): string[] {
  const { suppressed } = suppressSmallNumbers(entries, countOf);
  return entries.filter((each) => suppressed.has(each)).map(({ breakdown }) => breakdown);
}

describe('small numbers in breakdowns are not published', () => {
  it('four is small, five is not, and the whole is never suppressed', () => {
    expect(hidden([entry('', 3), entry('Sex: Female', 4), entry('Age: 10', 5)])).toEqual(['Sex: Female']);
  });

  it('a second one goes where the first could be worked out from the total: the smallest other group', () => {
    expect(
      hidden([entry('', 60), entry('Sex: Female', 3), entry('Sex: Male', 50), entry('Sex: Not said', 7)]),
    ).toEqual(['Sex: Female', 'Sex: Not said']);
  });

  it('where two are small already, neither can be worked out and nothing else goes', () => {
    expect(hidden([entry('', 60), entry('A: 1', 3), entry('A: 2', 4), entry('A: 3', 53)])).toEqual([
      'A: 1',
      'A: 2',
    ]);
  });

  it('two noughts follow from the total as well, so a third goes', () => {
    expect(
      hidden([entry('', 60), entry('A: 1', 0), entry('A: 2', 0), entry('A: 3', 53), entry('A: 4', 7)]),
    ).toEqual(['A: 1', 'A: 2', 'A: 4']);
  });

  it('groups of two dimensions add up to the groups of one', () => {
    const both = (value: number, sex: string, age: string) => entry(`Sex: ${sex}; Age: ${age}`, value);
    expect(
      hidden([
        entry('Sex: F', 30),
        both(2, 'F', '10'),
        both(28, 'F', '18'),
        both(20, 'M', '10'),
        entry('Sex: M', 90),
      ]),
    ).toEqual(['Sex: F; Age: 10', 'Sex: F; Age: 18']);
  });

  it('a month could be worked out from its quarter and the other months, so another month goes', () => {
    const months = [2, 9, 30].map((value, index) =>
      entry('A: 1', value, { periodEnd: monthEnd(PERIOD_END, index - 2) }),
    );
    const { suppressed } = suppressSmallNumbers(
      [entry('A: 1', 41, { covers: 'Quarter' }), ...months],
      countOf,
    );
    expect([...suppressed].map(({ value }) => value)).toEqual([2, 9]);
  });

  it('the second may let a third be worked out along another dimension: that goes too', () => {
    const cell = (a: string, b: string, value: number) => entry(`A: ${a}; B: ${b}`, value);
    const entries = [
      entry('A: 1', 13), entry('A: 2', 60), entry('B: 1', 33), entry('B: 2', 40),
      cell('1', '1', 3), cell('1', '2', 10), cell('2', '1', 30), cell('2', '2', 30),
    ]; // prettier-ignore
    expect(hidden(entries)).toHaveLength(4);
  });

  it('no group that is suppressed can be had by taking the others from the total, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 8 }), (counts) => {
        const parts = counts.map((count, index) => entry(`A: ${index}`, count));
        const total = entry(
          '',
          counts.reduce((sum, count) => sum + count, 0),
        );
        const { suppressed, small, secondary } = suppressSmallNumbers([total, ...parts], countOf);
        expect(suppressed.size).toBe(small + secondary);
        expect(suppressed.has(total)).toBe(false);
        expect(parts.every((part) => (part.value ?? 0) >= 5 || suppressed.has(part))).toBe(true);
        expect(suppressed.size === 1).toBe(false);
      }),
    );
  });
});
