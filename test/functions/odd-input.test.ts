import { errorOf, valueOf } from './evaluated';

/** Every odd input has its own message, which says what to do. */
test.each([
  ['text for a number', ['RATE', 'many', 1000], '#VALUE! count is "many": give a number.'],
  [
    'a number that is text',
    ['RATE', '1,200', 1000],
    '#VALUE! count is "1,200", text that looks like a number: set the cell\'s format to General and type it again.',
  ],
  [
    'a date that is text',
    ['RATE', '30/09/2021', 1000],
    '#VALUE! count is "30/09/2021", a date as text: give a number.',
  ],
  ['TRUE for a number', ['RATE', true, 1000], '#VALUE! count is TRUE: give a number.'],
  ['nothing for a number', ['RATE', null, 1000], '#VALUE! count is empty: give a number.'],
  [
    'an error for a number',
    ['RATE', '#N/A', 1000],
    '#VALUE! count is the error #N/A: mend the cell that it comes from.',
  ],
  [
    "Excel's own error object",
    ['RATE', { code: '#DIV/0!', message: '' }, 1000],
    '#VALUE! count is the error #DIV/0!: mend the cell that it comes from.',
  ],
  [
    'a range for one cell',
    ['RATE', [[1], [2]], 1000],
    '#VALUE! count takes one cell; this is a range of 2 × 1 cells.',
  ],
  ['a negative count', ['INTERVAL', 'count', -1], '#VALUE! x is -1: a count cannot be below nought.'],
  [
    'a fractional count',
    ['INTERVAL', 'count', 2.5],
    '#VALUE! x is 2.5: give the count itself, a whole number.',
  ],
  [
    'more than all',
    ['INTERVAL', 'proportion', 7, 5],
    '#VALUE! x (7) is more than n (5): is it the other way round?',
  ],
  ['out of nothing', ['INTERVAL', 'proportion', 0, 0], '#DIV/0! n is 0: nothing can be divided by it.'],
  ['out of less than nothing', ['INTERVAL', 'rate', 1, -5], '#VALUE! n is -5: it must be above nought.'],
  [
    'an unknown kind',
    ['INTERVAL', 'share', 1, 5],
    '#VALUE! kind is "share": give one of "proportion", "rate", "count".',
  ],
  [
    'confidence in percent',
    ['INTERVAL', 'count', 5, null, 95],
    '#VALUE! confidence is 95: give a fraction between 0 and 1, or a percentage such as 95%. For 95% type the percent sign too, or divide by 100.',
  ],
  [
    'certainty',
    ['INTERVAL', 'count', 5, null, 1],
    '#VALUE! confidence is 1: give a fraction between 0 and 1, or a percentage such as 95%.',
  ],
  [
    'an average above 1',
    ['FUNNEL', 'proportion', 80, 50],
    '#VALUE! average is 80: a proportion is between 0 and 1.',
  ],
  ['an empty range', ['LIMITS', [['']]], '#VALUE! values holds no figures: give the range of the series.'],
  ['no range', ['LIMITS', null], '#VALUE! values holds no figures: give the range of the series.'],
  [
    'a block',
    [
      'LIMITS',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    '#VALUE! values is a block of 2 × 2 cells: give one row or one column.',
  ],
  [
    'text in a range',
    ['LIMITS', [[1], ['two'], [3]]],
    '#VALUE! values, cell 2, is "two": give a number, or leave the cell empty.',
  ],
  [
    'an error in a range',
    ['LIMITS', [[1], ['#REF!']]],
    '#VALUE! values, cell 2, is the error #REF!: mend it or leave the cell empty.',
  ],
  [
    'a phase that starts outside the range',
    ['LIMITS', [1, 2, 3], true, [[9]]],
    '#VALUE! rebase holds 9: give positions in the range, from 1 to 3.',
  ],
  [
    'limits from one point',
    ['LIMITS', [1, 2, 3], true, null, 1],
    '#VALUE! fixAfter is 1: give the number of points, at least 2, that the limits are taken from.',
  ],
  [
    'neither true nor false',
    ['LIMITS', [1, 2], 'perhaps'],
    '#VALUE! screen is "perhaps": give TRUE or FALSE.',
  ],
  [
    'an unknown direction',
    ['POINTS', [1, 2], 'up'],
    '#VALUE! direction is "up": give one of "increase", "decrease", "maintain", "parity", "none".',
  ],
  [
    'no id',
    ['STATUS', '', 1],
    '#VALUE! kpi is empty: give its text in quotation marks or a cell that holds it.',
  ],
  [
    'TRUE for a figure',
    ['STATUS', 'DA_OUTCOME', true],
    '#VALUE! value is TRUE: give a number, or a marker such as [x].',
  ],
  [
    'a date in the American order',
    ['STATUS', 'DA_OUTCOME', 0.1, null, null, null, null, null, '09/30/2021'],
    '#VALUE! asOf is "09/30/2021", not a date: type it as 30/09/2021 or 2021-09-30.',
  ],
  [
    'one cell of a definition',
    ['STATUS', 'DA_OUTCOME', 0.1, null, null, null, null, 'DA_OUTCOME'],
    "#VALUE! definition takes the KPI's row of PcpFramework, or the whole table; this is one cell.",
  ],
  [
    'a chart of a milestone',
    ['VARIATION', 'S163_RECORDING', [1, 2]],
    '#N/A S163_RECORDING is a milestone, a thing to be done: it has no figures.',
  ],
  [
    'sizes that do not fit the peers',
    ['PEERS', 'KNIFE_CRIME', 1, [[1], [2]], 5, [[1]]],
    '#VALUE! peerSizes has 1 cells and peerValues 2: give one size for each figure.',
  ],
  [
    'a peer in percent',
    ['PEERS', 'DA_OUTCOME', 0.06, [[6]]],
    '#VALUE! peer 1: 600% is more than 100%. For 6% type 6% or 0.06.',
  ],
  [
    'beyond counting',
    ['RATERATIO', 2e9, 1, 2e9, 1],
    '#VALUE! a is 2000000000: more events than can be compared (1,000,000,000).',
  ],
  ['beyond a number', ['RATE', Infinity, 1000], '#NUM! count is too large or not a number.'],
  [
    'a result beyond a cell',
    ['RATE', 1e300, 1e-300],
    '#NUM! The result is beyond what a cell can hold: check the figures.',
  ],
  [
    'a day that is none',
    ['QUARTER', -1],
    "#VALUE! date is -1, which is no day in Excel's calendar: give a date such as 2021-09-30.",
  ],
] as [string, [string, ...unknown[]], string][])('%s', (_, [name, ...args], message) => {
  expect(errorOf(name, ...args)).toBe(message);
});

test('a range of one cell is that cell', () => {
  expect(valueOf('STATUS', [['DA_OUTCOME']], [[0.065]])).toBe('Met');
  expect(valueOf('RATE', [29], [[2900]])).toBe(10);
});

test('a row of sizes beside a column of peers is taken in order', () => {
  const args = ['KNIFE_CRIME', 3400, [[2500], [1000]], 2.9e6] as const;
  expect(valueOf('PEERS', ...args, [[2.8e6, 1.4e6]])).toBe(valueOf('PEERS', ...args, [[2.8e6], [1.4e6]]));
});

test('an empty cell that comes as nought is a figure: nobody can tell, and the guide says so', () => {
  expect(valueOf('STATUS', 'KNIFE_CRIME', 0, 3000)).toBe('Improving');
});

test.each(['2021-09-30', '30/09/2021', '30 September 2021', '44469', 44469, 44469.75])(
  'the date %p is 30 September 2021, as Excel has it in Britain',
  (date) => {
    expect(valueOf('QUARTER', date)).toBe('2021/22 Q2');
  },
);

test.each(['2021-09-30', '30/09/2021', 44469])('a period that ends on %p is named in full', (date) => {
  expect(valueOf('SUMMARY', 'OFFICERS_TOTAL', 7900, null, date)).toContain('30 September 2021');
  expect(valueOf('SUMMARY', 'KNIFE_CRIME', 900, null, date)).toContain('the year ending September 2021');
});

const TWELVE_RATES = [7, 7.2, 7.1, 7, 7.2, 7.1, 7, 7.2, 7.1, 7, 7.2, 7.1];

test('a series of whole percentages does not consistently meet a target that is a fraction', () => {
  expect(errorOf('ASSURANCE', 'DA_OUTCOME', [TWELVE_RATES])).toContain('700% is more than 100%');
  const fractions = TWELVE_RATES.map((rate) => rate / 100);
  expect(errorOf('ASSURANCE', 'DA_OUTCOME', [fractions], 6)).toContain('600% is more than 100%');
  expect(valueOf('ASSURANCE', 'DA_OUTCOME', [fractions])).toBe('Consistently meets');
  expect(valueOf('ASSURANCE', 'DA_OUTCOME', [TWELVE_RATES], 6)).toBe('Consistently meets');
});

test('a figure is not held against one before that was not available', () => {
  expect(valueOf('CHECK', 'DA_OUTCOME', 0.065, '[x]')).toBe('');
});
