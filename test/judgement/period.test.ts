import fc from 'fast-check';
import * as period from '../../src/judgement/period';

test("Excel's serial numbers", () => {
  expect(period.excelDate(2021, 9, 30)).toBe(44469);
  expect(period.excelDate(1900, 3, 1)).toBe(61);
  expect(period.calendarDay(44469)).toEqual({ year: 2021, month: 9, day: 30 });
  expect(period.calendarDay(44469.75)).toEqual({ year: 2021, month: 9, day: 30 });
});

test('month ends, in leap years too', () => {
  expect(period.monthEnd(period.excelDate(2020, 2, 1))).toBe(period.excelDate(2020, 2, 29));
  expect(period.monthEnd(period.excelDate(2021, 3, 31), -1)).toBe(period.excelDate(2021, 2, 28));
  expect(period.isMonthEnd(period.excelDate(2021, 2, 28))).toBe(true);
  expect(period.isMonthEnd(period.excelDate(2020, 2, 28))).toBe(false);
  expect(period.isMonthEnd(44469.5)).toBe(false);
});

test('a year ending 30 June 2019 starts on 1 July 2018', () => {
  expect(period.windowStart(period.excelDate(2019, 6, 30), 12)).toBe(period.excelDate(2018, 7, 1));
});

test('quarters end in June, September, December and March', () => {
  expect(period.quarterEnd(period.excelDate(2021, 8, 15))).toBe(period.excelDate(2021, 9, 30));
  expect(period.quarterEnd(period.excelDate(2022, 1, 1))).toBe(period.excelDate(2022, 3, 31));
  expect(period.lastCompleteQuarterEnd(period.excelDate(2021, 10, 26))).toBe(period.excelDate(2021, 9, 30));
  expect(period.lastCompleteQuarterEnd(period.excelDate(2021, 9, 30))).toBe(period.excelDate(2021, 9, 30));
});

test('months between, whatever the days', () => {
  expect(period.monthsBetween(period.excelDate(2021, 3, 31), period.excelDate(2021, 6, 1))).toBe(3);
  expect(period.monthsBetween(period.excelDate(2021, 3, 1), period.excelDate(2019, 6, 30))).toBe(-21);
});

test('a date written the ISO way, and nothing that is no day', () => {
  expect(period.excelDateFromIso(' 2021-09-30 ')).toBe(44469);
  for (const wrong of ['2021-02-30', '2021-13-01', '30/09/2021', '2021-9-30', '']) {
    expect(period.excelDateFromIso(wrong)).toBeNull();
  }
});

test('every day is its own: from a serial number to the calendar and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 100_000 }), (date) => {
      const { year, month, day } = period.calendarDay(date);
      expect(period.excelDate(year, month, day)).toBe(date);
      expect(period.monthEnd(date)).toBeGreaterThanOrEqual(date);
      expect(period.isMonthEnd(period.quarterEnd(date))).toBe(true);
      const { startYear, quarter } = period.financialQuarter(date);
      expect(period.excelDate(startYear, 3 * quarter + 1, 1)).toBeLessThanOrEqual(date);
      expect(period.excelDate(startYear, 3 * quarter + 4, 1)).toBeGreaterThan(date);
    }),
  );
});

test('the local clock plays no part', () => {
  const zone = process.env.TZ;
  try {
    for (const place of ['America/New_York', 'Pacific/Auckland', 'Europe/London']) {
      process.env.TZ = place;
      expect(period.monthEnd(period.excelDate(2021, 3, 15))).toBe(period.excelDate(2021, 3, 31));
      expect(period.calendarDay(44286)).toEqual({ year: 2021, month: 3, day: 31 });
    }
  } finally {
    process.env.TZ = zone;
  }
});
