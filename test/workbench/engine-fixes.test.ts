import { aPerson, read, withFigures } from './a-person';
import { openWorkbook } from './open-workbook';

async function formulas(address: string, list: string[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).formulas = list;
    await context.sync();
  });
}

test('SORT leaves the range that it sorts as it is for other formulas', async () => {
  const workbook = openWorkbook();
  await formulas('A1:B4', [
    ['b', '10'],
    ['a', '20'],
    ['b', '30'],
    ['a', '5'],
  ]);
  await formulas('D1:E1', [['=SORT(B1:B4)', '=SUMIFS(B1:B4,A1:A4,"a")']]);
  await workbook.settle();
  expect(await read('Sheet1', 'D1:D4', 'values')).toStrictEqual([[5], [10], [20], [30]]);
  expect(await read('Sheet1', 'E1', 'values')).toStrictEqual([[25]]);
});

test('INDEX of a table on another sheet keeps its sheet', async () => {
  const workbook = openWorkbook();
  await withFigures();
  await formulas('A1:A2', [['=SUM(INDEX(Figures,2,0))'], ['=INDEX(Figures[Value],3)']]);
  await workbook.settle();
  expect(await read('Sheet1', 'A1:A2', 'values')).toStrictEqual([[6], [3]]);
});

test('the same formula text in many rows gives each row its own result, while a table changes and after', async () => {
  const workbook = openWorkbook();
  await withFigures();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('E3:E6').values = [['Share'], [''], [''], ['']];
    const table = context.workbook.tables.getItem('Figures');
    table.columns.add(undefined, undefined, 'Share');
    table.columns.getItem('Share').getDataBodyRange().formulas =
      '=LET(all,SUM(Figures[Value]),[@Value]/all)' as unknown as string[][];
    await context.sync();
  });
  await workbook.settle();
  expect(await read('Data', 'D4:D6', 'values')).toStrictEqual([[1 / 6], [2 / 6], [3 / 6]]);
  aPerson(workbook).types('Data', 'B7', 6);
  await workbook.settle();
  expect(await read('Data', 'D4:D7', 'values')).toStrictEqual([[1 / 12], [2 / 12], [3 / 12], [6 / 12]]);
  aPerson(workbook).types('Data', 'B4', 13);
  await workbook.settle();
  expect(await read('Data', 'D4:D7', 'values')).toStrictEqual([[13 / 24], [2 / 24], [3 / 24], [6 / 24]]);
});

test('texts that look like nothing stay texts, those that are numbers or percentages still compare as such', async () => {
  const workbook = openWorkbook();
  await formulas('A1:A3', [['12'], ['plain'], ["'12"]]);
  await formulas('B1:B4', [
    ['=COUNTIF(A1:A3,"plain")'],
    ['=COUNTIF(A1:A3,">11")'],
    ['=COUNTIF(A1:A3,"plain")'],
    ['=SUM("5%","1")'],
  ]);
  await workbook.settle();
  const [plain, above, again, sum] = (await read('Sheet1', 'B1:B4', 'values')).flat() as number[];
  expect([plain, again]).toStrictEqual([1, 1]);
  expect(above).toBeGreaterThanOrEqual(1);
  expect(sum).toBeCloseTo(1.05);
});

test('MAXIFS of no row is 0, a month before 1900 is #NUM!', async () => {
  const workbook = openWorkbook();
  await withFigures();
  await formulas('A1:A3', [
    ['=MAXIFS(Figures[Value],Figures[KPI],"Z")'],
    ['=EOMONTH(0,-12)'],
    ['=EDATE(1,-5)'],
  ]);
  await workbook.settle();
  expect((await read('Sheet1', 'A1:A3', 'values')).flat()).toStrictEqual([0, '#NUM!', '#NUM!']);
});

test('one number format for a whole column shows, and a mixed block keeps each', async () => {
  openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      [0.065, 44469],
      [0.5, 44439],
    ];
    sheet.getRange('A1:A2').numberFormat = '0.0%' as unknown as string[][];
    sheet.getRange('A2:B2').numberFormat = [['0%', 'yyyy-mm-dd']];
    await context.sync();
  });
  expect(await read('Sheet1', 'A1:B2', 'text')).toStrictEqual([
    ['6.5%', '44469'],
    ['50%', '2021-08-31'],
  ]);
  expect(await read('Sheet1', 'A1:B1', 'numberFormat')).toStrictEqual([['0.0%', 'General']]);
});

test('two arrays that one formula calculates are compared each by its own values', async () => {
  const workbook = openWorkbook();
  await formulas('A1:B3', [
    ['a', '1'],
    ['b', '1'],
    ['c', '1'],
  ]);
  await formulas('D1', [
    ['=LET(none,COUNTIFS(A1:A3,B1:B3),one,COUNTIFS(A1:A3,A1:A3),SUM(1*(none=12),1*(one=1)))'],
  ]);
  await workbook.settle();
  expect(await read('Sheet1', 'D1', 'values')).toStrictEqual([[3]]);
});

test('only the branch of an IF that is taken is calculated, row by row of the same formula', async () => {
  const asked: unknown[] = [];
  const parameter = { name: 'value', description: '', type: 'any', dimensionality: 'scalar' };
  const twice = { id: 'TWICE', name: 'TWICE', parameters: [parameter], result: {} };
  const workbook = openWorkbook({ functions: { functions: [twice] } });
  CustomFunctions.associate('TWICE', (value: number) => {
    asked.push(value);
    return value * 2;
  });
  await formulas('A1:B3', [
    ['1', '=IF(A1=2,PCP.TWICE(A1),"no")'],
    ['2', '=IF(A2=2,PCP.TWICE(A2),"no")'],
    ['3', '=IF(A3=2,LET(x,PCP.TWICE(A3),x),IF(A3>2,"more"))'],
  ]);
  await workbook.settle();
  expect((await read('Sheet1', 'B1:B3', 'values')).flat()).toStrictEqual(['no', 4, 'more']);
  expect(asked).toStrictEqual([2]);
  aPerson(workbook).types('Sheet1', 'A3', 2);
  aPerson(workbook).types('Sheet1', 'A2', 1);
  await workbook.settle();
  expect((await read('Sheet1', 'B1:B3', 'values')).flat()).toStrictEqual(['no', 'no', 4]);
});

test('an IF over an array, or over an error, is as in Excel', async () => {
  const workbook = openWorkbook();
  await formulas('A1:A3', [['1'], ['2'], ['3']]);
  await formulas('B1:B3', [
    ['=SUM(IF(A1:A3>1,A1:A3,10))'],
    ['=IF(1/0,1,2)'],
    ['=IFERROR(IF(1/0,1,2),"none")'],
  ]);
  await workbook.settle();
  expect((await read('Sheet1', 'B1:B3', 'values')).flat()).toStrictEqual([15, '#DIV/0!', 'none']);
});

test('conditions of COUNTIFS and its like are read as Excel reads them', async () => {
  const workbook = openWorkbook();
  await formulas('A1:B9', [
    ['apple', '1'],
    ['Apple pie', '2'],
    ["'2", '4'],
    ['2', '8'],
    ['', '16'],
    ['=""', '32'],
    ['TRUE', '64'],
    ['=1/0', '128'],
    ['44469', '256'],
  ]);
  const met: [condition: string, sum: number][] = [
    ['"apple"', 1],
    ['"APPLE*"', 3],
    ['"<>apple"', 510],
    ['2', 12],
    ['"2"', 12],
    ['">1"', 264],
    ['"<>2"', 499],
    ['""', 48],
    ['"<>"', 463],
    ['TRUE', 64],
    ['"<b"', 7],
    ['"#DIV/0!"', 128],
    ['"nothing"', 0],
  ];
  await formulas(
    `D1:D${met.length}`,
    met.map(([condition]) => [`=SUMIFS(B1:B9,A1:A9,${condition})`]),
  );
  await workbook.settle();
  const sums = (await read('Sheet1', `D1:D${met.length}`, 'values')).flat();
  expect(met.map(([condition], at) => [condition, sums[at]])).toStrictEqual(met);
});

test('several conditions hold together, ranges of different sizes are refused, arrays of conditions spill', async () => {
  const workbook = openWorkbook();
  await formulas('A1:C4', [
    ['a', 'x', '3'],
    ['a', 'y', '5'],
    ['b', 'x', '7'],
    ['a', 'x', 'word'],
  ]);
  await formulas('E1:E6', [
    ['=SUMIFS(C1:C4,A1:A4,"a",B1:B4,"x")'],
    ['=COUNTIFS(A1:A4,"a",B1:B4,"x")'],
    ['=MINIFS(C1:C4,A1:A4,"a")'],
    ['=MAXIFS(C1:C4,A1:A4,"a")'],
    ['=SUMIFS(C1:C4,A1:A3,"a")'],
    ['=SUM(COUNTIFS(A1:A4,{"a";"b"},B1:B4,"x")*{1;10})'],
  ]);
  await workbook.settle();
  expect((await read('Sheet1', 'E1:E6', 'values')).flat()).toStrictEqual([3, 2, 3, 5, '#VALUE!', 12]);
  aPerson(workbook).types('Sheet1', 'A3', 'a');
  await workbook.settle();
  expect((await read('Sheet1', 'E1:E4', 'values')).flat()).toStrictEqual([10, 3, 3, 7]);
});

test('a value written over a formula that others share leaves theirs as they are', async () => {
  const workbook = openWorkbook();
  await formulas('A1:A3', [['1'], ['2'], ['3']]);
  const sheet = workbook.host.workbook.worksheets.getItem('Sheet1').engine;
  sheet.getRange('B1:B3').setValues([[{ f: '=A1*2', si: 'twice' }], [{ si: 'twice' }], [{ si: 'twice' }]]);
  await workbook.settle();
  expect(await read('Sheet1', 'B1:B3', 'values')).toStrictEqual([[2], [4], [6]]);
  await formulas('B1:C1', [['7', '=B1+B2']]);
  aPerson(workbook).types('Sheet1', 'A3', 5);
  await workbook.settle();
  expect(await read('Sheet1', 'B1:B3', 'values')).toStrictEqual([[7], [4], [10]]);
  await formulas('C1', [['']]);
  await workbook.settle();
  expect(await read('Sheet1', 'B1:C1', 'formulas')).toStrictEqual([[7, '']]);
});

test('a formula that names a table follows the table’s new name', async () => {
  const workbook = openWorkbook();
  await withFigures();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').formulas = [['=SUM(Figures[Value])'], ['=1+1']];
    await context.sync();
    context.workbook.tables.getItem('Figures').name = 'Numbers';
    await context.sync();
  });
  await workbook.settle();
  expect(await read('Sheet1', 'A1:A2', 'formulas')).toStrictEqual([['=SUM(Numbers[Value])'], ['=1+1']]);
  expect(await read('Sheet1', 'A1:A2', 'values')).toStrictEqual([[6], [2]]);
});
