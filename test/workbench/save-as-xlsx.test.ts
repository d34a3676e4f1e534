import { Workbook } from '@cj-tech-master/excelts';
import { checkWorkbook } from '../../src/entries/check-workbook';
import { entriesOfPaper } from '../../src/entries/entries-of-paper';
import type { CellValue, WorkbookContents } from '../../src/entries/workbook-contents';
import { excelDate } from '../../src/judgement/period';
import { addEntries, readWorkbook, scaffold, throughGate } from '../../src/workbook/excel';
import { readWorkbookFile } from '../../src/workbook/file/read-file';
import { typedFormula } from '../../src/workbook/file/stored-formula';
import { openWithFunctions } from '../workbook/excel/real-functions';
import { THREE_KPIS } from '../workbook/excel/west-midlands';
import { withFigures } from './a-person';
import { loadHeadless, openWorkbook } from './open-workbook';

const savedBy = async (workbook: ReturnType<typeof openWorkbook>) => {
  await workbook.settle();
  return loadHeadless().saveWorkbook(workbook.host.workbook);
};

/** The live workbook saved, and read by the library that wrote it. */
async function reopened(workbook: ReturnType<typeof openWorkbook>): Promise<Workbook> {
  const file = new Workbook();
  await file.xlsx.load(await savedBy(workbook));
  return file;
}

test('the add-in’s workbook, saved, is the same workbook to the command line: cells, formulas, problems', async () => {
  const workbook = await openWithFunctions();
  await throughGate('Creating', (context) => scaffold(context, THREE_KPIS));
  await throughGate('Entering', (context) => addEntries(context, entriesOfPaper()));
  await workbook.settle();
  const live = await throughGate('Reading', readWorkbook);
  const saved = (await readWorkbookFile(await savedBy(workbook))).contents;
  expect(saved.cover).toEqual(live.cover);
  expect(saved.sheets).toEqual(live.sheets);
  expect(Object.keys(saved.tables).sort()).toEqual(Object.keys(live.tables).sort());
  for (const [name, table] of Object.entries(live.tables)) {
    const other = saved.tables[name];
    expect({ name, columns: other?.columns }).toEqual({ name, columns: table.columns });
    table.rows.forEach((row, at) => {
      const where = `${name}, row ${row.row}`;
      const same = other?.rows[at];
      expect({ where, values: same?.values.map(shown) }).toEqual({ where, values: row.values.map(shown) });
      expect({ where, formulas: same?.formulas?.map(known) }).toEqual({
        where,
        formulas: row.formulas?.map(known),
      });
    });
  }
  const problems = (contents: WorkbookContents) =>
    checkWorkbook(contents, THREE_KPIS.plan, { today: excelDate(2021, 11, 1) });
  expect(problems(saved)).toEqual(problems(live));
});

const shown = (value: CellValue) => value ?? '';
const known = (formula: string | null) => formula ?? '';

test('values keep their types; formulas their values; what spilled stays one formula', async () => {
  const workbook = openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:D1').formulas = [[0.065, true, "'=not a formula", '=1/0']];
    sheet.getRange('A2:A4').values = [[3], [1], [2]];
    sheet.getRange('C2').formulas = [['=SORT(A2:A4)']];
    sheet.getRange('A1').numberFormat = [['0.0%']];
    await context.sync();
  });
  const sheet = (await reopened(workbook)).getWorksheet('Sheet1')!;
  expect([sheet.getCell('A1').value, sheet.getCell('B1').value, sheet.getCell('C1').value]).toEqual([
    0.065,
    true,
    '=not a formula',
  ]);
  expect(sheet.getCell('A1').numFmt).toBe('0.0%');
  expect(sheet.getCell('D1').value).toMatchObject({ formula: '1/0', result: { error: '#DIV/0!' } });
  expect(sheet.getCell('C2').value).toMatchObject({ ref: 'C2:C4', shareType: 'array', result: 1 });
  expect(typedFormula(sheet.getCell('C2').formula ?? '', null)).toBe('=SORT(A2:A4)');
  expect([sheet.getCell('C3').value, sheet.getCell('C4').value]).toEqual([2, 3]);
});

test('tables, names, rules, looks, frozen panes, links, protection and hidden sheets are in the file', async () => {
  const workbook = openWorkbook();
  await withFigures();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const status = sheet.getRange('B4:B6');
    status.dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
    status.dataValidation.prompt = { title: 'Value', message: 'A share', showPrompt: true };
    const format = status.conditionalFormats.add('CellValue');
    format.cellValue.rule = { formula1: '=0.5', operator: 'GreaterThan' };
    format.cellValue.format.fill.color = '#9FD3F0';
    sheet.getRange('A1').values = [['Figures']];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.fill.color = '#1F4E79';
    sheet.getRange('E1').hyperlink = { documentReference: "'Data'!A1", textToDisplay: 'Top' };
    sheet.getRange('B4').format.protection.locked = false;
    sheet.freezePanes.freezeRows(3);
    context.workbook.names.add('PcpArea', sheet.getRange('B4'), 'Whose figures');
    context.workbook.names.add('Doubled', '=SUM(Figures[Twice])');
    context.workbook.properties.title = 'Plan';
    context.workbook.worksheets.add('Lists').visibility = 'Hidden';
    sheet.protection.protect();
    await context.sync();
  });
  const file = await reopened(workbook);
  const sheet = file.getWorksheet('Data')!;
  expect(file.title).toBe('Plan');
  expect(sheet.getTable('Figures').model).toMatchObject({
    columns: [
      { name: 'KPI' },
      { name: 'Value' },
      { name: 'Twice', calculatedColumnFormula: 'Figures[[#This Row],[Value]]*2' },
    ],
  });
  const names = new Map(file.definedNames.model.map((name) => [name.name, name]));
  expect(names.get('PcpArea')?.ranges).toEqual(['Data!$B$4']);
  expect(names.get('Doubled')).toMatchObject({ rawText: 'SUM(Figures[Twice])' });
  expect(sheet.dataValidations.find('B5')).toMatchObject({
    type: 'decimal',
    operator: 'between',
    prompt: 'A share',
  });
  expect(sheet.conditionalFormattings).toMatchObject([
    { ref: 'B4:B6', rules: [{ type: 'cellIs', operator: 'greaterThan', formulae: ['0.5'] }] },
  ]);
  expect(sheet.getCell('A1').font).toMatchObject({ bold: true });
  expect(sheet.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FF1F4E79' } });
  expect(sheet.getCell('E1').value).toMatchObject({ text: 'Top', hyperlink: "#'Data'!A1" });
  expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 3 }]);
  expect(sheet.sheetProtection?.sheet).toBe(true);
  expect(sheet.getCell('B4').protection).toMatchObject({ locked: false });
  expect(file.getWorksheet('Lists')?.state).toBe('hidden');
});

test('a date rule takes the same days in the file', async () => {
  const workbook = openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const between = { formula1: '=32874', formula2: '=65745', operator: 'Between' } as const;
    sheet.getRange('A1').dataValidation.rule = { date: between };
    sheet.getRange('A2').dataValidation.rule = { date: { formula1: '=$B$1', operator: 'GreaterThan' } };
    await context.sync();
  });
  const rules = (await reopened(workbook)).getWorksheet('Sheet1')!.dataValidations;
  expect(rules.find('A1')).toMatchObject({
    type: 'date',
    operator: 'between',
    formulae: [new Date('1990-01-01'), new Date('2079-12-31')],
  });
  // The file writer knows days only: a day that another cell gives is a number to Excel.
  expect(rules.find('A2')).toMatchObject({ type: 'decimal', operator: 'greaterThan' });
});
