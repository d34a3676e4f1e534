import { aPerson, read, refusal } from './a-person';
import { loadHeadless, openWorkbook } from './open-workbook';

const GERMAN = { culture: 'de-DE' };

async function shown(sheet: string, address: string) {
  return [await read(sheet, address, 'values'), await read(sheet, address, 'text')];
}

describe('what a person types under German settings', () => {
  test.each([
    ['6,5%', 0.065, '6,50%'],
    ['0,065', 0.065, '0,065'],
    ['28.675', 28_675, '28675'],
    ['1.234,5', 1234.5, '1234,5'],
    ['30.06.2021', 44_377, '30.06.2021'],
    ['30/6/21', 44_377, '30.06.2021'],
    ['2021-06-30', 44_377, '30.06.2021'],
    ['30. September 2021', 44_469, '30.09.2021'],
    ['6.5%', '6.5%', '6.5%'],
    ["'6,5", '6,5', '6,5'],
  ])('%s', async (text, value, seen) => {
    const workbook = openWorkbook(GERMAN);
    aPerson(workbook).enters('Sheet1', 'A1', text);
    await workbook.settle();
    expect(await shown('Sheet1', 'A1')).toStrictEqual([[[value]], [[seen]]]);
  });

  test('6.5 is the sixth of May, which is why a figure may turn up as one', async () => {
    const workbook = openWorkbook(GERMAN);
    aPerson(workbook).enters('Sheet1', 'A1', '6.5');
    await workbook.settle();
    const day = Math.round(Date.UTC(new Date().getFullYear(), 4, 6) / 86_400_000) + 25_569;
    expect(await read('Sheet1', 'A1', 'values')).toStrictEqual([[day]]);
  });

  test('in a cell of percentages 6,5 is 6,5 %, and 0,065 as well', async () => {
    const workbook = openWorkbook(GERMAN);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').numberFormat = [['0.0%'], ['0.0%']];
      await context.sync();
    });
    aPerson(workbook).enters('Sheet1', 'A1', '6,5');
    aPerson(workbook).enters('Sheet1', 'A2', '0,065');
    await workbook.settle();
    expect(await shown('Sheet1', 'A1:A2')).toStrictEqual([
      [[0.065], [0.065]],
      [['6,5%'], ['6,5%']],
    ]);
  });

  test('arguments are parted by semicolons, in a table by column too; Excel keeps commas', async () => {
    const workbook = openWorkbook(GERMAN);
    const person = aPerson(workbook);
    person.enters('Sheet1', 'A1', '=ROUND(0,0649;2)+SUM({1,5.2;3.4})');
    await workbook.settle();
    expect(await read('Sheet1', 'A1', 'values')).toStrictEqual([[10.56]]);
    expect(await read('Sheet1', 'A1', 'formulas')).toStrictEqual([['=ROUND(0.0649,2)+SUM({1.5,2;3,4})']]);
    expect(await read('Sheet1', 'A1', 'formulasLocal')).toStrictEqual([
      ['=ROUND(0,0649;2)+SUM({1,5.2;3.4})'],
    ]);
    expect(() => person.enters('Sheet1', 'A2', '=ROUND(A1,B1)')).toThrow('problem with this formula');
  });
});

describe('what the add-in writes and reads is the same under all settings', () => {
  test('texts in values are read as in America: neither 30.06.2021 nor 30/06/2021 is a date, and 28.675 is no thousand', async () => {
    openWorkbook(GERMAN);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:E1').values = [
        ['28.675', '6.5%', '30.06.2021', '30/06/2021', '06/30/2021'],
      ];
      await context.sync();
    });
    expect(await shown('Sheet1', 'A1:E1')).toStrictEqual([
      [[28.675, 0.065, '30.06.2021', '30/06/2021', 44_377]],
      [['28,675', '6,50%', '30.06.2021', '30/06/2021', '30.06.2021']],
    ]);
  });

  test('a formula with semicolons is refused in formulas and read in formulasLocal', async () => {
    openWorkbook(GERMAN);
    const cell = (workbook: Excel.Workbook) => workbook.worksheets.getItem('Sheet1').getRange('A1');
    expect(await refusal((workbook) => (cell(workbook).formulas = [['=ROUND(1.26;1)']]))).toBe(
      'InvalidArgument',
    );
    expect(await refusal((workbook) => (cell(workbook).formulasLocal = [['=ROUND(1,26;1)']]))).toBe(
      'accepted',
    );
    expect(await shown('Sheet1', 'A1')).toStrictEqual([[[1.3]], [['1,3']]]);
  });

  test('number formats are written as in America and shown as in Germany', async () => {
    openWorkbook(GERMAN);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
      range.values = [[12_345.67, 44_377]];
      range.numberFormat = [['#,##0.0', 'd mmm yyyy']];
      await context.sync();
    });
    expect(await read('Sheet1', 'A1:B1', 'text')).toStrictEqual([['12.345,7', '30 Juni 2021']]);
    expect(await read('Sheet1', 'A1:B1', 'numberFormatLocal')).toStrictEqual([['#.##0,0', 'T MMM JJJJ']]);
    expect(
      await refusal(
        (workbook) => (workbook.worksheets.getItem('Sheet1').getRange('A1').numberFormatLocal = [['0,00']]),
      ),
    ).toBe('accepted');
    expect(await read('Sheet1', 'A1', 'numberFormat')).toStrictEqual([['0.00']]);
  });

  test('the add-in may ask for the settings', async () => {
    openWorkbook({ ...GERMAN, requirements: loadHeadless().DECLARED });
    await Excel.run(async (context) => {
      const { cultureInfo } = context.workbook.application;
      cultureInfo.load('name, numberFormat, datetimeFormat');
      await context.sync();
      expect(cultureInfo.name).toBe('de-DE');
      expect(cultureInfo.numberFormat.numberDecimalSeparator).toBe(',');
      expect(cultureInfo.numberFormat.numberGroupSeparator).toBe('.');
      expect(cultureInfo.datetimeFormat.shortDatePattern).toBe('dd.MM.yyyy');
    });
  });
});

describe('formulas follow the settings where Excel’s do', () => {
  test.each([
    ['=TEXT(0.065,"0.0%")', '07%'],
    ['=TEXT(0.065,"0,0%")', '6,5%'],
    ['=TEXT(44377,"d mmm yyyy")', 'd Juni yyyy'],
    ['=TEXT(44377,"TT.MM.JJJJ")', '30.06.2021'],
    ['="is "&0.065', 'is 0,065'],
    ['=1*(0.065&"")', 0.065],
    ['=1*"6,5%"', 0.065],
    ['=1*"6.5%"', '#VALUE!'],
    ['="30.06.2021"+1', 44_378],
  ])('%s', async (formula, value) => {
    const workbook = openWorkbook(GERMAN);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [[formula]];
      await context.sync();
    });
    await workbook.settle();
    expect(await read('Sheet1', 'A1', 'values')).toStrictEqual([[value]]);
  });
});

test.each([
  ['nl-NL', '30-6-2021', '6,5'],
  ['fr-FR', '30/06/2021', '6,5'],
  ['en-US', '6/30/2021', '6.5'],
  ['cy-GB', '30/06/2021', '6.5'],
])('under %s a person types %s and %s', async (culture, date, figure) => {
  const workbook = openWorkbook({ culture });
  aPerson(workbook).enters('Sheet1', 'A1', date);
  aPerson(workbook).enters('Sheet1', 'B1', figure);
  await workbook.settle();
  expect(await read('Sheet1', 'A1:B1', 'values')).toStrictEqual([[44_377, 6.5]]);
});
