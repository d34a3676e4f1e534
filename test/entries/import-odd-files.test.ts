import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planImport } from '../../src/entries/import/plan-import';
import { readSource } from '../../src/entries/import/read-source';
import { defaultPlan } from '../../src/framework/default-plan';
import { excelDate } from '../../src/judgement/period';
import { entryRow } from '../../src/entries/import/entry-row';
import { emptyWorkbook, workbookOf } from './workbook-of';

const HEADER = 'KPI,Period end,Covers,Area,Breakdown,Value,Numerator,Denominator,Marker,Source,Note';
const MARCH = excelDate(2021, 3, 31);
const planned = (input: string | Uint8Array, contents = emptyWorkbook()) =>
  planImport(readSource(input), contents, defaultPlan, { today: excelDate(2021, 10, 26) });
const line = (change: Record<string, string> = {}) => {
  const { kpi, end, covers, area, value } = {
    ...{ kpi: 'HOMICIDE', end: '31/03/2021', covers: 'Year', area: 'West Midlands', value: '43' },
    ...change,
  };
  return `${kpi},${end},${covers},${area},,${value},,,,Home Office,`;
};
/** The one entry that a line becomes; fails where it is refused. */
const entryOf = async (change: Record<string, string>) => {
  const { added, refused } = await planned(`${HEADER}\n${line(change)}`);
  expect(refused).toEqual([]);
  return added[0];
};

test.each([
  'KPI,Area,Apr 2021,May 2021,Jun 2021\nHOMICIDE,West Midlands,3,4,5',
  'Measure,30/06/2021,30/09/2021\nHomicides,11,12',
])('a table with its periods side by side is refused with the reason: %s', async (file) => {
  const { added, refused } = await planned(file);
  expect(added).toEqual([]);
  expect(refused[0]?.reason).toMatch(/^Periods stand side by side \((Apr 2021|30\/06\/2021), /);
  expect(refused[0]?.text).toContain('2021');
});

describe('decimal commas', () => {
  test('are read where the file shows that they are the decimal mark', async () => {
    const file = [
      '\ufeffKPI;Period end;Covers;Value;Source',
      'DA_OUTCOME;31.03.2021;Quarter;0,065;S',
      'SS_POSITIVE_OUTCOME;31.03.2021;Quarter;6,5%;S',
      'OFFICERS_TOTAL;31.03.2021;Snapshot;7.234,5;S',
      'HOMICIDE;31.03.2021;Year;1.234;S',
    ].join('\r\n');
    const { added, refused } = await planned(new TextEncoder().encode(file));
    expect(refused).toEqual([]);
    expect(added.map(({ value }) => value)).toEqual([0.065, 0.065, 7234.5, 1234]);
  });
  test('are not guessed at: a file of points keeps its points, and 1,234 its thousand', async () => {
    const file =
      'KPI;Period end;Covers;Value\nDA_OUTCOME;31/03/2021;Quarter;0.065\nHOMICIDE;31/03/2021;Year;1,234';
    expect((await planned(file)).added.map(({ value }) => value)).toEqual([0.065, 1234]);
  });
});

test.each([
  ['year ending March 2021', 'Year'],
  ['YE Mar 21', 'Year'],
  ['12 months to March 2021', 'Year'],
  ['2020/21', 'Year'],
  ['April 2020 to March 2021', 'Year'],
  ['2020/21 Q4', 'Quarter'],
  ['Q4 2020-21', 'Quarter'],
  ['Jan–Mar 2021', 'Quarter'],
  ['quarter ending 31/03/2021', 'Quarter'],
])('“%s” ends on 31 March 2021 and says that it is a %s', async (end, covers) => {
  expect(await entryOf({ end, covers: '' })).toMatchObject({ periodEnd: MARCH, covers });
});

test('a period and a length that contradict each other are refused', async () => {
  const { refused } = await planned(`${HEADER}\n${line({ end: '2020/21 Q4', covers: 'Year' })}`);
  expect(refused[0]?.reason).toBe('“2020/21 Q4” is a quarter, and the figure is said to cover a year.');
});

test.each(['Q4 2021', '03/31/2021', '31/02/2021', 'soon'])('“%s” is no period', async (end) => {
  expect((await planned(`${HEADER}\n${line({ end })}`)).added).toEqual([]);
});

test.each([
  ['Annual', 'Year'],
  ['rolling 12 months', 'Year'],
  ['Quarterly', 'Quarter'],
])('“%s” covers a %s', async (covers, length) => {
  expect(await entryOf({ covers })).toMatchObject({ covers: length });
});

test('what is counted at a date needs no length, and a header may say it', async () => {
  const stock = await planned('KPI,Period end,Value\nOFFICERS_TOTAL,31/03/2021,7321');
  expect(stock.added).toMatchObject([{ covers: 'Snapshot' }]);
  const year = await planned('KPI,Year ending,Value\nHOMICIDE,Mar-21,43');
  expect(year.added).toMatchObject([{ covers: 'Year', periodEnd: MARCH }]);
});

test.each(['West Midlands Police', 'WEST  MIDLANDS', 'West\u00a0Midlands', 'west midlands police force'])(
  '“%s” is the force',
  async (area) => {
    expect(await entryOf({ area })).toMatchObject({ area: 'West Midlands' });
  },
);

test('a measure may be named instead of its id', async () => {
  expect(await entryOf({ kpi: 'Homicides' })).toMatchObject({ kpi: 'HOMICIDE' });
});

test('markers may stand in the figure’s field', async () => {
  expect(await entryOf({ value: '43 [p]' })).toMatchObject({ value: 43, markers: ['p'] });
  expect(await entryOf({ value: '[x]' })).toMatchObject({ value: null, markers: ['x'] });
  expect(await entryOf({ value: '..' })).toMatchObject({ value: null, markers: ['x'] });
});

test('totals, notes and headers among the lines are left out and counted', async () => {
  const file = [
    HEADER,
    line(),
    '',
    HEADER,
    'Total,,,,,43,,,,,',
    '"Note: provisional",,,,',
    'Source: Home Office, March',
  ];
  const { added, refused, leftOut } = await planned(file.join('\n'));
  expect([added.length, refused]).toEqual([1, []]);
  expect(leftOut).toEqual([
    { category: 'The header, repeated', lines: 1 },
    { category: 'Totals', lines: 1 },
    { category: 'Titles and notes', lines: 2 },
  ]);
});

test('a thousand without quotation marks never becomes a one', async () => {
  const { added, refused } = await planned(
    [HEADER, line({ value: '1,234' }), line({ end: '31/03/2020' })].join('\n'),
  );
  expect(added.map(({ value }) => value)).toEqual([43]);
  expect(refused).toMatchObject([
    { line: 2, reason: expect.stringContaining('more fields than the header') },
  ]);
});

test('a delimiter at the end of every line is harmless', async () => {
  expect((await planned(`${HEADER}\n${line()},\n${line({ end: '31/03/2020' })},`)).added).toHaveLength(2);
});

test('a quotation mark that is never closed swallows no line in silence', async () => {
  const open = line({ end: '31/03/2020' }).replace('Home Office', '"Home Office');
  const { added, refused } = await planned([HEADER, line(), open, line({ end: '31/03/2019' })].join('\n'));
  expect(added).toHaveLength(1);
  expect(refused).toMatchObject([{ line: 3, reason: expect.stringContaining('never closed') }]);
});

test.each<[string, string | Uint8Array]>([
  ['is empty', ''],
  ['is a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0])],
  ['is not a text file', new Uint8Array([1, 2, 3, 4, 200, 201, 0, 5, 6])],
])('a file that %s is not read', (what, input) => {
  expect(() => readSource(input)).toThrow(what);
});

test('a period that is still to come is refused', async () => {
  const { refused } = await planned(`${HEADER}\n${line({ end: '31/03/2031' })}`);
  expect(refused[0]?.reason).toBe('The period ends on 31 March 2031, which is still to come.');
});

describe('what stands in the workbook', () => {
  const share = { breakdown: '', word: null, markers: [], source: 'CRIMES', note: 'Checked.' };
  const figure = { kpi: 'DA_OUTCOME', periodEnd: MARCH, covers: 'Quarter' as const, area: 'West Midlands' };
  const held = workbookOf([
    entryRow({ ...share, ...figure, value: 0.065, numerator: 65, denominator: 1000 }),
  ]);

  test('keeps its source and note where the file leaves them blank', async () => {
    const { same, changed } = await planned(
      `${HEADER}\nDA_OUTCOME,31/03/2021,Quarter,,,0.065,65,1000,,,`,
      held,
    );
    expect([same, changed]).toEqual([1, []]);
  });
  test('is never made to contradict itself by a file that has the value alone', async () => {
    const { changed, refused } = await planned(
      'KPI,Period end,Covers,Value\nDA_OUTCOME,31/03/2021,Quarter,0.2',
      held,
    );
    expect(changed).toEqual([]);
    expect(refused[0]?.reason).toContain('With what stands in row 5');
  });
});

describe('publications as people pass them on', () => {
  const file = (name: string) => readFileSync(join(__dirname, 'publications', name), 'utf8');
  const homeOffice = () => file('home-office-slice.csv').trim().split('\n');
  const figures = async (lines: string[]) => {
    const { added, refused } = await planned(lines.join('\n'));
    return {
      entries: added.map(({ kpi, area, periodEnd, value }) => [kpi, area, periodEnd, value]),
      refused,
    };
  };

  test('with a title, notes, another delimiter and “Police” hold the same figures', async () => {
    const straight = await figures(homeOffice());
    const passedOn = ['Police recorded crime', 'Table 1', ...homeOffice(), '', 'Source: Home Office'].map(
      (each) => each.replace(/West Midlands|Merseyside/, '$& Police'),
    );
    expect(await figures(passedOn)).toEqual(straight);
  });

  test('with a figure that is not available have no sum, and say so', async () => {
    const lines = homeOffice().map((each) =>
      /West Midlands,.*,45,/.test(each) ? each.replace(/[^,]*$/, '[x]') : each,
    );
    const { added } = await planned(lines.join('\n'));
    const vehicle = added.filter(({ kpi, area }) => kpi === 'VEHICLE_CRIME' && area === 'West Midlands');
    expect(vehicle.map(({ value, markers }) => [value, markers])).toEqual([
      [null, ['x']],
      [null, ['x']],
    ]);
  });

  test('pasted twice into one file are not counted twice', async () => {
    const [header = '', ...rest] = homeOffice();
    const { entries, refused } = await figures([header, ...rest, ...rest]);
    const once = await figures(homeOffice());
    expect(entries).toEqual(once.entries.filter(([kpi]) => kpi !== 'HOMICIDE'));
    expect(refused.every(({ reason }) => reason.includes('lines twice'))).toBe(true);
  });

  test('with a burglary code made since are refused, not summed without it', async () => {
    const made = '2017/18,1,West Midlands,Burglary of a new kind,Theft offences,Residential burglary,28Z,40';
    const { refused } = await figures([...homeOffice(), made]);
    expect(refused.map(({ reason }) => reason.split(' ')[0])).toEqual([
      'BURGLARY_ALL',
      'BURGLARY_RESIDENTIAL',
    ]);
  });

  test('without a quarter are financial years', async () => {
    const lines = homeOffice().filter((each, n) => n === 0 || each.startsWith('2017/18,1,'));
    const { added } = await planned(lines.map((each) => each.replace(/^([^,]*),[^,]*,/, '$1,')).join('\n'));
    expect(added[0]).toMatchObject({ covers: 'Year', periodEnd: excelDate(2018, 3, 31) });
  });
});

test('of two columns of one name that differ nobody knows which is right, and the line is refused', async () => {
  const file = (second: string) => planned(`${HEADER},value\n${line()},${second}`);
  const { added, refused } = await file('44');
  expect([added, refused.map(({ reason }) => reason)]).toEqual([
    [],
    ['There are two columns “Value”, which say “43” and “44”. Remove one.'],
  ]);
  expect((await file('43')).added).toHaveLength(1);
});

test('a figure beside a marker that says there is none is refused', async () => {
  const { added, refused } = await planned(
    'KPI,Period end,Covers,Value,Marker\nHOMICIDE,31/03/2021,Year,43,[x]',
  );
  expect([added, refused]).toEqual([
    [],
    [expect.objectContaining({ reason: expect.stringContaining('[x]') as string })],
  ]);
});
