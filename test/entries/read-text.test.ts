import fc from 'fast-check';
import { readDate } from '../../src/judgement/read-date';
import { isErrorValue, readNumber } from '../../src/entries/read-number';
import { calendarDay, excelDate } from '../../src/judgement/period';

describe('a number as it is typed', () => {
  test.each([
    ['7', 7],
    [' 7 ', 7],
    ['1,234', 1234],
    ['1 234 567', 1234567],
    ['1\u00a0234', 1234],
    ['-5', -5],
    ['+5', 5],
    ['\u22125', -5],
    ['(5)', -5],
    ['6.5%', 0.065],
    ['-36.7 %', -0.367],
    ['£1,200.50', 1200.5],
    ['-00', 0],
    ['-', null],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1,23', null],
    ['1.234,5', 1234.5],
    ['0,065', 0.065],
    ['1.234.567', null],
    ['6,5', null],
    ['12a', null],
    ['', null],
    ['=1+1', null],
    ['1e999', null],
    ['Infinity', null],
    ['0x10', null],
  ])('%j is %j', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });

  test('any number, written out, is read back', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (number) => readNumber(String(number)) === number,
      ),
    );
  });
});

describe('a date as it is typed', () => {
  const SEPTEMBER = excelDate(2021, 9, 30);
  test.each([
    '30/09/2021',
    '30/9/21',
    '30.09.2021',
    '30-09-2021',
    '30/09/2021 00:00',
    '2021-09-30',
    '2021-09-30T00:00:00Z',
    '2021/9/30',
    '30 September 2021',
    '30th Sept 2021',
    '30-Sep-21',
    'September 30, 2021',
    'Thursday 30 September 2021',
    'Thursday, September 30, 2021',
    '30\u00A0September\u00A02021',
    '30\u201309\u20132021',
    'September 2021',
    'Sep-21',
    "Sep '21",
    '2021-09',
    '44469',
  ])('%s is 30 September 2021', (typed) => {
    expect(readDate(typed)).toBe(SEPTEMBER);
  });

  test('is read the British way, and never the American', () => {
    expect(readDate('04/05/2021')).toBe(excelDate(2021, 5, 4));
    expect(readDate('09/30/2021')).toBeNull();
  });

  test.each([
    '30/02/2021',
    '31 June 2021',
    '2021-13-01',
    'soon',
    '',
    '12',
    'Smarch 2021',
    '30/09',
    '1234567',
  ])('%j is no date', (typed) => {
    expect(readDate(typed)).toBeNull();
  });

  test('any day is read in each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 25570, max: 51000 }), (day) => {
        const { year, month, day: date } = calendarDay(day);
        const two = (number: number) => String(number).padStart(2, '0');
        expect(readDate(`${two(date)}/${two(month)}/${year}`)).toBe(day);
        expect(readDate(`${year}-${two(month)}-${two(date)}`)).toBe(day);
        expect(readDate(String(day))).toBe(day);
      }),
    );
  });
});

test('Excel’s error values are known from text that merely begins like one', () => {
  expect(['#N/A', '#DIV/0!', '#NAME?', '#BUSY!'].every(isErrorValue)).toBe(true);
  expect(['#1', '# N/A', 'N/A', 5, null].some(isErrorValue)).toBe(false);
});
