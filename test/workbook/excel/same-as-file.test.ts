import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, WorkbookContents } from '../../../src/entries/workbook-contents';
import { planFromJson } from '../../../src/framework/plan-from-json';
import { excelDate, monthEnd } from '../../../src/judgement/period';
import { addEntries, readWorkbook, scaffold, throughGate } from '../../../src/workbook/excel';
import { readWorkbookFile } from '../../../src/workbook/file/read-file';
import { scaffoldFile } from '../../../src/workbook/file/scaffold-file';
import { openWorkbook } from '../../workbench/open-workbook';

const read = planFromJson(
  readFileSync(join(__dirname, '../../../seeds/example-plan.json'), 'utf8'),
  'example-plan.json',
);
if ('problems' in read) throw new Error('The example plan is not right.');
const { plan } = read;
const periodEnd = excelDate(2025, 9, 30);
/** Quarters of two years: enough to compare, too few for a chart, which only the file's painter draws. */
const figures = Array.from({ length: 8 }, (_, index) => ({
  kpi: 'NM_BURGLARY',
  periodEnd: monthEnd(periodEnd, 3 * (index - 7)),
  covers: 'Quarter' as const,
  area: plan.area,
  breakdown: '',
  value: 100 + ((index * 7) % 13),
  word: null,
  numerator: null,
  denominator: null,
  markers: [],
  source: 'Illustrative',
  note: '',
}));

/** The workbook that Excel's painter makes, with the same figures entered. */
async function inExcel(): Promise<WorkbookContents> {
  const workbook = openWorkbook();
  const cover = {
    area: plan.area,
    periodEnd,
    preparedBy: 'Performance team',
    version: null,
    state: null,
    marking: null,
  };
  await throughGate('Creating the workbook', (context) => scaffold(context, { plan, cover }));
  await throughGate('Entering figures', (context) => addEntries(context, figures));
  await workbook.settle();
  return throughGate('Reading', readWorkbook);
}

/** The same from the file's painter. */
async function inFile(): Promise<WorkbookContents> {
  return (
    await readWorkbookFile(await scaffoldFile({ plan, periodEnd, preparedBy: 'Performance team', figures }))
  ).contents;
}

/** Columns whose values need the add-in's functions, or that Excel's painter does not write. */
const NOT_NATIVE = new Set([
  'Status',
  'Was',
  'Variation',
  'Peers',
  'Explanation',
  'Summary',
  'Figures',
  'Complete',
]);

describe('the two painters make the same workbook', () => {
  let excel: WorkbookContents;
  let file: WorkbookContents;
  beforeAll(async () => {
    file = await inFile();
  });

  it('sheet for sheet, table for table, cell for cell, formula for formula; and Excel calculates what the file says', async () => {
    excel = await inExcel();
    expect(excel.cover).toEqual(file.cover);
    const ours = (contents: WorkbookContents) =>
      contents.sheets.map(({ name }) => name).filter((name) => name.startsWith('PCP'));
    expect(ours(excel)).toEqual(ours(file));
    for (const [name, table] of Object.entries(file.tables)) {
      const same = excel.tables[name];
      expect({ name, columns: same?.columns, row: same?.headerRow }).toEqual({
        name,
        columns: table.columns,
        row: table.headerRow,
      });
      expect({ name, rows: same?.rows.length }).toEqual({ name, rows: table.rows.length });
      table.rows.forEach((row, index) => {
        const other = same?.rows[index];
        table.columns.forEach((column, at) => {
          const where = `${name}[${column}], row ${row.row}`;
          expect({ where, formula: other?.formulas?.[at] ?? null }).toEqual({
            where,
            formula: row.formulas?.[at] ?? null,
          });
          if (!NOT_NATIVE.has(column)) {
            expect({ where, value: shown(other?.values[at]) }).toEqual({
              where,
              value: shown(row.values[at]),
            });
          }
        });
      });
    }
  }, 120_000);
});

/** An empty cell and empty text look alike; numbers agree to 12 digits. */
function shown(value: CellValue | undefined): CellValue {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}
