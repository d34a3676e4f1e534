import { read } from './a-person';
import { openWorkbook } from './open-workbook';

/** PcpData on its sheet, PcpFramework on another, PcpArea and PcpPeriodEnd named, a table Card for `[@…]`. */
async function withPlan(formulas: string[]): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const data = worksheets.add('PCP Data');
    data.getRange('A3:E7').values = [
      ['KPI', 'Period end', 'Area', 'Breakdown', 'Value'],
      ['A', 44469, 'Sussex', '', 1],
      ['A', 44439, 'Sussex', '', 3],
      ['A', 44469, 'Sussex', 'Ethnicity: Black', 5],
      ['B', 44469, 'Kent', '', 2],
    ];
    data.tables.add('A3:E7', true).name = 'PcpData';
    const framework = worksheets.add('PCP Framework');
    framework.getRange('A3:C5').values = [
      ['KPI', 'Target', 'Unit'],
      ['A', 0.06, 'percent'],
      ['B', '', ''],
    ];
    framework.tables.add('A3:C5', true).name = 'PcpFramework';
    const card = worksheets.add('Card');
    card.getRange('H1:H2').values = [['Sussex'], [44469]];
    names.add('PcpArea', card.getRange('H1'));
    names.add('PcpPeriodEnd', card.getRange('H2'));
    names.add('PcpListKpi', '=PcpFramework[KPI]');
    const last = 3 + formulas.length;
    card.getRange('A3:C3').values = [['KPI', 'Latest value', 'Out']];
    card.getRange(`A4:B${last}`).values = formulas.map(() => ['A', 0.5]);
    card.tables.add(`A3:C${last}`, true).name = 'CardTable';
    card.getRange(`C4:C${last}`).formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
}

/** The forms that the workbook's own formulas take, with what Excel gives. */
const EXPECTED: [formula: string, value: unknown][] = [
  ['=COUNTIFS(PcpData[KPI],[@KPI],PcpData[Area],PcpArea,PcpData[Breakdown],"")', 2],
  ['=SUMIFS(PcpData[Value],PcpData[KPI],"A",PcpData[Breakdown],"")', 4],
  ['=MAXIFS(PcpData[Period end],PcpData[KPI],"A",PcpData[Breakdown],"")', 44469],
  ['=MAXIFS(PcpData[Value],PcpData[KPI],"none such")', 0],
  ['=EOMONTH(PcpPeriodEnd,-12)', 44104],
  ['=EOMONTH(0,-12)', '#NUM!'],
  ['=INDEX(PcpFramework[Unit],MATCH([@KPI],PcpFramework[KPI],0))', 'percent'],
  ['=SUM(INDEX(PcpFramework,MATCH("A",PcpFramework[KPI],0),0))', 0.06],
  ['=XLOOKUP([@KPI],PcpFramework[KPI],PcpFramework[Target],"none")', 0.06],
  ['=COUNTIF(PcpListKpi,"B")', 1],
  ['=LET(id,[@KPI],v,SUMIFS(PcpData[Value],PcpData[KPI],id),v*2)', 18],
  [
    '=LET(\n id, [@KPI],\n rows, FILTER(PcpData[Value],PcpData[KPI]=id),\n IF(COUNT(rows)=0,"",SUM(rows)/COUNT(rows)))',
    3,
  ],
  ['=LET(x,1,y,x+1,IF(y=2,LET(z,y*2,z+x),0))', 5],
  ['=LOOKUP(2,1/((PcpData[KPI]="A")*(PcpData[Period end]=PcpPeriodEnd)),PcpData[Value])', 5],
  ['=TEXT(PcpPeriodEnd,"mmm yyyy")', 'Sep 2021'],
  ['=TEXTJOIN("; ",TRUE,FILTER(PcpData[KPI],PcpData[Value]>2,""))', 'A; A'],
  ['=[@[Latest value]]*2', 1],
  ['=SUM(SORT(PcpData[Value]))+SUMIFS(PcpData[Value],PcpData[KPI],"A")', 20],
  ['=HYPERLINK("#\'PCP Data\'!A1","go")', 'go'],
];

test('the workbook’s formulas calculate as in Excel', async () => {
  const workbook = openWorkbook();
  await withPlan(EXPECTED.map(([formula]) => formula));
  await workbook.settle();
  const values = await read('Card', `C4:C${3 + EXPECTED.length}`, 'values');
  expect(EXPECTED.map(([formula], i) => [formula, values[i]?.[0]])).toStrictEqual(EXPECTED);
});

test('formulas are given back as they were written, [@Column] included', async () => {
  const workbook = openWorkbook();
  const written = EXPECTED.map(([formula]) => formula);
  await withPlan(written);
  await workbook.settle();
  const formulas = await read('Card', `C4:C${3 + written.length}`, 'formulas');
  expect(formulas.flat()).toStrictEqual(written);
});

test('LET is read again correctly after a table has grown', async () => {
  const workbook = openWorkbook();
  await withPlan(['=LET(id,[@KPI],rows,FILTER(PcpData[Value],PcpData[KPI]=id),SUM(rows))']);
  await workbook.settle();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('PcpData').rows.add(undefined, [['A', 44469, 'Sussex', '', 100]]);
    await context.sync();
  });
  await workbook.settle();
  expect(await read('Card', 'C4', 'values')).toStrictEqual([[109]]);
});

test('a reading starts the calculation that it waits for, and does not wait for the engine to start by itself', async () => {
  openWorkbook();
  jest.useFakeTimers();
  try {
    const answered = jest.fn();
    void Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
      cells.formulas = [[2], ['=A1*2']];
      cells.load('values');
      await context.sync();
      answered(cells.values);
    });
    await jest.advanceTimersByTimeAsync(50);
    expect(answered).toHaveBeenCalledWith([[2], [4]]);
  } finally {
    jest.useRealTimers();
  }
});
