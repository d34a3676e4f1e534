import { aPerson, read, refusal, withFigures } from './a-person';
import { loadHeadless, openWorkbook } from './open-workbook';

const addressOf = () =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Figures').getRange();
    range.load('address');
    await context.sync();
    return range.address;
  });

test('a table takes in a row that a person types directly below it, and fills its calculated column', async () => {
  const workbook = openWorkbook();
  await withFigures();
  aPerson(workbook).types('Data', 'B7', 4);
  await workbook.settle();
  expect(await addressOf()).toBe('Data!A3:C7');
  expect(await read('Data', 'A7:C7', 'values')).toStrictEqual([['', 4, 8]]);
  expect(await read('Data', 'C7', 'formulas')).toStrictEqual([['=[@Value]*2']]);
  expect(await read('Data', 'B7', 'numberFormat')).toStrictEqual([['0.0%']]);
});

test('pasted rows are taken in together', async () => {
  const workbook = openWorkbook();
  await withFigures();
  aPerson(workbook).pastes('Data', 'A7', [
    ['C', 5],
    ['D', 6],
  ]);
  await workbook.settle();
  expect(await addressOf()).toBe('Data!A3:C8');
  expect(await read('Data', 'C7:C8', 'values')).toStrictEqual([[10], [12]]);
});

test('what is typed elsewhere does not grow the table', async () => {
  const workbook = openWorkbook();
  await withFigures();
  aPerson(workbook).types('Data', 'A8', 'apart');
  aPerson(workbook).types('Data', 'E7', 'beside');
  await workbook.settle();
  expect(await addressOf()).toBe('Data!A3:C6');
});

test('what the add-in writes below a table does not grow it: it resizes the table or adds rows', async () => {
  const workbook = openWorkbook();
  await withFigures();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A7:B7').values = [['C', 5]];
    await context.sync();
  });
  await workbook.settle();
  expect(await addressOf()).toBe('Data!A3:C6');
});

test('rows.add fills calculated columns where null is given, and moves what is below', async () => {
  const workbook = openWorkbook();
  await withFigures();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A8').values = [['below']];
    context.workbook.tables.getItem('Figures').rows.add(undefined, [
      ['C', 5, null],
      ['D', 6, null],
    ] as unknown as (string | number)[][]);
    await context.sync();
  });
  await workbook.settle();
  expect(await addressOf()).toBe('Data!A3:C8');
  expect(await read('Data', 'A7:C8', 'values')).toStrictEqual([
    ['C', 5, 10],
    ['D', 6, 12],
  ]);
  expect(await read('Data', 'A10', 'values')).toStrictEqual([['below']]);
});

test('a formula typed into an empty column of a table fills the column', async () => {
  const workbook = openWorkbook();
  await withFigures();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Figures').columns.add(undefined, undefined, 'Thrice');
    await context.sync();
  });
  aPerson(workbook).typesFormula('Data', 'D5', '=[@Value]*3');
  await workbook.settle();
  expect(await read('Data', 'D4:D6', 'values')).toStrictEqual([[3], [6], [9]]);
});

test('a table moves with rows that a person inserts above it, and formulas follow', async () => {
  const workbook = openWorkbook();
  await withFigures();
  aPerson(workbook).insertsRows('Data', 2, 2);
  await workbook.settle();
  expect(await addressOf()).toBe('Data!A5:C8');
  expect(await read('Data', 'C6', 'values')).toStrictEqual([[2]]);
});

test('validation and conditional formats reach into the rows that a table takes in', async () => {
  const workbook = openWorkbook();
  await withFigures();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A4:A6').dataValidation.rule = { list: { inCellDropDown: true, source: 'A,B' } };
    const format = sheet.getRange('B4:B6').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=$B4>2';
    format.custom.format.fill.color = '#9FD3F0';
    await context.sync();
  });
  aPerson(workbook).types('Data', 'A7', 'A');
  await workbook.settle();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const { dataValidation, conditionalFormats } = sheet.getRange('A7:B7');
    const validation = sheet.getRange('A7').dataValidation;
    validation.load('type');
    const count = sheet.getRange('B7').conditionalFormats.getCount();
    void dataValidation;
    void conditionalFormats;
    await context.sync();
    expect(validation.type).toBe('List');
    expect(count.value).toBe(1);
  });
});

test('blank and repeated headers get names of their own', async () => {
  openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C1').values = [['KPI', '', 'KPI']];
    sheet.tables.add('A1:C2', true);
    await context.sync();
  });
  expect(await read('Sheet1', 'A1:C1', 'values')).toStrictEqual([['KPI', 'Column2', 'KPI2']]);
});

test('tables do not overlap, their names are unique, a resized one keeps its header row', async () => {
  openWorkbook({ requirements: loadHeadless().DECLARED });
  await withFigures();
  expect(await refusal((book) => book.tables.add('Data!C5:D8', true))).toBe('InvalidArgument');
  expect(
    await refusal((book) => {
      book.worksheets.getItem('Sheet1').tables.add('A1:B2', true).name = 'Figures';
    }),
  ).toBe('ItemAlreadyExists');
  expect(await refusal((book) => book.tables.getItem('Figures').resize('A4:C9'))).toBe('InvalidArgument');
  expect(await refusal((book) => book.tables.getItem('Figures').resize('A3:C9'))).toBe('accepted');
  expect(await addressOf()).toBe('Data!A3:C9');
  expect(await read('Data', 'C7:C9', 'formulas')).toStrictEqual([
    ['=[@Value]*2'],
    ['=[@Value]*2'],
    ['=[@Value]*2'],
  ]);
});

test('whole rows beyond those that the sheet has so far take a height', async () => {
  openWorkbook();
  await Excel.run(async (context) => {
    const rows = context.workbook.worksheets.getItem('Sheet1').getRange('1990:2600');
    rows.format.rowHeight = 30;
    const last = context.workbook.worksheets.getItem('Sheet1').getRange('A2600');
    last.load('format/rowHeight');
    await context.sync();
    expect(last.format.rowHeight).toBe(30);
  });
});
