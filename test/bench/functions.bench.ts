import { evaluateFunction } from '../../src/functions/evaluate';
import type { HeadlessWorkbook } from '../../src/workbench/headless';
import type { Subject } from './figure';
import { openWorkbook } from './headless';
import { oneTime } from './timing';

const CELLS = 10_000;
const THROUGHPUTS = [1, 10_000, 100_000];
/** A request stays below 5 MB. */
const A_REQUEST = 20_000;

/** A column of different figures, a hair apart. */
const shares = (count: number) => Array.from({ length: count }, (_, row) => [0.05 + row / 10_000_000]);

/** Writes a column in requests of a size that Excel on the web takes, and waits until all is calculated. */
async function fill(workbook: HeadlessWorkbook, column: string, cells: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let first = 0; first < cells.length; first += A_REQUEST) {
      const part = cells.slice(first, first + A_REQUEST);
      sheet.getRange(`${column}${first + 1}:${column}${first + part.length}`).formulas = part as string[][];
      await context.sync();
    }
  });
  await workbook.settle();
}

const formulas = (count: number, of: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => [of(row + 1)]);

/** =PCP.STATUS against the same verdict as a formula of the sheet's own; throughput through Microsoft's runtime. */
export const functions: Subject = async (tell) => {
  const workbook = openWorkbook();
  await fill(workbook, 'A', shares(CELLS));
  const native = await oneTime(() =>
    fill(
      workbook,
      'B',
      formulas(CELLS, (row) => `=IF(A${row}="","No data",IF(A${row}>0.06,"Met","Not met"))`),
    ),
  );
  const status = await oneTime(() =>
    fill(
      workbook,
      'C',
      formulas(CELLS, (row) => `=PCP.STATUS("DA_OUTCOME",A${row})`),
    ),
  );
  tell({
    subject: 'functions',
    what: `${CELLS.toLocaleString('en-GB')} cells of PCP.STATUS, entered and calculated`,
    value: status,
    unit: 'ms',
    peer: { what: 'the same verdict as a formula with IF', value: native },
  });
  workbook.dispose();

  for (const count of THROUGHPUTS) {
    const book = openWorkbook();
    await fill(book, 'A', shares(count));
    const before = book.host.functions.counters.invocations;
    const elapsed = await oneTime(() =>
      fill(
        book,
        'B',
        formulas(count, (row) => `=PCP.STATUS("DA_OUTCOME",A${row})`),
      ),
    );
    const asked = book.host.functions.counters.invocations - before;
    if (asked !== count) throw new Error(`${asked} invocations instead of ${count}.`);
    book.dispose();
    const alone = await oneTime(() => {
      for (const [share] of shares(count)) evaluateFunction('STATUS', ['DA_OUTCOME', share]);
    });
    tell({
      subject: 'functions',
      what: `${count.toLocaleString('en-GB')} invocations of STATUS through the custom-functions runtime`,
      value: elapsed,
      unit: 'ms',
      peer: { what: 'the function alone, called in a loop', value: alone },
    });
  }
};
