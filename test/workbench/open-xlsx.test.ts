import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook as FileWorkbook } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { checkWorkbook } from '../../src/entries/check-workbook';
import { entriesOfExample } from '../../src/entries/entries-of-example';
import { entriesOfPaper } from '../../src/entries/entries-of-paper';
import type { WorkbookContents } from '../../src/entries/workbook-contents';
import { defaultPlan } from '../../src/framework/default-plan';
import { excelDate } from '../../src/judgement/period';
import { readWorkbook, scaffold, throughGate } from '../../src/workbook/excel';
import { readWorkbookFile } from '../../src/workbook/file/read-file';
import { scaffoldFile } from '../../src/workbook/file/scaffold-file';
import { fileColours } from '../../src/workbench/xlsx/file-colours';
import { openWithFunctions } from '../workbook/excel/real-functions';
import { WEST_MIDLANDS } from '../workbook/excel/west-midlands';
import { loadHeadless, openWorkbook } from './open-workbook';

const EXAMPLE = join(__dirname, '../../seeds/west-midlands/example-figures.csv');
const FIGURES = {
  none: () => [],
  paper: entriesOfPaper,
  example: () => entriesOfExample(readFileSync(EXAMPLE, 'utf8'), defaultPlan),
};

const painted = async (figures: keyof typeof FIGURES) =>
  scaffoldFile({ plan: defaultPlan, periodEnd: excelDate(2021, 9, 30), figures: await FIGURES[figures]() });

/** Puts a file's bytes into a workbook and waits until it is calculated; gives what could not be shown. */
async function open(workbook: ReturnType<typeof openWorkbook>, bytes: Uint8Array): Promise<string[]> {
  const { readFile, fillWorkbook } = loadHeadless();
  const { unshown } = fillWorkbook(workbook.host.workbook, await readFile(bytes));
  await workbook.settle();
  return unshown;
}

/** An empty cell and empty text look alike; numbers agree to 12 digits. */
const shown = (contents: WorkbookContents): unknown =>
  JSON.parse(
    JSON.stringify(contents, (key, value: unknown) =>
      typeof value === 'number'
        ? Number(value.toPrecision(12))
        : value === null && key !== 'formula'
          ? ''
          : value,
    ),
  );

const problemsOf = (contents: WorkbookContents) =>
  checkWorkbook(contents, defaultPlan, { today: excelDate(2021, 11, 1) });

test.each(['none', 'paper', 'example'] as const)(
  'the file painter’s workbook, figures %s: opened it is the same workbook, and there is nothing to scaffold',
  async (figures) => {
    const bytes = await painted(figures);
    const { contents } = await readWorkbookFile(bytes);
    const workbook = await openWithFunctions();
    expect(await open(workbook, bytes)).toEqual(figures === 'example' ? ['charts'] : []);
    const live = await throughGate('Reading', readWorkbook);
    expect(shown(live)).toEqual(shown(contents));
    expect(problemsOf(live)).toEqual(problemsOf(contents));
    expect(problemsOf(live).length).toBeGreaterThan(10);
    const saved = await loadHeadless().saveWorkbook(workbook.host.workbook);
    expect(shown((await readWorkbookFile(saved)).contents)).toEqual(shown(contents));
    expect(await throughGate('Creating', (context) => scaffold(context, WEST_MIDLANDS))).toEqual({
      added: [],
      cancelled: false,
    });
  },
);

/** A workbook as people have them, with what our own painters never write. */
async function foreignFile(): Promise<Uint8Array> {
  const file = new FileWorkbook();
  const sheet = file.addWorksheet('Mine', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
  sheet.mergeCells('A1:C1');
  sheet.getCell('A1').value = 'A heading over three columns';
  sheet.getCell('A1').style = {
    font: { name: 'Arial', size: 14, bold: true, color: { theme: 1 } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: { bottom: { style: 'double', color: { argb: 'FF1F3A5F' } } },
  };
  sheet.getCell('A2').value = new Date(Date.UTC(2021, 8, 30, 12));
  sheet.getCell('A2').numFmt = 'dd/mm/yyyy hh:mm';
  sheet.getCell('B2').value = 0.065;
  sheet.getCell('B2').numFmt = '0.0%';
  sheet.getCell('C2').value = { richText: [{ text: 'plain and ' }, { font: { bold: true }, text: 'bold' }] };
  sheet.fillFormula('D2:D4', 'B2*2', [0.13, 0, 0]);
  sheet.getCell('B3').value = 7;
  sheet.getCell('E2').value = {
    formula: 'TRANSPOSE(B2:B3)',
    shareType: 'array',
    ref: 'E2:F2',
    result: 0.065,
  };
  sheet.getCell('F2').value = 7;
  sheet.getCell('A5').value = { text: 'web', hyperlink: 'https://www.gov.uk/' };
  sheet.getCell('A6').value = { text: 'here', hyperlink: "#'Mine'!B2" };
  sheet.getCell('A7').value = { text: 'script', hyperlink: 'javascript:alert(1)' };
  sheet.getCell('B5').value = { error: '#N/A' };
  sheet.getCell('D5').value = { formula: 'CUBEVALUE("a","SUM(b)")+_xlfn.STDEV.S(B2:B3)', result: 1 };
  sheet.getCell('B6').value = '<img src=x onerror=alert(1)>';
  sheet.getCell('B7').value = "'=1+1";
  sheet.getCell('C5').protection = { locked: false };
  sheet.getCell('C6').note = 'a note';
  sheet.getColumn(3).width = 30;
  sheet.getColumn(4).hidden = true;
  sheet.getRow(3).height = 45;
  sheet.getRow(4).hidden = true;
  sheet.addTable({
    name: 'Own',
    ref: 'A9',
    columns: [{ name: 'Id' }, { name: 'Figure' }],
    rows: [
      ['a', 1],
      ['b', 2],
    ],
  });
  sheet.dataValidations.add('C9:C11', {
    type: 'whole',
    operator: 'between',
    formulae: [1, 9],
    error: 'No',
    showErrorMessage: true,
  });
  sheet.dataValidations.add('C12', { type: 'decimal', operator: 'lessThan', formulae: ['$B$2'] });
  sheet.addConditionalFormatting({
    ref: 'B10:B11',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        priority: 1,
        formulae: [1],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFF4A582' } } },
      },
      { type: 'dataBar', priority: 2, cfvo: [{ type: 'min' }, { type: 'max' }] } as never,
    ],
  });
  file.definedNames.add("'Mine'!$B$2", 'Share');
  file.addWorksheet('Kept away', { state: 'veryHidden' }).getCell('A1').value = 1;
  await sheet.protect('secret', { sort: true });
  return new Uint8Array(await file.xlsx.writeBuffer());
}

test('anybody’s workbook keeps what it holds, and what cannot be shown is said', async () => {
  const workbook = openWorkbook();
  const unshown = await open(workbook, await foreignFile());
  expect(unshown.sort()).toEqual([
    'data bars',
    'formatting of parts of a text',
    'links that lead elsewhere than to the web, to e-mail or into the workbook',
    'notes and comments',
    'passwords of protected sheets',
    'the results of CUBEVALUE',
    'validation rules that compare with other cells or of a kind of their own',
  ]);
  const { worksheets, names } = workbook.host.workbook;
  expect(worksheets.all().map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Mine', 'Visible'],
    ['Kept away', 'VeryHidden'],
  ]);
  const sheet = worksheets.getItem('Mine');
  const at = (address: string) => sheet.getRange(address);
  expect(at('A1:F2').values).toEqual([
    ['A heading over three columns', '', '', '', '', ''],
    [44469.5, 0.065, 'plain and bold', 0.13, 0.065, 7],
  ]);
  expect(at('D2:D4').formulas).toEqual([['=B2*2'], ['=B3*2'], ['=B4*2']]);
  expect(at('E2:F2').formulas).toEqual([['=TRANSPOSE(B2:B3)', 7]]);
  expect(at('A2:B2').numberFormat).toEqual([['dd/mm/yyyy hh:mm', '0.0%']]);
  expect(at('B5:B7').values).toEqual([['#N/A'], ['<img src=x onerror=alert(1)>'], ["'=1+1"]]);
  const { font, fill, horizontalAlignment, verticalAlignment, wrapText } = at('A1').format;
  expect({ font: [font.name, font.size, font.bold, font.color], fill: fill.color }).toEqual({
    font: ['Arial', 14, true, '#000000'],
    fill: '#DDEBF7',
  });
  expect([horizontalAlignment, verticalAlignment, wrapText]).toEqual(['Center', 'Center', true]);
  expect(sheet.engine.getMergedRanges().map((merged) => merged.getA1Notation())).toEqual(['A1:C1']);
  expect([at('C1').format.columnWidth, at('A3').format.rowHeight]).toEqual([215 * 0.75, 45]);
  expect([at('D1').columnHidden, sheet.freezePanes.getLocationOrNullObject()?.address]).toEqual([
    true,
    'Mine!A1:A2',
  ]);
  expect([at('A5').hyperlink, at('A6').hyperlink, at('A7').hyperlink]).toEqual([
    { address: 'https://www.gov.uk/' },
    { documentReference: "'Mine'!B2" },
    null,
  ]);
  expect(at('A7').values).toEqual([['script']]);
  expect(sheet.tables.all().map(({ name, box }) => [name, box])).toEqual([
    ['Own', { row: 8, column: 0, rows: 3, columns: 2 }],
  ]);
  expect(at('C10').dataValidation.rule).toEqual({
    wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' },
  });
  expect(sheet.conditionalFormats.map(({ state }) => state)).toEqual([
    { cellValue: { operator: 'GreaterThan', formula1: '=1' }, fill: '#F4A582' },
  ]);
  expect(names.find('Share')?.getRange().address).toBe('Mine!B2');
  expect([sheet.protection.protected, sheet.protection.options?.allowSort]).toEqual([true, true]);
  expect(() => (at('C5').values = [['may']])).not.toThrow();
  expect(() => (at('C6').values = [['may not']])).toThrow(/protected/);
});

test.each([
  [
    'bytes of something else',
    async () => new TextEncoder().encode('no workbook at all'),
    /not an? |no workbook|zip/i,
  ],
  ['an empty file', async () => new Uint8Array(), 'it is empty.'],
  ['a file cut short', async () => (await foreignFile()).slice(0, 3000), /damaged|cut short|zip/i],
  [
    'one changed byte',
    async () => {
      const bytes = await foreignFile();
      bytes[bytes.length >> 1]! ^= 0x55;
      return bytes;
    },
    /damaged/,
  ],
])('%s: one clear line, and nothing is changed', async (_, make, words) => {
  const { readFile } = loadHeadless();
  await expect(readFile(await make())).rejects.toMatchObject({
    name: 'UnreadableFile',
    message: expect.stringMatching(words),
  });
});

test('a colour of the theme is as light or dark as its tint says', () => {
  const colourOf = fileColours('<a:accent1><a:srgbClr val="4472C4"/></a:accent1>');
  expect([
    colourOf({ theme: 4 }),
    colourOf({ theme: 4, tint: 0.4 }),
    colourOf({ theme: 4, tint: -0.5 }),
  ]).toEqual(['#4472C4', '#8FAADC', '#223962']);
  expect([colourOf({ indexed: 10 }), colourOf({ indexed: 2 }), colourOf({ argb: 'FF1F3A5F' })]).toEqual([
    '#FF0000',
    '#FF0000',
    '#1F3A5F',
  ]);
  expect([colourOf({ indexed: 64 }), colourOf(undefined)]).toEqual([undefined, undefined]);
});

const cell = fc.record({
  value: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((number) => number + 0),
    fc.boolean(),
    fc.string({ minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      '=1+1',
      "'quoted",
      '<b>&amp;',
      ' spaces ',
      'line\nline',
      '_x000D_',
      '44469',
      '6.5%',
      'TRUE',
    ),
    fc.constantFrom('A1', 'B2*2', 'SUM(A1:C3)&"=x"', 'IF(C3="","none",C3)').map((formula) => ({ formula })),
  ),
  numFmt: fc.constantFrom('General', '0.0%', '#,##0', '@', '[Red]0.00;-0.00'),
  bold: fc.boolean(),
});

const rowsOfCells = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

test('any small sheets, opened and saved again, hold the same cells', async () => {
  const workbook = openWorkbook();
  const check = async (sheets: (typeof rowsOfCells extends fc.Arbitrary<infer Rows> ? Rows : never)[]) => {
    const file = new FileWorkbook();
    sheets.forEach((rows, s) => {
      const sheet = file.addWorksheet(`Any ${s}`);
      rows.forEach((row, r) =>
        row.forEach(({ value, numFmt, bold }, c) => {
          sheet.getCell(r + 1, c + 1).value = value;
          sheet.getCell(r + 1, c + 1).style = { numFmt, font: { bold } };
        }),
      );
    });
    await open(workbook, new Uint8Array(await file.xlsx.writeBuffer()));
    const saved = new FileWorkbook();
    await saved.xlsx.load(await loadHeadless().saveWorkbook(workbook.host.workbook));
    sheets.forEach((rows, s) =>
      rows.forEach((row, r) =>
        row.forEach((wanted, c) => {
          const kept = saved.getWorksheet(`Any ${s}`)!.getCell(r + 1, c + 1);
          const value = kept.formula ? { formula: kept.formula } : kept.value;
          expect({
            where: [s, kept.address],
            value,
            numFmt: kept.numFmt ?? 'General',
            bold: kept.font?.bold ?? false,
          }).toEqual({ where: [s, kept.address], ...wanted });
        }),
      ),
    );
  };
  // One run: a second workbook would not find the first one's place free.
  const sheets = fc.array(rowsOfCells, { minLength: 60, maxLength: 60 });
  await fc.assert(fc.asyncProperty(sheets, check), { numRuns: 1, endOnFailure: true });
});
