import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import homeOffice from '../../seeds/import/home-office.json';
import ons from '../../seeds/import/ons.json';
import { entryRow } from '../../src/entries/import/entry-row';
import type { ImportPlan, NewEntry } from '../../src/entries/import/import-plan';
import { ImportCancelled, planImport } from '../../src/entries/import/plan-import';
import { financialQuarter } from '../../src/entries/import/publication';
import { PROBLEM_CODES } from '../../src/entries/problem-codes';
import { readLargeSource, readSource } from '../../src/entries/import/read-source';
import type { WorkbookContents } from '../../src/entries/workbook-contents';
import { defaultPlan } from '../../src/framework/default-plan';
import { findDefinition } from '../../src/framework/find-definition';
import { excelDate } from '../../src/judgement/period';
import { emptyWorkbook, exampleFigures, workbookOf } from './workbook-of';

const HEADER = 'KPI,Period end,Covers,Area,Breakdown,Value,Numerator,Denominator,Marker,Source,Note';
const planned = (input: string | Uint8Array, contents: WorkbookContents = emptyWorkbook()) =>
  planImport(readSource(input), contents, defaultPlan);

/** The workbook with an import carried out. */
function applied(contents: WorkbookContents, plan: ImportPlan): WorkbookContents {
  const rows = (contents.tables['PcpData']?.rows ?? []).map(({ row, values }) => {
    const change = plan.changed.find((each) => each.row === row);
    return change ? entryRow(change.after) : [...values];
  });
  return workbookOf([...rows, ...plan.added.map(entryRow)]);
}

const HOMICIDE: NewEntry = {
  kpi: 'HOMICIDE',
  periodEnd: excelDate(2021, 3, 31),
  covers: 'Year',
  area: 'West Midlands',
  breakdown: '',
  value: 43,
  word: null,
  numerator: null,
  denominator: null,
  markers: ['p'],
  source: 'Paper, paragraph 19',
  note: 'April 2020, to March 2021',
};

describe('a file of entries', () => {
  const LINE =
    'homicide,31/03/2021,year,west midlands,,43,,,[p],"Paper, paragraph 19","April 2020, to March 2021"';
  test.each<[string, string | Uint8Array]>([
    ['commas', `${HEADER}\n${LINE}\n`],
    ['Windows line ends and a byte order mark', new TextEncoder().encode(`\ufeff${HEADER}\r\n${LINE}\r\n`)],
    ['the line ends of old Macs', `${HEADER}\r${LINE}\r`],
    ['semicolons', `${HEADER}\n${LINE}`.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')],
    [
      'tabs, as a pasted range has them',
      `${HEADER}\n${LINE}`.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t'),
    ],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${HEADER}\n${LINE}`, 'utf16le'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(`${HEADER}\n${LINE}`, 'utf16le'))],
    ['a title above the header', `Figures of the year\n\n${HEADER}\n${LINE}`],
    [
      'columns in another order',
      `Value,Note,Force,Period ending,KPI,Source,Markers,Covers\n43,"April 2020, to March 2021",West Midlands,Mar-21,HOMICIDE,"Paper, paragraph 19",p,Year`,
    ],
    ['no header', LINE],
  ])('is read with %s', async (_, input) => {
    expect(await planned(input)).toMatchObject({ added: [HOMICIDE], changed: [], same: 0, refused: [] });
  });

  test('in the code page that Excel saves is read with its letters', async () => {
    const bytes = new Uint8Array(
      Buffer.from(`${HEADER}\n${LINE}`.replace('Paper', 'Caf\u00e9 \u0096'), 'latin1'),
    );
    const [entry] = (await planned(bytes)).added;
    expect(entry?.source).toBe('Café –, paragraph 19');
  });

  test('says how its columns are understood, and takes a correction', async () => {
    const source = readSource('KPI,Period end,Covers,Figure for March\nHOMICIDE,2021-03-31,Year,43');
    const first = await planImport(source, emptyWorkbook(), defaultPlan);
    expect([first.layout, first.columns.at(-1)]).toEqual([
      'unknown',
      { header: 'Figure for March', column: null, sample: ['43'] },
    ]);
    const second = await planImport(source, emptyWorkbook(), defaultPlan, {
      columns: { 'Figure for March': 'Value' },
    });
    expect(second.added).toMatchObject([{ value: 43, area: 'West Midlands' }]);
  });

  test('takes what stands as text for the number that it is', async () => {
    const { added } = await planned(
      `${HEADER}\nHOMICIDE,44286,Year,,,"1,043",,,,S,-5\nDA_OUTCOME,30 Sep 2021,Quarter,,,6.5%,65,"1,003",,S,=1+1`,
    );
    expect(added.map(({ value, denominator, note }) => [value, denominator, note])).toEqual([
      [1043, null, '-5'],
      [0.065, 1003, '=1+1'],
    ]);
    expect(entryRow(added[1] ?? HOMICIDE).at(-1)).toBe('=1+1');
  });

  test('tells new, changed, the same and refused apart, with the line and the reason', async () => {
    const held = workbookOf([
      entryRow(HOMICIDE),
      entryRow({ ...HOMICIDE, periodEnd: excelDate(2019, 6, 30), value: 55 }),
    ]);
    const file = [
      HEADER,
      LINE,
      LINE.replace('31/03/2021', '30/06/2019'),
      LINE.replace('homicide', 'drug_deaths'),
      LINE.replace('homicide', 'homicidez'),
      LINE.replace('31/03/2021', '30/03/2021'),
      LINE.replace('west midlands', 'Kent'),
      LINE.replace(',43,', ',forty,'),
      LINE,
      'DA_OUTCOME,30/09/2021,Quarter,,,6.5,,,,S,',
    ].join('\n');
    const plan = await planned(file, held);
    expect(plan.same).toBe(1);
    expect(plan.changed).toMatchObject([
      { row: 6, columns: ['Value'], before: { value: 55 }, after: { value: 43 } },
    ]);
    expect(plan.added).toMatchObject([{ kpi: 'DRUG_DEATHS' }]);
    expect(plan.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'HOMICIDEZ is not a KPI of the framework; did you mean HOMICIDE?'],
      [6, '30 March 2021 is not the last day of a month.'],
      [7, '“Kent” is neither the force nor one of its peers.'],
      [8, `“forty” is text: it would be left out of every sum. ${PROBLEM_CODES['text-in-number'].fix}`],
      [9, 'Line 2 holds the same KPI, period, area and breakdown.'],
      [10, '650% is more than 100%. For 6.5% type 6.5% or 0.065.'],
    ]);
  });

  test('leaves alone what it has no column for', async () => {
    const plan = await planned(
      'KPI,Period end,Covers,Value\nHOMICIDE,31/03/2021,Year,44',
      workbookOf([entryRow(HOMICIDE)]),
    );
    expect(plan.changed).toMatchObject([{ after: { ...HOMICIDE, value: 44 }, columns: ['Value'] }]);
  });

  test.each([
    ['p', 'of a figure that stands', [entryRow(HOMICIDE)]],
    ['r', 'of a figure that does not', []],
  ])('never takes [%s] for the reason why a value is blank, %s', async (marker, _, rows) => {
    const plan = await planned(`${HEADER}\nHOMICIDE,31/03/2021,Year,,,,,,${marker},,`, workbookOf(rows));
    expect(plan).toMatchObject({ added: [], changed: [], same: 0 });
    expect(plan.refused).toMatchObject([
      { line: 2, reason: 'There is no value, and no marker ([x], [c] or [z]) says why.' },
    ]);
  });

  test('takes a blank value with a reason, or with both parts', async () => {
    const given = await planned(
      `${HEADER}\nHOMICIDE,31/03/2021,Year,,,,,,x,,\nDA_OUTCOME,30/09/2021,Quarter,,,,65,1003,p,,`,
    );
    expect(given).toMatchObject({ added: [{ markers: ['x'] }, { numerator: 65 }], refused: [] });
  });

  test('never puts a figure in the place of a formula', async () => {
    const held = workbookOf([entryRow(HOMICIDE)]);
    const row = held.tables['PcpData']?.rows[0];
    if (row) row.formulas = row.values.map((_, at) => (at === 5 ? '=40+3' : null));
    const line = 'HOMICIDE,31/03/2021,Year,,,';
    const plan = await planned(`${HEADER}\n${line}44,,,p,,`, held);
    expect([plan.changed, plan.refused.map(({ reason }) => reason)]).toEqual([
      [],
      [
        'Row 5 of PCP Data computes Value by a formula. Copy the cell and paste it as a value first, or leave the line out.',
      ],
    ]);
    expect(await planned(`${HEADER}\n${line}43,,,r,,`, held)).toMatchObject({
      changed: [{ columns: ['Marker'] }],
    });
  });

  test('of something else is not understood, and nothing of it is taken', async () => {
    const plan = await planned('Name,Colour\nPen,blue');
    expect(plan).toMatchObject({ layout: 'unknown', added: [], refused: [{ line: 1 }] });
  });
});

test('an import carried out and planned again finds all of it the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.tuple(
          fc.integer({ min: 0, max: 23 }),
          fc.integer({ min: 0, max: 999 }),
          fc.constantFrom('', '[p]'),
        ),
        {
          selector: ([month]) => month,
          maxLength: 24,
        },
      ),
      fc.integer({ min: 0, max: 24 }),
      async (figures, already) => {
        const file = (part: typeof figures) =>
          [
            HEADER,
            ...part.map(([month, value, marker]) => {
              const end = excelDate(2019, month + 2, 0);
              return `HOMICIDE,${end},Month,West Midlands,,${value},,,${marker},S,`;
            }),
          ].join('\n');
        const before = applied(emptyWorkbook(), await planned(file(figures.slice(0, already))));
        const after = applied(before, await planned(file(figures), before));
        const again = await planned(file(figures), after);
        expect([again.added, again.changed, again.refused, again.same]).toEqual([[], [], [], figures.length]);
      },
    ),
    { numRuns: 30 },
  );
});

const SERIES = join(__dirname, 'publications');

describe('the Home Office’s open data', () => {
  const lines = (): string[] => readFileSync(join(SERIES, 'home-office-slice.csv'), 'utf8').split('\n');

  test('is recognised and summed to KPIs, as the published quarters have them', async () => {
    const plan = await planned(lines().join('\n'));
    expect([plan.layout, plan.refused]).toEqual(['home-office', []]);
    const value = (kpi: string, area: string, end: number) =>
      plan.added.find((entry) => entry.kpi === kpi && entry.area === area && entry.periodEnd === end)?.value;
    const JUNE = excelDate(2017, 6, 30);
    const SEPTEMBER = excelDate(2017, 9, 30);
    expect(
      [
        'BURGLARY_RESIDENTIAL',
        'ROBBERY_PERSONAL',
        'BUSINESS_ROBBERY',
        'ROBBERY_ALL',
        'THEFT_FROM_PERSON',
        'HOMICIDE',
        'VEHICLE_CRIME',
      ].map((kpi) => value(kpi, 'West Midlands', JUNE)),
    ).toEqual([4657, 1465, 239, 1704, 639, 7, 8889]);
    expect(value('BURGLARY_ALL', 'West Midlands', JUNE)).toBe(4657 + 1712);
    expect(value('HOMICIDE', 'West Midlands', SEPTEMBER)).toBe(15);
    expect(value('BURGLARY_RESIDENTIAL', 'Merseyside', SEPTEMBER)).toBe(2424);
    expect(plan.added.every(({ covers }) => covers === 'Quarter')).toBe(true);
    expect(plan.leftOut).toContainEqual({
      category: '44 Theft or unauthorised taking of a pedal cycle',
      lines: 4,
    });
  });

  test('counts theft of a vehicle as the plan words it, without aggravated taking', async () => {
    const { added } = await planned(lines().join('\n'));
    expect(added.find(({ kpi, area }) => kpi === 'THEFT_OF_VEHICLE' && area === 'West Midlands')?.value).toBe(
      2364,
    );
  });

  test('with an offence missing is refused rather than made too small', async () => {
    const without = lines().filter((line) => !line.includes(',28G,'));
    const { added, refused } = await planned(without.join('\n'));
    expect(added.some(({ kpi }) => kpi === 'BURGLARY_RESIDENTIAL')).toBe(false);
    expect(refused[0]?.reason).toContain('there is no line of 28G');
  });

  test('does not depend on the order of its lines', async () => {
    const [header = '', ...rest] = lines();
    const turned = await planned([header, ...rest.reverse()].join('\n'));
    const straight = await planned(lines().join('\n'));
    const key = (entry: NewEntry) => `${entry.kpi}${entry.area}${entry.periodEnd}`;
    const sorted = (entries: NewEntry[]) => [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(turned.added)).toEqual(sorted(straight.added));
  });
});

describe('the ONS’s rolling years', () => {
  const text = () => readFileSync(join(SERIES, 'ons-rolling-year-slice.csv'), 'utf8');

  test('are recognised and summed, 30 December being read as the year’s end', async () => {
    const plan = await planned(text());
    expect([plan.layout, plan.refused]).toEqual(['ons', []]);
    const value = (kpi: string, end: number) =>
      plan.added.find(
        (entry) => entry.kpi === kpi && entry.area === 'West Midlands' && entry.periodEnd === end,
      )?.value;
    expect(value('BURGLARY_ALL', excelDate(2018, 12, 31))).toBe(29850);
    expect(value('BURGLARY_ALL', excelDate(2017, 12, 31))).toBe(27589);
    expect(value('ROBBERY_ALL', excelDate(2018, 12, 31))).toBe(8107);
  });

  test('are residential burglary only from the first whole year of it', async () => {
    const { added } = await planned(text());
    const ends = added
      .filter(({ kpi, area }) => kpi === 'BURGLARY_RESIDENTIAL' && area === 'West Midlands')
      .map(({ periodEnd }) => periodEnd);
    expect(Math.min(...ends)).toBe(excelDate(2018, 3, 31));
  });

  test('of other forces and of no KPI are left out and counted', async () => {
    const { leftOut, added } = await planned(text());
    expect(leftOut.find(({ category }) => category === 'Other forces')?.lines).toBeGreaterThan(0);
    expect(leftOut.some(({ category }) => category === 'Bicycle theft')).toBe(true);
    expect(added.some(({ area }) => area === 'Kent')).toBe(false);
  });
});

test('every KPI of the mappings is one of the plan’s and holds its own figures', () => {
  for (const { kpi } of [...homeOffice.measures, ...ons.measures]) {
    expect(findDefinition(defaultPlan, kpi)).toMatchObject({ id: kpi });
    expect(findDefinition(defaultPlan, kpi)?.figuresFrom ?? kpi).toBe(kpi);
  }
});

test.each([
  ['2017/18', '1', excelDate(2017, 6, 30)],
  ['2017/18', ' 4 ', excelDate(2018, 3, 31)],
  ['1999/2000', 'Q3', excelDate(1999, 12, 31)],
  ['2017', '1', null],
  ['2017/18', '5', null],
])('quarter %s %s ends at %s', (year, quarter, end) => {
  expect(financialQuarter(year, quarter)?.end ?? null).toBe(end);
});

describe('a large file', () => {
  const large = () =>
    readSource(
      [
        HEADER,
        ...Array.from(
          { length: 5000 },
          (_, n) => `OFFICER_LEAVERS,2021-09-30,Quarter,West Midlands,Group: ${n},${n},,,,S,`,
        ),
      ].join('\n'),
    );

  test('tells how far it is', async () => {
    const seen: number[] = [];
    await planImport(large(), emptyWorkbook(), defaultPlan, {
      atOnce: 0,
      onProgress: (done) => seen.push(done),
    });
    expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => 200 * (n + 1)));
  });

  test('stops when it is asked to', async () => {
    const signal = { aborted: false };
    const stopped = planImport(large(), emptyWorkbook(), defaultPlan, {
      signal,
      atOnce: 0,
      onProgress: () => (signal.aborted = true),
    });
    await expect(stopped).rejects.toThrow(ImportCancelled);
  });

  test('leaves the event loop its turn between two parts', async () => {
    const order: string[] = [];
    const work = planImport(large(), emptyWorkbook(), defaultPlan, {
      atOnce: 0,
      onProgress: () => order.push('part'),
    });
    setTimeout(() => order.push('click'), 0);
    await work;
    expect(order.indexOf('click')).toBeLessThan(order.length - 1);
  });
});

describe('a file that is read in parts', () => {
  const text = fc
    .array(fc.tuple(fc.string({ maxLength: 12 }), fc.constantFrom('a', '"b\n""c"', '"d,e"', '')), {
      minLength: 1,
      maxLength: 60,
    })
    .map((rows) =>
      [HEADER, ...rows.map(([first, second]) => `${first.replaceAll(/[",\r\n;\t|]/g, '')},${second},x`)].join(
        '\n',
      ),
    );

  test('is the same as one that is read at once', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 40 }), async (file, times) => {
        const long = Array.from({ length: times }, () => file).join('\n');
        const parts = await readLargeSource(long);
        expect(parts).toEqual(readSource(long));
        expect(
          parts.rows.every(({ line, cells }) =>
            (long.split('\n')[line - 1] ?? '').startsWith(cells[0] ?? ''),
          ),
        ).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('loses no line where a part ends, not even within quotation marks', async () => {
    const note = `"${'long, '.repeat(50_000)}"`;
    const lines = Array.from(
      { length: 3000 },
      (_, n) =>
        `HOMICIDE,2021-03-31,Year,West Midlands,Row: ${n},${n},,,,"A ""source"", of\nthe office",${n === 7 ? note : ''}`,
    );
    const seen: number[] = [];
    const source = await readLargeSource([HEADER, ...lines].join('\n'), {
      onProgress: (done) => seen.push(done),
    });
    expect(source.rows).toHaveLength(3000);
    expect(source.rows.map(({ cells }) => cells[5])).toEqual(lines.map((_, n) => String(n)));
    expect(source.rows[2999]?.line).toBe(2 + 2999 * 2);
    expect(seen.length).toBeGreaterThan(2);
  });

  test('stops when it is asked to', async () => {
    await expect(readLargeSource(HEADER, { signal: { aborted: true } })).rejects.toThrow(ImportCancelled);
  });
});

describe('the example figures', () => {
  test('hold the paper’s baselines: 28,675 burglaries and 8,945 robberies in the year ending June 2019', async () => {
    const figures = await exampleFigures();
    const year = (kpi: string) =>
      figures.find(
        (entry) =>
          entry.kpi === kpi &&
          entry.area === 'West Midlands' &&
          entry.covers === 'Year' &&
          entry.periodEnd === excelDate(2019, 6, 30),
      )?.value;
    expect([year('BURGLARY_ALL'), year('ROBBERY_ALL')]).toEqual([28675, 8945]);
  });
  test('are all of the force and its peers, with a source, and marked where they are derived', async () => {
    const figures = await exampleFigures();
    expect(figures.length).toBeLessThan(3000);
    expect(new Set(figures.map(({ area }) => area))).toEqual(
      new Set(['West Midlands', ...defaultPlan.peers]),
    );
    expect(figures.filter(({ source }) => source === '')).toEqual([]);
    expect(figures.filter(({ note, markers }) => /derived/i.test(note) !== markers.includes('e'))).toEqual(
      [],
    );
  });
});
