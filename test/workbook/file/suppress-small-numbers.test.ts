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

  const confidential = (breakdown: string, rest: Partial<Entry> = {}) =>
    entry(breakdown, null, { markers: ['c'], ...rest });

  it('one that the analyst has suppressed cannot be worked out from the total and the others either', () => {
    const { small, secondary, suppressed } = suppressSmallNumbers(
      [entry('', 93), entry('A: 1', 70), confidential('A: 2'), entry('A: 3', 20)],
      countOf,
    );
    expect([small, secondary, suppressed.size]).toEqual([0, 1, 2]);
    expect(hidden([entry('', 93), entry('A: 1', 90), confidential('A: 2')])).toEqual(['A: 1', 'A: 2']);
  });

  it('one that the analyst has suppressed protects a small one, and needs no third', () => {
    expect(
      hidden([entry('', 96), entry('A: 1', 80), confidential('A: 2'), entry('A: 3', 3), entry('A: 4', 10)]),
    ).toEqual(['A: 2', 'A: 3']);
  });

  it('where the others come to the whole already, those that are suppressed are noughts, and one more goes', () => {
    expect(
      hidden([
        entry('', 60),
        entry('A: 1', 53),
        confidential('A: 2'),
        confidential('A: 3'),
        entry('A: 4', 7),
      ]),
    ).toEqual(['A: 2', 'A: 3', 'A: 4']);
  });

  it('a whole that the analyst has suppressed is not the sum of what is published', () => {
    expect(hidden([confidential(''), entry('A: 1', 30), entry('A: 2', 20)])).toEqual(['', 'A: 2']);
  });

  it('figures with the marker [c] and parts that stand all the same are hidden', () => {
    expect(hidden([entry('', 60), confidential('A: 1', { value: 40 }), entry('A: 2', 20)])).toEqual([
      'A: 1',
      'A: 2',
    ]);
  });

  it('a figure that is not available stands between the reader and a small one, and is not counted as hidden', () => {
    expect(
      hidden([
        entry('', 90),
        entry('A: 1', 60),
        entry('A: 2', 3),
        entry('A: 3', null, { markers: ['x'] }),
        entry('A: 4', 10),
      ]),
    ).toEqual(['A: 2']);
  });

  it('what follows from several totals together, and from none of them alone, is hidden too', () => {
    const cell = (a: number, b: number, value: number | null) =>
      entry(`A: ${a}; B: ${b}`, value, value === null ? { markers: ['x'] } : {});
    const totals = [56, 6, 0].map((value, a) => entry(`A: ${a}`, value));
    const columns = [9, 53].map((value, b) => entry(`B: ${b}`, value));
    const cells = [
      cell(0, 0, null),
      cell(0, 1, 52),
      cell(1, 0, 5),
      cell(1, 1, 1),
      cell(2, 0, 0),
      cell(2, 1, 0),
    ];
    expect(reckonable([entry('', 62), ...totals, ...columns, ...cells])).toEqual([]);
  });

  it('no figure that is hidden can be reckoned from those that are published, whatever the numbers', () => {
    const figure = fc.record({
      value: fc.oneof(fc.nat(6), fc.nat(60)),
      marker: fc.constantFrom('', '', '', '', 'c', 'x'),
    });
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.record({
          columns: fc.constant(columns),
          cells: fc.array(figure, { minLength: rows * columns, maxLength: rows * columns }),
        }),
      );
    fc.assert(
      fc.property(table, ({ cells, columns }) => {
        const all = cells.map(({ value, marker }, at) => ({
          held: entry(`A: ${Math.floor(at / columns)}; B: ${at % columns}`, marker === '' ? value : null, {
            markers: marker === '' ? [] : [marker],
          }),
          value,
        }));
        const total = (breakdown: string) =>
          entry(
            breakdown,
            all
              .filter(({ held }) => breakdown === '' || held.breakdown.split('; ').includes(breakdown))
              .reduce((sum, { value }) => sum + value, 0),
          );
        const groups = new Set(all.flatMap(({ held }) => held.breakdown.split('; ')));
        const entries = [total(''), ...[...groups].map(total), ...all.map(({ held }) => held)];
        const { suppressed, small, secondary } = suppressSmallNumbers(entries, countOf);
        const already = entries.filter(({ markers }) => markers.includes('c')).length;
        expect(suppressed.size).toBe(small + secondary + already);
        for (const each of entries)
          if (each.breakdown !== '' && each.value !== null && each.value < 5)
            expect(suppressed.has(each)).toBe(true);
        expect(reckonable(entries)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/**
 * What a reader can reckon of what is hidden in a table of the dimensions A and B with all its totals: a figure follows
 * where every table that has the same published figures has the same one there, below nought or not.
 */
function reckonable(entries: Entry[]): string[] {
  const { suppressed } = suppressSmallNumbers(entries, countOf);
  const unknown = entries.filter((each) => suppressed.has(each) || each.value === null);
  const dimensions = (breakdown: string) => breakdown.split('; ').filter((text) => text !== '');
  const sums = entries.flatMap((total) => {
    const fixed = dimensions(total.breakdown);
    return ['A', 'B'].flatMap((free) => {
      const parts = entries.filter(({ breakdown }) => {
        const own = dimensions(breakdown);
        return (
          own.length === fixed.length + 1 &&
          fixed.every((text) => own.includes(text)) &&
          own.some((text) => text.startsWith(free) && !fixed.includes(text))
        );
      });
      return parts.length === 0 ? [] : [{ total, parts }];
    });
  });
  const matrix = sums.map(({ total, parts }) =>
    unknown.map((each) => (each === total ? 1 : parts.includes(each) ? -1 : 0)),
  );
  const rank = rankOf(matrix);
  return unknown
    .filter((each, at) => {
      const known = unknown.map((_, index) => (index === at ? 1 : 0));
      return suppressed.has(each) && rankOf([...matrix, known]) === rank;
    })
    .map(({ breakdown }) => breakdown);
}

/** The rank of a matrix of whole numbers, by steps that keep them whole. */
function rankOf(matrix: number[][]): number {
  const rows = matrix.map((row) => row.map(BigInt));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && row[column] !== 0n);
    if (pivot < 0) continue;
    const [found = []] = rows.splice(pivot, 1);
    rows.splice(rank, 0, found);
    for (const row of rows.slice(rank + 1)) {
      const factor = row[column] ?? 0n;
      row.forEach((value, at) => (row[at] = value * (found[column] ?? 0n) - factor * (found[at] ?? 0n)));
    }
    rank += 1;
  }
  return rank;
}
