import { openWorkbook } from './open-workbook';

const FUNCTIONS = {
  functions: [
    { id: 'STATUS', name: 'STATUS', parameters: [{ name: 'kpi' }, { name: 'value' }] },
    { id: 'TOP', name: 'TOP', parameters: [{ name: 'n' }] },
  ],
};

test('values, formulas, tables and custom functions through the client', async () => {
  const workbook = openWorkbook({ functions: FUNCTIONS });
  CustomFunctions.associate('STATUS', (kpi: string, value: number) => {
    if (kpi !== 'DA_OUTCOME')
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, `Unknown ${kpi}`);
    return value > 0.06 ? 'Met' : 'Not met';
  });
  CustomFunctions.associate('TOP', (n: number) => Array.from({ length: n }, (_, i) => [`KPI ${i}`, i]));
  const { host } = workbook;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('PCP Data');
    sheet.getRange('A1:C1').values = [['KPI', 'Value', 'Status']];
    sheet.getRange('A2:C3').formulas = [
      ['DA_OUTCOME', '6.5%', '=PCP.STATUS([@KPI],[@Value])'],
      ['X', 0.05, '=PCP.STATUS([@KPI],[@Value])'],
    ];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'PcpData';
    sheet.getRange('C2:C3').formulas = [['=PCP.STATUS([@KPI],[@Value])'], ['=PCP.STATUS([@KPI],[@Value])']];
    sheet.getRange('F1').formulas = [['=PCP.TOP(3)']];
    sheet.getRange('H1').formulas = [['=SUM(G1:G3)']];
    await context.sync();
  });
  await workbook.settle();
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('PCP Data').getRange('A1:H3');
    range.load('values,formulas,text,address,numberFormat');
    await context.sync();
    return { ...range.toJSON() };
  });
  console.log(
    JSON.stringify(read),
    host.counters,
    host.functions.counters,
    host.functions.messageAt(host.workbook.worksheets.all()[1]!.id, 2, 2),
  );
});
