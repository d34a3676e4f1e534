import { SILENT_AFTER_MS, whenSilent } from '../../../src/workbook/excel/excel-silence';
import { throughGate } from '../../../src/workbook/excel/workbook-gate';
import { openWorkbook } from '../../workbench/open-workbook';

const write = (doing: string, cell: string) =>
  throughGate(doing, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(cell).values = [[doing]];
    await context.sync();
    return 'done';
  });
const outcome = (work: Promise<unknown>) => work.catch((error: unknown) => String(error));
const UNANSWERED = /Excel has not answered for a minute\..*\(First\)/;

/** The workbook's first cells, without asking through the gate. */
function cells(workbook: ReturnType<typeof openWorkbook>): unknown[] {
  const sheet = workbook.host.workbook.worksheets.find('Sheet1');
  return ['A1', 'A2', 'A3'].map((cell) => sheet?.getRange(cell).values?.[0]?.[0]);
}

afterEach(() => jest.useRealTimers());

test('a reply that takes more than a minute is told, what comes after it is refused, and the gate opens when it comes', async () => {
  const workbook = openWorkbook({ faults: { delay: 1.5 * SILENT_AFTER_MS } });
  const told: (string | null)[] = [];
  const stop = whenSilent((silence) => told.push(silence && silence.where));
  jest.useFakeTimers();
  const first = outcome(write('First', 'A1'));
  const queued = outcome(write('Queued', 'A2'));
  await jest.advanceTimersByTimeAsync(SILENT_AFTER_MS - 1_000);
  expect(told).toEqual([]);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(told).toEqual(['First']);
  expect(await queued).toMatch(UNANSWERED);
  expect(await outcome(write('Later', 'A2'))).toMatch(UNANSWERED);
  delete workbook.host.faults.delay;
  await jest.advanceTimersByTimeAsync(SILENT_AFTER_MS);
  expect(await first).toBe('done');
  expect(told).toEqual(['First', null]);
  expect(cells(workbook)).toEqual(['First', '', '']);
  const next = outcome(write('Next', 'A3'));
  await jest.advanceTimersByTimeAsync(1_000);
  expect(await next).toBe('done');
  expect(cells(workbook)).toEqual(['First', '', 'Next']);
  stop();
});

test('while each request is answered in time, work may take as long as it takes, and what waits has its turn', async () => {
  const workbook = openWorkbook({ faults: { delay: 0.7 * SILENT_AFTER_MS } });
  jest.useFakeTimers();
  const long = outcome(
    throughGate('First', async (context) => {
      for (const cell of ['A1', 'A2']) {
        context.workbook.worksheets.getItem('Sheet1').getRange(cell).values = [['long']];
        await context.sync();
      }
      return 'done';
    }),
  );
  const queued = outcome(write('Queued', 'A3'));
  await jest.advanceTimersByTimeAsync(8 * SILENT_AFTER_MS);
  expect([await long, await queued]).toEqual(['done', 'done']);
  expect(cells(workbook)).toEqual(['long', 'long', 'Queued']);
});

test('after a reply that never comes nothing is sent any more', async () => {
  const workbook = openWorkbook();
  await write('Before', 'A1');
  workbook.host.faults.loseReplies = 1;
  jest.useFakeTimers();
  const settled = jest.fn();
  void outcome(write('First', 'A1')).then(settled);
  await jest.advanceTimersByTimeAsync(60 * SILENT_AFTER_MS);
  const { syncs } = workbook.host.counters;
  expect(await outcome(write('Later', 'A1'))).toMatch(UNANSWERED);
  await jest.advanceTimersByTimeAsync(60 * SILENT_AFTER_MS);
  expect(workbook.host.counters.syncs).toBe(syncs);
  expect(settled).not.toHaveBeenCalled();
});
