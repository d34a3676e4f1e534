import { Workbook } from '@cj-tech-master/excelts';
import { checkPublication } from '../../../src/workbook/file/publishing-checklist';
import { exampleFile } from './small-workbook';

/** A workbook as an office has them: everything that the checklist asks not to do. */
async function ordinaryWorkbook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sheet1', {
    views: [{ state: 'frozen', ySplit: 3, activeCell: 'C7' }],
    headerFooter: { oddFooter: 'Restricted' },
  });
  sheet.mergeCells('B2:D2');
  sheet.getCell('B2').value = 'Crime*';
  sheet.getCell('B2').style = {
    font: { italic: true, size: 8, color: { argb: 'FFFFFF00' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFFFF' } },
    border: { bottom: { style: 'thick' } },
  };
  sheet.addTable({
    name: 'Table1',
    ref: 'B4',
    headerRow: true,
    columns: [{ name: 'Column1' }, { name: 'Burglary (1)' }, { name: 'Trend' }],
    rows: [
      ['Jan', 5, '↑'],
      [null, null, null],
      ['A text that is far too long for the width of its column', null, '12 [note 1]'],
    ],
  });
  sheet.getCell('B12').value = { text: 'click here', hyperlink: 'https://example.com' };
  sheet.getRow(6).hidden = true;
  workbook.addWorksheet('Empty');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const failed = async (bytes: Uint8Array) =>
  (await checkPublication(bytes)).filter(({ result }) => result === 'fail');

describe('the checker on an ordinary workbook', () => {
  it('names each item that fails, where, and what to do', async () => {
    const results = await failed(await ordinaryWorkbook());
    expect(results.map(({ item, where }) => `${item}: ${where.slice(0, 2).join(', ')}`))
      .toMatchInlineSnapshot(`
      [
        "Give tables meaningful names: Sheet1: Table1",
        "No merged cells, split cells or nested tables: Sheet1!B2:D2",
        "No blank rows or columns within tables: Sheet1, row 6",
        "One tagged header row per table; headers filled and unique: Sheet1: Table1",
        "Wrap text in cells: Sheet1!C4, Sheet1!B7",
        "No filters or freeze panes: Sheet1",
        "Empty cells only in explained circumstances: Sheet1!B6, Sheet1!C6",
        "No hidden rows or columns: Sheet1, row 6",
        "No symbols or superscript for notes: Sheet1!B2",
        "Use the word note: [note 1]: Sheet1!C4",
        "Note markers not in specific data cells (use a Notes column, title or header): Sheet1!D7",
        "Note text in a notes table on a notes sheet: Sheet1!D7",
        "Links accessible (descriptive): Sheet1!B12",
        "Text formatted accessibly: Sheet1!B2, Sheet1!B4",
        "Descriptive tagged title on each sheet: Sheet1!A1, Empty!A1",
        "Avoid symbols: Sheet1!D5",
        "No headers/footers, text boxes, floating toolbars: Sheet1",
        "No visual devices dividing data regions: Sheet1!B2",
        "No background fill: Sheet1!B2",
        "Check contrast when colour is used: Sheet1!B2",
        "Unique sheet names: Sheet1",
        "No blank worksheets: Empty",
        "Use column A wisely: Sheet1",
        "Tables against the left edge: Sheet1",
        "Nothing below a table: Sheet1",
        "Document information (title, author, language): title, language",
        "Cursor in A1 of first sheet at last save: Sheet1!C7",
      ]
    `);
    expect(results.every(({ advice, where }) => advice !== '' && where.length > 0)).toBe(true);
  });
});

describe('the checker on the working workbook', () => {
  it('finds what a working workbook needs and a published one must not have', async () => {
    const items = (await failed(await exampleFile())).map(({ item }) => item);
    expect(items).toEqual(
      expect.arrayContaining([
        'No filters or freeze panes',
        'No background fill',
        'Empty cells only in explained circumstances',
      ]),
    );
    expect(items).not.toContain('No merged cells, split cells or nested tables');
    expect(items).not.toContain('Tables against the left edge');
    expect(items).not.toContain('Document information (title, author, language)');
  });
});
