import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read } from './a-person';
import { loadHeadless, openWorkbook } from './open-workbook';

const ROOT = join(__dirname, '../..');
const versionOf = (name: string) =>
  (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version;

describe('what we rely on', () => {
  test('the versions that the facts were taken from', () => {
    expect(versionOf('@microsoft/office-js')).toBe('1.1.110');
    expect(versionOf('@univerjs/core')).toBe('0.25.1');
  });

  test('one copy of the engine: a second one, nested, breaks it', () => {
    const scoped = join(ROOT, 'node_modules/@univerjs');
    const nested = readdirSync(scoped).filter((name) => {
      try {
        return readdirSync(join(scoped, name, 'node_modules/@univerjs')).length > 0;
      } catch {
        return false;
      }
    });
    expect(nested).toStrictEqual([]);
  });

  test('the client splits large arrays into parts by itself', async () => {
    const { host } = openWorkbook();
    const rows = Array.from({ length: 2000 }, (_, i) => [i, `KPI ${i}`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2000').values = rows;
      await context.sync();
    });
    expect(host.counters.syncs).toBe(1);
    expect(await read('Sheet1', 'A1999:B2000', 'values')).toStrictEqual([
      [1998, 'KPI 1998'],
      [1999, 'KPI 1999'],
    ]);
  });

  test('an error carries the code, the message and the place', async () => {
    openWorkbook();
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nope').activate();
      await context.sync();
    }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  test('retrieve, expanded loads and collections', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add('PCP Data');
      sheets.load('items/name,items/position');
      await context.sync();
      expect(sheets.items.map(({ name, position }) => [name, position])).toStrictEqual([
        ['Sheet1', 0],
        ['PCP Data', 1],
      ]);
    });
  });
});

describe('requirement sets', () => {
  test('with the floor declared, the client itself refuses a member above it', async () => {
    const { FLOOR } = loadHeadless();
    openWorkbook({ requirements: FLOOR });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    expect(Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1')).toBe(true);
    const code = await Excel.run(async (context) => {
      context.workbook.tables.getItem('x').resize('A1:B2');
      await context.sync();
    }).catch((error: OfficeExtension.Error) => error.code);
    expect(code).toBe('ApiNotFound');
  });

  test('versions are compared as numbers: 1.20 is later than 1.9', () => {
    openWorkbook({ requirements: { ExcelApi: '1.20' } });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.21')).toBe(false);
  });
});

test('every member of the model is one that the client has, or the workbench’s own', () => {
  const { host, Excel: client } = openWorkbook();
  const metadata = loadHeadless().readClassMetadata(client);
  const sheet = host.workbook.worksheets.active;
  const range = sheet.getCell(0, 0);
  const range2 = sheet.getRangeByIndexes(0, 0, 2, 2);
  const table = host.workbook.tables.add(range2, true);
  const format = range.conditionalFormats.add('CellValue');
  const objects = [
    host.workbook,
    host.workbook.worksheets,
    sheet,
    range,
    range.format,
    range.format.fill,
    range.format.font,
    range.dataValidation,
    range.conditionalFormats,
    format,
    table,
    table.columns,
    table.rows,
    host.workbook.names,
    host.workbook.settings,
    host.workbook.properties,
    host.workbook.application,
    sheet.protection,
    sheet.freezePanes,
    sheet.charts,
    sheet.pageLayout,
  ];
  for (const { className } of objects) expect(metadata.has(className)).toBe(true);
  // Spot checks that the names are the client's: a misspelt one could never be asked for.
  const has = (name: string, member: string) => metadata.get(name)?.wireOfMember.has(member);
  for (const member of ['values', 'formulas', 'getUsedRangeOrNullObject', 'dataValidation', 'hyperlink']) {
    expect(has('Range', member)).toBe(true);
    expect(member in range).toBe(true);
  }
});
