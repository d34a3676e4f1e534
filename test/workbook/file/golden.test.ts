import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicationCopy } from '../../../src/workbook/file/publication-copy';
import { readWorkbookFile } from '../../../src/workbook/file/read-file';
import { dumpWorkbook } from './dump-workbook';
import { exampleFile, examplePlan } from './small-workbook';

const GOLDEN = join(__dirname, '../../golden');

/** After a wanted change: `UPDATE_GOLDEN=1 npx jest test/workbook/file/golden`, then read the difference. */
function expectGolden(name: string, text: string): void {
  const file = join(GOLDEN, name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

it('the workbook of the worked example is as it was', async () => {
  expectGolden('workbook.txt', dumpWorkbook(await exampleFile()));
});

it('so is its publication copy', async () => {
  const { contents } = await readWorkbookFile(await exampleFile());
  const copy = await publicationCopy(contents, examplePlan, { force: true });
  if ('reasons' in copy) throw new Error(copy.reasons.join('\n'));
  expectGolden('workbook-published.txt', dumpWorkbook(copy.bytes));
});
