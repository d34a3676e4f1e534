import { aPerson, read, refusal, withFigures } from './a-person';
import { loadHeadless, openWorkbook } from './open-workbook';

/** The table Figures (A3:C6) with a rule and colours on its Value, sums that name its columns, and a filter to be set. */
async function workbookWithRules() {
  const workbook = openWorkbook({ requirements: loadHeadless().DECLARED });
  await withFigures();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('K1:K2').formulas = [['=SUM(Figures[Value])'], ['=SUM(Figures[Twice])']];
    sheet.getRange('B4:B6').dataValidation.rule = { custom: { formula: '=B4>A1' } };
    const { custom } = sheet.getRange('B4:B6').conditionalFormats.add('Custom');
    custom.rule.formula = '=OR(B4="B4",C4=1)';
    custom.format.fill.color = '#FF0000';
    await context.sync();
  });
  return workbook;
}

/** Where the colours and the rule of a range's first cell are, as the client is told. */
const rulesAt = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange(address);
    const formats = range.conditionalFormats.load({ custom: { rule: { formula: true } } });
    range.dataValidation.load({ rule: true });
    await context.sync();
    return [
      formats.items.map(({ custom }) => custom.rule.formula),
      range.dataValidation.rule.custom?.formula,
    ];
  });

test('a column that a person puts into a table is named, and rules, colours and formulas follow their cells', async () => {
  const workbook = await workbookWithRules();
  aPerson(workbook).insertsColumns('Data', 'B', 1);
  await workbook.settle();
  expect(await read('Data', 'A3:D3', 'values')).toStrictEqual([['KPI', 'Column1', 'Value', 'Twice']]);
  expect(await read('Data', 'L1:L2', 'values')).toStrictEqual([[6], [12]]);
  expect(await rulesAt('C4:C6')).toStrictEqual([['=OR(C4="B4",D4=1)'], '=C4>A1']);
  aPerson(workbook).types('Data', 'B4', 7);
  aPerson(workbook).insertsRows('Data', 1, 2);
  await workbook.settle();
  expect(await rulesAt('C6:C8')).toStrictEqual([['=OR(C6="B4",D6=1)'], '=C6>A3']);
});

test('a column added before another moves the others and what stands to their right', async () => {
  const workbook = await workbookWithRules();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('E4').values = [['beside']];
    context.workbook.tables.getItem('Figures').columns.add(1, [['Own'], [1], [2], [3]], 'Own');
    await context.sync();
  });
  await workbook.settle();
  expect(await read('Data', 'A3:F4', 'values')).toStrictEqual([
    ['KPI', 'Own', 'Value', 'Twice', '', ''],
    ['A', 1, 1, 2, '', 'beside'],
  ]);
  expect(await read('Data', 'D4', 'formulas')).toStrictEqual([['=[@Value]*2']]);
  expect(await rulesAt('C4:C6')).toStrictEqual([['=OR(C4="B4",D4=1)'], '=C4>A1']);
});

test('a header that is typed over renames its column in every formula', async () => {
  const workbook = await workbookWithRules();
  aPerson(workbook).types('Data', 'B3', 'Figure');
  await workbook.settle();
  expect(await read('Data', 'C4', 'formulas')).toStrictEqual([['=[@Figure]*2']]);
  expect(await read('Data', 'K1', 'formulas')).toStrictEqual([['=SUM(Figures[Figure])']]);
  expect(await read('Data', 'K1:K2', 'values')).toStrictEqual([[6], [12]]);
});

test('a table below rows that are put in moves as a whole', async () => {
  const workbook = await workbookWithRules();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A2:C2').insert('Down');
    await context.sync();
  });
  await workbook.settle();
  expect(workbook.host.workbook.allTables()[0]?.box).toMatchObject({ row: 3, rows: 4 });
  expect(await read('Data', 'C5', 'values')).toStrictEqual([[2]]);
});

test('rows that a filter or a hand hides are told apart from those that show', async () => {
  const workbook = await workbookWithRules();
  const hidden = (address: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange(address).load({ rowHidden: true });
      await context.sync();
      return range.rowHidden;
    });
  expect(await hidden('A4:A6')).toBe(false);
  workbook.host.workbook.worksheets.getItem('Data').engine.hideRows(3, 1);
  expect([await hidden('A4'), await hidden('A4:A6')]).toStrictEqual([true, null]);
});

test('a filtered table refuses what Excel would put into the wrong rows; single cells take what they are given', async () => {
  await workbookWithRules();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Figures').columns.getItem('KPI').filter.applyValuesFilter(['B']);
    await context.sync();
  });
  const sheet = (workbook: Excel.Workbook) => workbook.worksheets.getItem('Data');
  const many = (workbook: Excel.Workbook) => (sheet(workbook).getRange('B4:B6').values = [[7], [8], [9]]);
  const row = (workbook: Excel.Workbook) =>
    workbook.tables.getItem('Figures').rows.add(undefined, [['C', 1, '']]);
  expect(await refusal(many)).toBe('FilteredRangeConflict');
  expect(await refusal(row)).toBe('InsertDeleteConflict');
  expect(await refusal((workbook) => workbook.tables.getItem('Figures').rows.getItemAt(0).delete())).toBe(
    'InsertDeleteConflict',
  );
  expect(await refusal((workbook) => (sheet(workbook).getRange('B4').values = [[7]]))).toBe('accepted');
  expect(await read('Data', 'B4:B6', 'values')).toStrictEqual([[7], [2], [3]]);
  expect(await refusal((workbook) => workbook.tables.getItem('Figures').clearFilters())).toBe('accepted');
  expect(await refusal(many)).toBe('accepted');
});
