import { excelDate } from '../../src/judgement/period';
import * as words from '../../src/judgement/words';

test.each([
  [43, '43'],
  [28675, '28,675'],
  [1234567, '1,234,567'],
  [8012.64, '8,012.6'],
  [4.075, '4.08'],
  [2.5, '2.5'],
  [-5, '-5'],
  [-0.001, '0'],
  [0, '0'],
])('the number %p is written %s', (value, text) => {
  expect(words.formatNumber(value)).toBe(text);
});

test.each([
  [0.2181818, '22%'],
  [0.065, '6.5%'],
  [0.06, '6%'],
  [0.0996, '10%'],
  [0.1, '10%'],
  [0.105, '11%'],
  [0.0145, '1.5%'],
  [1, '100%'],
  [0, '0%'],
  [0.0004, 'less than 0.1%'],
  [-0.2739, '-27%'],
])('the fraction %p is written %s: no false precision', (value, text) => {
  expect(words.formatPercent(value)).toBe(text);
});

test.each([
  [0.031, '3.1 percentage points'],
  [-0.01, '1 percentage point'],
  [0.12, '12 percentage points'],
  [0.0001, 'less than 0.1 percentage points'],
])('a difference of %p is %s', (value, text) => {
  expect(words.formatPoints(value)).toBe(text);
});

test.each([
  ['percent', 0.065, '6.5%'],
  ['count', 28675, '28,675'],
  ['days', 12.34, '12.3 days'],
  ['days', 1, '1 day'],
  ['hours', 2.5, '2.5 hours'],
  ['ratio', 4.2, '4.2'],
  ['rate per 1,000', 12.34, '12.3 per 1,000'],
  ['kgCO2 per m2', 3.14159, '3.14 kgCO2 per m2'],
])('with its unit: %s %p is %s', (unit, value, text) => {
  expect(words.formatValue(unit, value)).toBe(text);
});

test('two figures are given the decimals that part them, and no more', () => {
  expect(words.formatApart('percent', 0.0596, 0.06)).toEqual(['5.96%', '6%']);
  expect(words.formatApart('percent', 0.0600001, 0.06)).toEqual(['6.00001%', '6%']);
  expect(words.formatApart('percent', 0.06, 0.06)).toEqual(['6%', '6%']);
  expect(words.formatApart('percent', 0.1 + 0.2 - 0.24, 0.06)).toEqual(['6%', '6%']);
  expect(words.formatApart('days', 12.34, 12.31)).toEqual(['12.34 days', '12.31 days']);
});

test('number words agree', () => {
  expect(words.formatCount(1, 'offence')).toBe('1 offence');
  expect(words.formatCount(0, 'offence')).toBe('0 offences');
  expect(words.formatCount(1200, 'inquiry', 'inquiries')).toBe('1,200 inquiries');
});

test('periods are named in full', () => {
  const september = excelDate(2021, 9, 30);
  expect(words.formatPeriod(september, 'Month')).toBe('September 2021');
  expect(words.formatPeriod(september, 'Quarter')).toBe('July to September 2021');
  expect(words.formatPeriod(excelDate(2021, 1, 31), 'Quarter')).toBe('November 2020 to January 2021');
  expect(words.formatPeriod(excelDate(2019, 6, 30), 'Year')).toBe('year ending June 2019');
  expect(words.formatPeriod(excelDate(2021, 3, 31), 'Snapshot')).toBe('at 31 March 2021');
});

test.each([
  [2021, 4, 1, '2021/22 Q1'],
  [2021, 9, 30, '2021/22 Q2'],
  [2021, 10, 1, '2021/22 Q3'],
  [2022, 3, 31, '2021/22 Q4'],
  [1999, 12, 31, '1999/00 Q3'],
  [2000, 1, 1, '1999/00 Q4'],
])('%i-%i-%i is in %s', (year, month, day, quarter) => {
  expect(words.formatQuarter(excelDate(year, month, day))).toBe(quarter);
});

test('every operator has its words', () => {
  expect((['>', '>=', '<', '<='] as const).map(words.formatOperator)).toEqual([
    'more than',
    'at least',
    'less than',
    'at most',
  ]);
});
