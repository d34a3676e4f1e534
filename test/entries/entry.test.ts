import fc from 'fast-check';
import { DATA_COLUMNS } from '../../src/entries/entry';
import { readEntries } from '../../src/entries/read-entries';
import { entrySchema } from '../../src/entries/entry-schema';
import { entryRow } from '../../src/entries/import/entry-row';
import type { CellValue } from '../../src/entries/workbook-contents';
import { COVERS } from '../../src/judgement/observation';
import { excelDate } from '../../src/judgement/period';
import { table, workbookOf } from './workbook-of';

const PLAIN: CellValue[] = [
  'HOMICIDE',
  excelDate(2021, 3, 31),
  'Year',
  'West Midlands',
  null,
  43,
  null,
  null,
  '[p] [r]',
  'Paper',
  'n',
];

test('the columns are those of the contract, in its order', () => {
  expect(DATA_COLUMNS.join(', ')).toBe(
    'KPI, Period end, Covers, Area, Breakdown, Value, Numerator, Denominator, Marker, Source, Note',
  );
});

test('a row becomes an entry', () => {
  expect(readEntries(workbookOf([PLAIN]))).toEqual({
    entries: [
      {
        row: 5,
        kpi: 'HOMICIDE',
        periodEnd: 44286,
        covers: 'Year',
        area: 'West Midlands',
        breakdown: '',
        value: 43,
        word: null,
        numerator: null,
        denominator: null,
        markers: ['p', 'r'],
        source: 'Paper',
        note: 'n',
      },
    ],
    unreadable: [],
    problems: [],
  });
});

test('columns are found by name, in whatever order they stand', () => {
  const contents = workbookOf([]);
  contents.tables['PcpData'] = table(
    'PCP Data',
    'PcpData',
    ['value ', 'area', 'KPI', 'covers', 'Period End'],
    [[43, 'West Midlands', ' homicide ', 'year', 44286]],
  );
  expect(readEntries(contents).entries).toMatchObject([
    { kpi: 'HOMICIDE', value: 43, covers: 'Year', periodEnd: 44286 },
  ]);
});

test('blank rows are no rows', () => {
  const blank: CellValue[] = DATA_COLUMNS.map(() => null);
  expect(readEntries(workbookOf([blank, DATA_COLUMNS.map(() => ''), PLAIN])).entries).toHaveLength(1);
});

test('a workbook without the table has no entries', () => {
  expect(readEntries({ ...workbookOf([]), tables: {} })).toEqual({
    entries: [],
    unreadable: [],
    problems: [],
  });
});

test('“[x]” typed as the value is a marker, and a missing figure is not nought', () => {
  const [entry] = readEntries(workbookOf([PLAIN.with(5, '[x]').with(8, null)])).entries;
  expect([entry?.value, entry?.markers]).toEqual([null, ['x']]);
});

const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<CellValue>(
      null,
      '',
      ' ',
      'HOMICIDE',
      'Year',
      'snapshot',
      '[x]',
      'Done',
      '#N/A',
      '12',
      44286,
      0,
      -5,
      0.065,
      44286.5,
      true,
      false,
    ),
  },
  fc.string(),
  fc.double({ noNaN: true }),
);
const anyRow = fc.tuple(...DATA_COLUMNS.map(() => cell)).map((cells): CellValue[] => [...cells]);
const goodRow = fc
  .tuple(
    fc.constantFrom('HOMICIDE', 'da_outcome', 'A1'),
    fc.integer({ min: 1, max: 60000 }),
    fc.constantFrom(...COVERS),
    fc.constantFrom('West Midlands', 'Merseyside'),
    fc.constantFrom('', 'Sex: Female'),
    fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
    fc.option(fc.integer()),
    fc.option(fc.integer()),
    fc.constantFrom(null, '[p]', '[r] [b]'),
    fc.constantFrom('A source', ''),
    fc.constantFrom('A note', ''),
  )
  .map((cells): CellValue[] => [...cells]);

test('no row is lost: each is an entry or has a problem, and every entry is what the schema says', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyRow, goodRow), { maxLength: 20 }), (rows) => {
      const { entries, problems } = readEntries(workbookOf(rows));
      for (const entry of entries) expect(entrySchema.safeParse(entry).error).toBeUndefined();
      rows.forEach((values, n) => {
        const blank = values.every((value) => value === null || value === '');
        const told = problems.some(({ cell }) => cell.slice(1) === String(n + 5));
        const read = entries.some((entry) => entry.row === n + 5);
        expect([blank, told, read].filter(Boolean)).toHaveLength(1);
      });
    }),
  );
});

test('what is read can be written and is read the same', () => {
  fc.assert(
    fc.property(fc.array(goodRow, { maxLength: 10 }), (rows) => {
      const { entries, problems } = readEntries(workbookOf(rows));
      expect(problems).toEqual([]);
      expect(readEntries(workbookOf(entries.map(entryRow))).entries).toEqual(entries);
    }),
  );
});
