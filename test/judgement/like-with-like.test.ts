import fc from 'fast-check';
import type { Basis, Frequency, MeasuredDefinition, Statistic } from '../../src/framework/definition';
import { baselinePeriodEnd, figuresCompared } from '../../src/judgement/like-with-like';
import type { Covers, Observation } from '../../src/judgement/observation';
import { endOfMonth, excelDate, monthIndex } from '../../src/judgement/period';

const definition = (change: {
  statistic?: Statistic;
  basis?: Basis;
  frequency?: Frequency;
  baselinePeriod?: string | null;
  baseline?: number | null;
  baselineSize?: number | null;
}): MeasuredDefinition => ({
  id: 'BURGLARY_ALL',
  measure: 'All burglary',
  section: null,
  objective: 'Reduce neighbourhood crime',
  subObjective: null,
  lead: 'force',
  source: null,
  frequency: 'Quarter',
  commitment: 'Burglary',
  reference: 'paragraph 40',
  kind: 'trajectory',
  direction: 'decrease',
  unit: 'count',
  statistic: 'events',
  basis: '12 months',
  changeThatMatters: null,
  baselinePeriod: null,
  baseline: null,
  baselineSize: null,
  peers: true,
  ...change,
});

const seen = (
  covers: Covers,
  year: number,
  month: number,
  value: number | null,
  rest: Partial<Observation> = {},
): Observation => ({
  periodEnd: excelDate(year, month + 1, 0),
  covers,
  value,
  numerator: null,
  denominator: null,
  markers: [],
  ...rest,
});

/** Months from a first month on, one value each. */
const months = (year: number, month: number, values: (number | null)[]): Observation[] =>
  values.map((value, n) => seen('Month', year, month + n, value));
const quarters = (year: number, month: number, values: (number | null)[]): Observation[] =>
  values.map((value, n) => seen('Quarter', year, month + 3 * n, value));

const SEPTEMBER_2021 = excelDate(2021, 9, 30);

describe('12 months of events', () => {
  test('are the latest twelve months that are all there', () => {
    const figures = figuresCompared(
      months(
        2020,
        9,
        Array.from({ length: 13 }, (_, n) => 100 + n),
      ),
      definition({}),
      SEPTEMBER_2021,
    );
    expect(figures.periodEnd).toBe(SEPTEMBER_2021);
    expect(figures.latest).toBe(1278);
    expect(figures.size).toBe(12);
  });

  test('end a month earlier when the last month is missing, and a missing month is never nought', () => {
    const figures = figuresCompared(
      months(2020, 9, [...Array.from({ length: 12 }, () => 100), null]),
      definition({}),
      SEPTEMBER_2021,
    );
    expect(figures.periodEnd).toBe(excelDate(2021, 8, 31));
    expect(figures.latest).toBe(1200);
  });

  test('are not made of eleven months', () => {
    const figures = figuresCompared(
      months(
        2020,
        11,
        Array.from({ length: 11 }, () => 100),
      ),
      definition({}),
      SEPTEMBER_2021,
    );
    expect(figures.latest).toBeNull();
    expect(figures.periodEnd).toBeNull();
  });

  test('are four quarters where those go further than the months', () => {
    const figures = figuresCompared(
      [
        ...months(
          2020,
          1,
          Array.from({ length: 12 }, () => 1),
        ),
        ...quarters(2020, 12, [10, 20, 30, 40]),
      ],
      definition({}),
      SEPTEMBER_2021,
    );
    expect([figures.periodEnd, figures.latest]).toEqual([SEPTEMBER_2021, 100]);
  });

  test('are the months where months, quarters and the year end together', () => {
    const together = [
      seen('Year', 2021, 9, 777),
      ...quarters(2020, 12, [10, 20, 30, 40]),
      ...months(
        2020,
        10,
        Array.from({ length: 12 }, () => 1),
      ),
    ];
    expect(figuresCompared(together, definition({}), SEPTEMBER_2021).latest).toBe(12);
    expect(figuresCompared(together.slice(0, 5), definition({}), SEPTEMBER_2021).latest).toBe(100);
    expect(figuresCompared(together.slice(0, 1), definition({}), SEPTEMBER_2021).latest).toBe(777);
  });

  test('are never part months and part quarters', () => {
    const figures = figuresCompared(
      [...quarters(2020, 12, [10, 20, 30]), ...months(2021, 7, [5, 5, 5])],
      definition({}),
      SEPTEMBER_2021,
    );
    expect(figures.latest).toBeNull();
  });

  test('a period named twice is unusable, as it is for the workbook’s own formulas', () => {
    const twice = [...quarters(2020, 12, [10, 20, 30, 40]), ...quarters(2021, 9, [40])];
    expect(figuresCompared(twice, definition({}), SEPTEMBER_2021).latest).toBeNull();
  });

  test('Previous is the twelve months before', () => {
    const figures = figuresCompared(
      quarters(2019, 12, [1, 2, 3, 4, 10, 20, 30, 40]),
      definition({}),
      SEPTEMBER_2021,
    );
    expect([figures.latest, figures.previous, figures.previousEnd]).toEqual([
      100,
      10,
      excelDate(2020, 9, 30),
    ]);
  });

  test('a figure after the reporting period is not yet looked at', () => {
    const figures = figuresCompared(
      quarters(2020, 9, [1, 2, 3, 4, 5]),
      definition({}),
      excelDate(2021, 6, 30),
    );
    expect([figures.latest, figures.periodEnd]).toEqual([10, excelDate(2021, 6, 30)]);
  });

  test('a KPI all of whose figures are marked [x] is not available rather than without data', () => {
    const figures = figuresCompared(
      [seen('Year', 2021, 9, null, { markers: ['x'] })],
      definition({}),
      SEPTEMBER_2021,
    );
    expect([figures.latest, figures.unavailable]).toEqual([null, 'x']);
  });

  test('a last year marked [x] is not replaced by an older one', () => {
    const figures = figuresCompared(
      [seen('Year', 2021, 6, 100), seen('Year', 2021, 9, null, { markers: ['x'] })],
      definition({}),
      SEPTEMBER_2021,
    );
    expect([figures.latest, figures.unavailable, figures.periodEnd]).toEqual([null, 'x', SEPTEMBER_2021]);
  });

  test('a hole in the months leaves it to the quarters, and those to the year', () => {
    const hole = months(2020, 10, [1, 1, 1, null, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(
      figuresCompared([...hole, ...quarters(2020, 12, [10, 20, 30, 40])], definition({}), SEPTEMBER_2021)
        .latest,
    ).toBe(100);
    expect(figuresCompared([...hole, seen('Year', 2021, 3, 55)], definition({}), SEPTEMBER_2021).latest).toBe(
      55,
    );
  });

  test('ratios of two groups are not added up', () => {
    const disparity = definition({ statistic: 'disparity' });
    expect(figuresCompared(quarters(2020, 12, [2, 2, 2, 2]), disparity, SEPTEMBER_2021).latest).toBeNull();
    expect(figuresCompared([seen('Year', 2021, 9, 2.4)], disparity, SEPTEMBER_2021).latest).toBe(2.4);
  });
});

describe('the baseline', () => {
  test('is computed at the plan’s own period', () => {
    const series = [
      ...quarters(2018, 9, [7000, 7200, 7300, 7175]),
      ...quarters(2020, 12, [4500, 4500, 4600, 4561]),
    ];
    const figures = figuresCompared(
      series,
      definition({ baselinePeriod: 'year ending June 2019' }),
      SEPTEMBER_2021,
    );
    expect([figures.baseline, figures.baselineSize, figures.baselineEnd]).toEqual([
      28675,
      12,
      excelDate(2019, 6, 30),
    ]);
    expect([figures.latest, figures.notComparable]).toEqual([18161, null]);
  });

  test('is the one entered in the framework where there is one', () => {
    const figures = figuresCompared(
      [seen('Year', 2019, 6, 1), seen('Year', 2021, 9, 18161)],
      definition({ baselinePeriod: 'year ending June 2019', baseline: 28675 }),
      SEPTEMBER_2021,
    );
    expect([figures.baseline, figures.baselineSize]).toEqual([28675, 12]);
  });

  test('of nine months is not compared with twelve', () => {
    const figures = figuresCompared(
      [seen('Year', 2021, 9, 100)],
      definition({ baselinePeriod: '2019/20', baseline: 80, baselineSize: 9 }),
      SEPTEMBER_2021,
    );
    expect(figures.notComparable).toBe('the latest figure covers 12 months and the baseline 9 months');
  });

  test('of a year is not compared with a quarter’s proportion', () => {
    const figures = figuresCompared(
      [
        seen('Year', 2020, 3, 0.1, { numerator: 10, denominator: 100 }),
        seen('Quarter', 2021, 9, 0.2, { numerator: 5, denominator: 25 }),
      ],
      definition({ statistic: 'proportion', basis: 'latest', baselinePeriod: '2019/20' }),
      SEPTEMBER_2021,
    );
    expect(figures.notComparable).toContain('covers 3 months and the baseline 12 months');
  });

  test.each([
    ['2019/20', excelDate(2020, 3, 31)],
    ['2019–20', excelDate(2020, 3, 31)],
    ['1999/2000', excelDate(2000, 3, 31)],
    ['year ending June 2019', excelDate(2019, 6, 30)],
    ['year ending June 2019 (para 14)', excelDate(2019, 6, 30)],
    ['12 months to September 2018', excelDate(2018, 9, 30)],
    ['typically historically', null],
    [null, null],
  ])('%s ends at %s', (printed, end) => {
    expect(baselinePeriodEnd(printed)).toBe(end);
  });
});

describe('a break in the series', () => {
  const broken = (month: number, year: number): Observation[] => [
    ...quarters(2018, 9, [1, 1, 1, 1]),
    ...quarters(2020, 12, [1, 1, 1, 1]),
    seen('Month', year, month, null, { markers: ['b'] }),
  ];
  const told = definition({ baselinePeriod: 'year ending June 2019' });

  test('between the two is not compared across, and the reason names the month', () => {
    expect(figuresCompared(broken(4, 2020), told, SEPTEMBER_2021).notComparable).toBe(
      'the series is broken in April 2020, between the baseline and the latest figure',
    );
  });
  test('inside the baseline’s own year counts as well', () => {
    expect(figuresCompared(broken(8, 2018), told, SEPTEMBER_2021).notComparable).not.toBeNull();
  });
  test('at the very start of the baseline does not', () => {
    expect(figuresCompared(broken(7, 2018), told, SEPTEMBER_2021).notComparable).toBeNull();
  });
  test('after the latest figure does not', () => {
    expect(figuresCompared(broken(11, 2021), told, SEPTEMBER_2021).notComparable).toBeNull();
  });
  test('starts a phase of the chart', () => {
    const series = quarters(2019, 3, [1, 2, 3, 4, 5, 6]).map((each, n) =>
      n === 3 ? { ...each, markers: ['b'] } : each,
    );
    const { series: chart } = figuresCompared(series, told, SEPTEMBER_2021);
    expect(chart.rebase).toEqual([4]);
    expect(chart.points.map(({ phase }) => phase)).toEqual([1, 1, 1, 2, 2, 2]);
  });
});

describe('snapshots and latest periods', () => {
  test('the last snapshot counts, and is never added to another', () => {
    const figures = figuresCompared(
      [seen('Snapshot', 2021, 3, 7300), seen('Snapshot', 2021, 9, 7500)],
      definition({ statistic: 'stock', basis: 'snapshot' }),
      SEPTEMBER_2021,
    );
    expect([figures.latest, figures.previous]).toEqual([7500, 7300]);
  });

  test('a last snapshot marked [x] is not replaced by an older one', () => {
    const figures = figuresCompared(
      [seen('Snapshot', 2021, 3, 7300), seen('Snapshot', 2021, 9, null, { markers: ['x'] })],
      definition({ statistic: 'stock', basis: 'snapshot' }),
      SEPTEMBER_2021,
    );
    expect([figures.latest, figures.unavailable, figures.periodEnd]).toEqual([null, 'x', SEPTEMBER_2021]);
  });

  test('a proportion is its numerator over its denominator, not what was rounded beside them', () => {
    const figures = figuresCompared(
      [seen('Quarter', 2021, 9, 0.3, { numerator: 1, denominator: 3 })],
      definition({ statistic: 'proportion', basis: 'latest' }),
      SEPTEMBER_2021,
    );
    expect([figures.latest, figures.size]).toEqual([1 / 3, 3]);
  });

  test('only figures of the KPI’s own frequency are compared', () => {
    const figures = figuresCompared(
      [seen('Quarter', 2021, 6, 0.1), ...months(2021, 7, [0.2, 0.3, 0.4]), seen('Year', 2021, 9, 0.5)],
      definition({ statistic: 'proportion', basis: 'latest' }),
      SEPTEMBER_2021,
    );
    expect([figures.latest, figures.periodEnd]).toEqual([0.1, excelDate(2021, 6, 30)]);
  });

  test('the period before is the one just before, and none where that is missing', () => {
    const latest = definition({ statistic: 'duration', basis: 'latest' });
    expect(figuresCompared(quarters(2021, 6, [30, 28]), latest, SEPTEMBER_2021).previous).toBe(30);
    expect(figuresCompared(quarters(2021, 3, [30, null, 28]), latest, SEPTEMBER_2021).previous).toBeNull();
  });
});

describe('the series for the chart', () => {
  test('is months where there are twelve, else quarters; what is missing is left out', () => {
    const quarterly = quarters(2020, 12, [10, 20, 30, 40]);
    const eleven = figuresCompared(
      [
        ...months(
          2020,
          9,
          Array.from({ length: 11 }, () => 1),
        ),
        ...quarterly,
      ],
      definition({}),
      SEPTEMBER_2021,
    );
    expect([eleven.series.covers, eleven.series.points.length]).toEqual(['Quarter', 4]);
    const gap = months(2020, 9, [...Array.from({ length: 10 }, () => 1), null, 2, 3]);
    const twelve = figuresCompared([...gap, ...quarterly], definition({}), SEPTEMBER_2021);
    expect([twelve.series.covers, twelve.series.points.length]).toEqual(['Month', 12]);
  });
  test('never draws years that overlap', () => {
    const rolling = [3, 6, 9, 12, 15, 18, 21, 24, 27].map((month) => seen('Year', 2019, month, 100 + month));
    const { series } = figuresCompared(rolling, definition({}), SEPTEMBER_2021);
    expect(
      series.points.map(({ periodEnd }) => monthIndex(periodEnd) - monthIndex(excelDate(2019, 1, 31))),
    ).toEqual([2, 14, 26]);
  });
});

const anyObservation = fc.record({
  periodEnd: fc.integer({ min: 2018 * 12, max: 2021 * 12 + 8 }).map(endOfMonth),
  covers: fc.constantFrom<Covers>('Month', 'Quarter', 'Year', 'Snapshot'),
  value: fc.option(fc.integer({ min: 0, max: 5000 }), { freq: 8 }),
  numerator: fc.constant(null),
  denominator: fc.constant(null),
  markers: fc.constantFrom<string[]>([], [], [], ['b'], ['x']),
});

test('the order of the rows does not matter', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyObservation, { maxLength: 60 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      fc.constantFrom<Basis>('12 months', 'snapshot', 'latest'),
      ([rows, shuffled], basis) => {
        const told = definition({ basis, baselinePeriod: '2019/20' });
        expect(figuresCompared(shuffled, told, SEPTEMBER_2021)).toEqual(
          figuresCompared(rows, told, SEPTEMBER_2021),
        );
      },
    ),
  );
});

test('a total is always of one length: 12 months, 4 quarters or one year, each once', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyObservation, {
        maxLength: 120,
        selector: ({ covers, periodEnd }) => `${covers}${periodEnd}`,
      }),
      (rows) => {
        const { latest, periodEnd } = figuresCompared(rows, definition({}), SEPTEMBER_2021);
        if (latest === null || periodEnd === null) return;
        const end = monthIndex(periodEnd);
        const totals = (['Month', 'Quarter', 'Year'] as const).flatMap((covers) => {
          const step = { Month: 1, Quarter: 3, Year: 12 }[covers];
          const parts = rows.filter((row) => {
            const back = end - monthIndex(row.periodEnd);
            return row.covers === covers && row.value !== null && back >= 0 && back < 12 && back % step === 0;
          });
          return parts.length === 12 / step
            ? [parts.reduce((total, { value }) => total + (value ?? 0), 0)]
            : [];
        });
        expect(totals).toContain(latest);
      },
    ),
  );
});
