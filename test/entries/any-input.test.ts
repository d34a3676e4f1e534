import fc from 'fast-check';
import { checkWorkbook } from '../../src/entries/check-workbook';
import { DATA_COLUMNS } from '../../src/entries/entry';
import { planImport } from '../../src/entries/import/plan-import';
import { readSource } from '../../src/entries/import/read-source';
import { UnreadableSource } from '../../src/entries/import/unreadable-source';
import type { CellValue, WorkbookContents } from '../../src/entries/workbook-contents';
import { DEFINITION_COLUMNS } from '../../src/framework/definition-row';
import { defaultPlan } from '../../src/framework/default-plan';
import { emptyWorkbook, table, workbookOf } from './workbook-of';

const HEADER = DATA_COLUMNS.join(',');
/** What a field may hold, sensible or not. */
const field = fc.oneof(
  fc.constantFrom('HOMICIDE', 'DA_OUTCOME', 'S163_RECORDING', 'West Midlands', 'Merseyside', 'Year', 'Month'),
  fc.constantFrom(
    '',
    ' ',
    '43',
    '0.065',
    '6,5',
    '1e999',
    '-0',
    '[x]',
    '[p] [b]',
    'Done',
    '=1+1',
    '#N/A',
    'NaN',
  ),
  fc.constantFrom(
    '31/03/2021',
    '2021-02-30',
    '2020/21 Q4',
    'Sex: Female',
    '__proto__',
    'constructor',
    '"',
    '"a,b"',
  ),
  fc.constantFrom('; : ; :', 'a: b; '.repeat(40), '[p] '.repeat(40), ' '.repeat(40), '\u0000', '💥', '\r'),
  fc.string({ maxLength: 12 }),
);
const lines = fc.array(
  fc.array(field, { maxLength: 13 }).map((fields) => fields.join(',')),
  { maxLength: 30 },
);
const text = fc.tuple(fc.boolean(), lines).map(([ours, all]) => (ours ? [HEADER, ...all] : all).join('\n'));

/** Reads and plans; null where the file is refused as a whole, with one clear line. */
async function planned(input: string | Uint8Array, contents: WorkbookContents = emptyWorkbook()) {
  try {
    return await planImport(readSource(input), contents, defaultPlan, { today: 44_500 });
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableSource);
    expect((error as Error).message).toMatch(/^[^\n]{10,200}$/);
    return null;
  }
}

describe('a file of figures', () => {
  test('whatever its lines hold: each is an entry, is refused in words, or is named as left out', async () => {
    const empty = emptyWorkbook();
    const before = JSON.stringify(empty);
    await fc.assert(
      fc.asyncProperty(text, async (file) => {
        const plan = await planned(file, empty);
        for (const { line, reason } of plan?.refused ?? []) {
          expect(line).toBeGreaterThan(0);
          expect(reason).toMatch(/^\S[^]{5,500}$/);
        }
        for (const { value } of plan?.added ?? [])
          expect(value === null || Number.isFinite(value)).toBe(true);
        expect(JSON.stringify(empty)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  test('of any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const before = bytes.slice();
        await planned(bytes);
        expect(Buffer.compare(bytes, before)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a breakdown that never ends', 'Breakdown', 'a: b; '.repeat(5_000)],
    ['a value of a hundred thousand digits', 'Value', '1'.repeat(100_000)],
    ['a note that no cell can hold', 'Note', 'x'.repeat(32_768)],
    ['an id like a page', 'KPI', 'A'.repeat(100_000)],
  ])('%s is refused in a short sentence', async (_, column, typed) => {
    const row: Record<string, string> = {
      ...{ KPI: 'HOMICIDE', 'Period end': '31/03/2021', Covers: 'Year', Area: 'West Midlands', Value: '43' },
      [column]: typed,
    };
    const plan = await planned(`${HEADER}\n${DATA_COLUMNS.map((each) => row[each] ?? '').join(',')}`);
    expect(plan?.added).toEqual([]);
    expect(plan?.refused).toHaveLength(1);
    expect(plan?.refused[0]?.reason.length).toBeLessThanOrEqual(500);
  });
});

const cell = fc.oneof<fc.Arbitrary<CellValue>[]>(
  field,
  fc.constantFrom(null, true, false, 0, 1, -1, 0.5, 44_286, 44_469, 44_469.5, 1e300, 2_958_466),
  fc.double(),
);
const rowsOf = (width: number) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 });

test('the checks say something of any workbook, each problem with its place, and leave it as it was', () => {
  fc.assert(
    fc.property(
      rowsOf(DATA_COLUMNS.length),
      rowsOf(DEFINITION_COLUMNS.length),
      cell,
      cell,
      (data, kpis, a, b) => {
        const contents = workbookOf(data, {
          cover: { area: typeof a === 'string' ? a : null, periodEnd: typeof b === 'number' ? b : null },
        });
        contents.tables['PcpFramework'] = table('PCP Framework', 'PcpFramework', DEFINITION_COLUMNS, kpis);
        const before = JSON.stringify(contents);
        for (const { message, fix, sheet, cell: at } of checkWorkbook(contents, defaultPlan, {
          today: 44_500,
        })) {
          expect(message).toMatch(/^\S[^]{3,500}$/);
          expect(fix).toMatch(/\S/);
          expect(sheet).toMatch(/^PCP /);
          expect(at).toMatch(/^([A-Z]{1,3}\d{1,7})?$/);
        }
        expect(JSON.stringify(contents)).toBe(before);
      },
    ),
    { numRuns: 60 },
  );
});
