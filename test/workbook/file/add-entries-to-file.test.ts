import { addEntriesToFile } from '../../../src/workbook/file/add-entries-to-file';
import { readWorkbookFile } from '../../../src/workbook/file/read-file';
import { readEntries } from '../../../src/entries/read-entries';
import { monthEnd } from '../../../src/judgement/period';
import { exampleEntry, exampleFile, partsOf, partText, PERIOD_END, withParts } from './small-workbook';

const NOT_OURS = {
  'xl/vbaProject.bin': '\u0001macros',
  'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
  'xl/connections.xml': '<connections/>',
  'customXml/item1.xml': '<item>one</item>',
  'docMetadata/LabelInfo.xml': '<labels/>',
  'xl/webextensions/webextension1.xml': '<webextension/>',
};

const months = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    exampleEntry({ periodEnd: monthEnd(PERIOD_END, -index), value: 90 + index }),
  );

async function entriesOf(bytes: Uint8Array) {
  const { entries, problems } = readEntries((await readWorkbookFile(bytes)).contents);
  expect(problems).toEqual([]);
  return entries.map(({ row: _row, ...entry }) => entry);
}

describe('entries written into an existing file', () => {
  it('fill the blank row first, then the table grows', async () => {
    const file = await exampleFile([]);
    const added = months(3);
    const written = await addEntriesToFile(file, { added, changed: [] });
    expect(await entriesOf(written)).toEqual(added);
    const { contents } = await readWorkbookFile(written);
    expect(contents.tables['PcpData']?.rows.map(({ row }) => row)).toEqual([5, 6, 7]);
    const sheet = partText(written, 'xl/worksheets/sheet7.xml');
    expect(sheet).toContain('sqref="B5:B7"');
    expect(sheet).toContain('<dimension ref="A1:K7"/>');
  });

  it('touch the data sheet, its table and the order to calculate; every other part stays byte for byte', async () => {
    const file = withParts(await exampleFile(months(2)), NOT_OURS);
    const written = await addEntriesToFile(file, {
      added: [exampleEntry({ kpi: 'NM_OFFICERS' })],
      changed: [],
    });
    const before = partsOf(file);
    const after = partsOf(written);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] as Uint8Array).equals(Buffer.from(after[name] as Uint8Array)),
    );
    expect(changed.sort()).toEqual(['xl/tables/table6.xml', 'xl/workbook.xml', 'xl/worksheets/sheet7.xml']);
    expect(partText(written, 'xl/workbook.xml').replace(' fullCalcOnLoad="1"', '')).toBe(
      partText(file, 'xl/workbook.xml'),
    );
  });

  it('leave every cell that is not theirs as it was', async () => {
    const file = await exampleFile(months(2));
    const written = await addEntriesToFile(file, { added: [exampleEntry({ note: 'new' })], changed: [] });
    const before = partText(file, 'xl/worksheets/sheet7.xml');
    const after = partText(written, 'xl/worksheets/sheet7.xml');
    const rows = (xml: string) => xml.match(/<row [\s\S]*?<\/row>/g) ?? [];
    expect(rows(after).slice(0, rows(before).length)).toEqual(rows(before));
  });

  it('replace only the columns that changed', async () => {
    const file = await exampleFile(months(2));
    const { contents } = await readWorkbookFile(file);
    const before = readEntries(contents).entries[1];
    if (!before) throw new Error('The second entry was not read.');
    const after = { ...exampleEntry(before), value: 77, markers: ['r'], note: 'not asked for' };
    const change = { row: before.row, before, after, columns: ['Value', 'Marker'] };
    const entries = await entriesOf(await addEntriesToFile(file, { added: [], changed: [change] }));
    expect(entries[1]).toEqual({
      ...exampleEntry(),
      ...entries[1],
      value: 77,
      markers: ['r'],
      note: before.note,
    });
    expect(entries[0]).toEqual(months(1)[0]);
  });

  it('text that looks like a formula or like XML stays text', async () => {
    const note = '=1+1 <b>&"\u0007 _x000D_';
    const written = await addEntriesToFile(await exampleFile([]), {
      added: [exampleEntry({ note })],
      changed: [],
    });
    const data = (await readWorkbookFile(written)).contents.tables['PcpData'];
    expect(data?.rows[0]?.formulas).toBeUndefined();
    expect(data?.rows[0]?.values.at(-1)).toBe('=1+1 <b>&" _x000D_');
  });

  it('a file with its attributes between single quotation marks is written just as well', async () => {
    const file = await exampleFile(months(2));
    const names = ['xl/workbook.xml', 'xl/tables/table6.xml', 'xl/worksheets/sheet7.xml'];
    const single = (xml: string) =>
      xml
        .replace('<calcPr ', '<calcPr fullCalcOnLoad="0" ')
        .replaceAll(/ (fullCalcOnLoad|ref|sqref|spans)="([^"']*)"/g, " $1='$2'");
    const parts = Object.fromEntries(names.map((name) => [name, single(partText(file, name))]));
    const added = [exampleEntry({ kpi: 'NM_OFFICERS' })];
    const written = await addEntriesToFile(withParts(file, parts), { added, changed: [] });
    expect(partText(written, 'xl/workbook.xml').match(/fullCalcOnLoad=/g)).toHaveLength(1);
    expect((await readWorkbookFile(written)).contents.tables['PcpData']?.rows).toHaveLength(3);
    const sheet = partText(written, 'xl/worksheets/sheet7.xml');
    expect(sheet).toContain("sqref='B5:B7'");
    expect(sheet).toContain("<dimension ref='A1:K7'/>");
  });

  it('nothing to write leaves the file itself', async () => {
    const file = await exampleFile([]);
    expect(await addEntriesToFile(file, { added: [], changed: [] })).toBe(file);
  });
});

describe('what cannot be done without harm is refused with the reason', () => {
  const add = { added: [exampleEntry(), exampleEntry({ kpi: 'NM_OFFICERS' })], changed: [] };

  it('a digital signature would break', async () => {
    const signed = withParts(await exampleFile([]), { '_xmlsignatures/sig1.xml': '<a/>' });
    await expect(addEntriesToFile(signed, add)).rejects.toThrow(/digital signature/);
  });

  it('a totals row would be written over', async () => {
    const file = await exampleFile([]);
    const table = partText(file, 'xl/tables/table6.xml').replace('<table ', '<table totalsRowCount="1" ');
    await expect(addEntriesToFile(withParts(file, { 'xl/tables/table6.xml': table }), add)).rejects.toThrow(
      /totals row/,
    );
  });

  it('so would what stands below the table', async () => {
    const file = await exampleFile([]);
    const sheet = 'xl/worksheets/sheet7.xml';
    const below = partText(file, sheet).replace(
      '</sheetData>',
      '<row r="9"><c r="A9"><v>1</v></c></row></sheetData>',
    );
    await expect(addEntriesToFile(withParts(file, { [sheet]: below }), add)).rejects.toThrow(/row 9/);
  });

  it('a formula that others share, and that the order of calculation names, would be lost', async () => {
    const sheet = 'xl/worksheets/sheet7.xml';
    const file = await exampleFile(months(2));
    const shared = partText(file, sheet)
      .replace(/(<c r="F5"[^>]*>)<v>/, '$1<f t="shared" ref="F5:F6" si="0">45*2</f><v>')
      .replace(/(<c r="F6"[^>]*>)<v>/, '$1<f t="shared" si="0"/><v>');
    const computed = withParts(file, { [sheet]: shared });
    const before = readEntries((await readWorkbookFile(computed)).contents).entries[0];
    if (!before) throw new Error('The first entry was not read.');
    const change = { row: 5, before, after: { ...before, value: 91, note: 'new' } };
    const changed = (columns: string[]) =>
      addEntriesToFile(computed, { added: [], changed: [{ ...change, columns }] });
    await expect(changed(['Note', 'Value'])).rejects.toThrow(/row 5.*Value.*formula.*paste it as a value/);
    expect(partText(await changed(['Note']), sheet)).toContain('<f t="shared" ref="F5:F6" si="0">45*2</f>');
  });

  it('a workbook without PcpData has nowhere to write to', async () => {
    const file = await exampleFile([]);
    const table = partText(file, 'xl/tables/table6.xml').replaceAll('PcpData', 'Other');
    await expect(addEntriesToFile(withParts(file, { 'xl/tables/table6.xml': table }), add)).rejects.toThrow(
      /no table PcpData/,
    );
  });
});
