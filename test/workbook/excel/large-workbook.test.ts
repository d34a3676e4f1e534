import { checkWorkbook } from '../../../src/entries/check-workbook';
import { excelDate } from '../../../src/judgement/period';
import { addEntries, readWorkbook, scaffold, throughGate } from '../../../src/workbook/excel';
import { observation } from '../../bench/contents-of-size';
import { openWithFunctions } from './real-functions';
import { ONE_KPI, WEST_MIDLANDS } from './west-midlands';

jest.setTimeout(600_000);

const ROWS = 12_000;
/** What Excel on the web takes and gives in one request. */
const FIVE_MEGABYTES = 5_000_000;
const entries = Array.from({ length: ROWS }, (_, at) => observation(at));

it('12,000 figures are entered, scaffolded over, read twice and checked, in few syncs of a size that Excel takes', async () => {
  const workbook = await openWithFunctions();
  const { counters } = workbook.host;
  const syncsOf = async <Result>(work: (context: Excel.RequestContext) => Promise<Result>) => {
    const before = counters.syncs;
    const result = await throughGate('Working', work);
    return { result, syncs: counters.syncs - before };
  };
  const make = () => syncsOf((context) => scaffold(context, WEST_MIDLANDS));
  const read = () => syncsOf(readWorkbook);
  await make();

  const written = await syncsOf((context) => addEntries(context, entries));
  expect(written).toEqual({ result: { added: ROWS, standing: 0 }, syncs: 8 });
  await workbook.settle();

  expect(await make()).toEqual({ result: { added: [], cancelled: false }, syncs: 2 });
  const first = await read();
  const again = await read();
  expect([first.syncs, again.syncs]).toEqual([3, 3]);
  expect(again.result).toEqual(first.result);

  const problems = checkWorkbook(first.result, WEST_MIDLANDS.plan, { today: excelDate(2021, 11, 1) });
  expect(first.result.tables['PcpData']?.rows.filter(({ values }) => values[0] !== null)).toHaveLength(ROWS);
  expect(problems.filter(({ sheet, severity }) => sheet === 'PCP Data' && severity === 'error')).toEqual([]);
  const scorecard = first.result.tables['PcpScorecard']!;
  const latest = scorecard.rows.filter(
    ({ values }) => typeof values[scorecard.columns.indexOf('Latest')] === 'number',
  );
  expect(latest.length).toBeGreaterThan(50);
  expect(counters.largestRequest).toBeLessThan(FIVE_MEGABYTES);
});

it('long notes are sent and read in more requests, each of a size that Excel takes', async () => {
  const workbook = await openWithFunctions();
  const { counters } = workbook.host;
  await throughGate('Creating', (context) => scaffold(context, ONE_KPI));
  const note = 'Awaiting the force. '.repeat(800);
  const noted = entries.slice(0, 400).map((entry) => ({ ...entry, note }));
  await throughGate('Entering', (context) => addEntries(context, noted));
  await workbook.settle();
  expect(counters.bytesIn).toBeGreaterThan(400 * note.length);
  expect(counters.largestRequest).toBeLessThan(FIVE_MEGABYTES);

  // Values and formulas hold each note once: read in one answer they would be refused.
  expect(2 * 400 * note.length).toBeGreaterThan(2 * FIVE_MEGABYTES);
  const { tables } = await throughGate('Reading', readWorkbook);
  const { columns, rows } = tables['PcpData']!;
  expect(rows.filter(({ values }) => values[columns.indexOf('Note')] === note)).toHaveLength(400);
  expect(rows.map(({ row }) => row)).toEqual(rows.map((_, at) => rows[0]!.row + at));
});
