import { readWorkbookFile, UnreadableFile } from '../../../src/workbook/file/read-file';
import { blueprintContents } from '../../../src/workbook/file/blueprint-contents';
import { scaffoldBlueprint } from '../../../src/workbook/file/scaffold-file';
import {
  exampleFigures,
  exampleFile,
  examplePlan,
  partsOf,
  partText,
  PERIOD_END,
  withParts,
} from './small-workbook';

let file: Uint8Array;
beforeAll(async () => {
  file = await exampleFile();
});

describe('what is painted is read again', () => {
  it('cell for cell, formula for formula', async () => {
    const { contents, unkept, foreign } = await readWorkbookFile(file);
    const blueprint = scaffoldBlueprint({
      plan: examplePlan,
      periodEnd: PERIOD_END,
      preparedBy: 'Performance team',
      figures: exampleFigures(),
    });
    const painted = blueprintContents(blueprint);
    expect(contents.cover).toEqual(painted.cover);
    expect(contents.sheets).toEqual(painted.sheets);
    expect(Object.keys(contents.tables).sort()).toEqual(Object.keys(painted.tables).sort());
    for (const { table } of blueprint.sheets) {
      if (!table) continue;
      const read = contents.tables[table.name];
      expect(read).toMatchObject({ headerRow: table.headerRow, firstColumn: 1 });
      expect(read?.columns).toEqual(table.columns.map(({ header }) => header));
      expect(read?.rows).toHaveLength(table.rows.length);
      table.columns.forEach((column, at) => {
        table.rows.forEach((row, index) => {
          const formula = column.formula ?? column.rowFormulas?.[index] ?? null;
          const found = read?.rows[index];
          expect(found?.formulas?.[at] ?? null).toBe(formula);
          if (formula === null) expect(found?.values[at]).toBe(row[at]);
        });
      });
    }
    expect({ unkept, foreign }).toEqual({ unkept: [], foreign: [] });
  });

  it('with the value of every formula, so that a reader without the add-in sees the verdict', async () => {
    const { contents } = await readWorkbookFile(file);
    const scorecard = contents.tables['PcpScorecard'];
    const burglary = scorecard?.rows.find(({ values }) => values[0] === 'NM_BURGLARY');
    const status = scorecard?.columns.indexOf('Status') ?? -1;
    expect(burglary?.values[scorecard?.columns.indexOf('Latest') ?? -1]).toBe(
      exampleFigures()
        .slice(-12)
        .reduce((sum, { value }) => sum + (value ?? 0), 0),
    );
    expect(typeof burglary?.values[status]).toBe('string');
    expect(burglary?.formulas?.[status]).toMatch(/PCP\.STATUS\(/);
    expect(scorecard?.rows.every(({ values }) => values.every((value) => value !== null))).toBe(true);
  });

  it('the same workbook gives the same bytes', async () => {
    expect(await exampleFile()).toEqual(file);
  });
});

describe('files of others', () => {
  it('a prefix before every element is read over', async () => {
    const part = 'xl/workbook.xml';
    const prefixed = partText(file, part)
      .replace(/<(\/?)(?=[a-zA-Z])(?!\?)/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    const { contents } = await readWorkbookFile(withParts(file, { [part]: prefixed }));
    expect(contents.cover.area).toBe(examplePlan.area);
    expect(contents.tables['PcpData']?.rows).toHaveLength(30);
  });

  it('a table whose table is gone is found by its headers', async () => {
    const name = Object.keys(partsOf(file)).find(
      (part) => part.startsWith('xl/tables/') && partText(file, part).includes('"PcpData"'),
    ) as string;
    const renamed = partText(file, name).replaceAll('"PcpData"', '"Table7"');
    const { contents } = await readWorkbookFile(withParts(file, { [name]: renamed }));
    const before = (await readWorkbookFile(file)).contents.tables['PcpData'];
    expect(contents.tables['PcpData']).toEqual({ ...before, isRange: true });
  });

  it('what stands below a table is read apart from its rows', async () => {
    const sheet = 'xl/worksheets/sheet7.xml';
    const cell = '<row r="900"><c r="A900" t="inlineStr"><is><t>KNIFE_CRIME</t></is></c></row></sheetData>';
    const appended = partText(file, sheet).replace('</sheetData>', cell);
    const { contents } = await readWorkbookFile(withParts(file, { [sheet]: appended }));
    const data = contents.tables['PcpData'];
    expect(data?.rows.some(({ row }) => row === 900)).toBe(false);
    expect(data?.below).toMatchObject([{ row: 900, values: ['KNIFE_CRIME', ...Array<null>(10).fill(null)] }]);
  });

  it('a hidden row is told', async () => {
    const sheet = 'xl/worksheets/sheet7.xml';
    const hidden = partText(file, sheet).replace('<row r="6"', '<row hidden="1" r="6"');
    const { contents } = await readWorkbookFile(withParts(file, { [sheet]: hidden }));
    expect(contents.tables['PcpData']?.rows.map((row) => row.hidden ?? false).indexOf(true)).toBe(1);
  });

  it('the cover’s cells are those of the workbook’s names, not of the names that a copied sheet keeps', async () => {
    const copied = partText(file, 'xl/workbook.xml').replace(
      '<definedNames>',
      `<definedNames><definedName name="PcpArea" localSheetId="1">'PCP Contents'!$A$1</definedName>`,
    );
    const { contents } = await readWorkbookFile(withParts(file, { 'xl/workbook.xml': copied }));
    expect(contents.cover.area).toBe(examplePlan.area);
  });

  it('what we do not understand is named, a label in its old place too', async () => {
    const { foreign, unkept } = await readWorkbookFile(
      withParts(file, {
        'xl/vbaProject.bin': 'x',
        'customXml/item1.xml': '<a/>',
        'docProps/custom.xml': '<Properties><property name="MSIP_Label_1_Enabled"/></Properties>',
        '_xmlsignatures/sig1.xml': '<a/>',
      }),
    );
    expect(foreign).toEqual(['macros', 'custom XML', 'a sensitivity label']);
    expect(unkept).toEqual(['a digital signature']);
  });

  it('dates counted from 1904 are refused with what to do', async () => {
    const mac = partText(file, 'xl/workbook.xml').replace('<workbookPr ', '<workbookPr date1904="1" ');
    await expect(readWorkbookFile(withParts(file, { 'xl/workbook.xml': mac }))).rejects.toThrow(/1904/);
  });
});

describe('files that are no workbook', () => {
  const refused = async (bytes: Uint8Array) => {
    const error: unknown = await readWorkbookFile(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableFile);
    return (error as Error).message;
  };
  const text = (words: string) => new TextEncoder().encode(words);

  it('each is refused in one clear line', async () => {
    expect(await refused(new Uint8Array())).toBe('it is empty.');
    expect(await refused(text('KPI,Value\nDA_OUTCOME,0.065\n'))).toMatch(/not an Excel workbook/);
    expect(await refused(file.subarray(0, file.length / 2))).toMatch(/cut short/);
    expect(await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch(
      /password/,
    );
    expect(await refused(withParts(file, { '_rels/.rels': null }))).toMatch(/no workbook is in it/);
    expect(await refused(withParts(file, { 'xl/worksheets/sheet7.xml': null }))).toMatch(
      /sheet7\.xml is missing/,
    );
    expect(await refused(withParts(file, { 'xl/workbook.xml': '<workbook><sheets>' }))).toMatch(
      /not well formed/,
    );
  });

  it('a zip bomb is refused before it goes off', async () => {
    const name = 'xl/worksheets/sheet7.xml';
    expect(await refused(withDeclaredSize(file, name, 130_000_000))).toMatch(/far larger inside/);
    expect(await refused(withDeclaredSize(file, name, 100))).toMatch(/sheet7\.xml cannot be read/);
  });

  it('names that reach into JavaScript’s own objects are only names', async () => {
    const shared = partText(file, 'xl/sharedStrings.xml').replaceAll('NM_BURGLARY', '__proto__');
    const { contents } = await readWorkbookFile(withParts(file, { 'xl/sharedStrings.xml': shared }));
    expect(contents.tables['PcpData']?.rows[0]?.values[0]).toBe('__proto__');
    expect(Object.keys({})).toEqual([]);
  });
});

/** The same archive, which says in its directory that a part has so many bytes. */
function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  const at = changed.lastIndexOf(name) - 46;
  expect(changed.readUInt32LE(at)).toBe(0x02014b50);
  changed.writeUInt32LE(size, at + 24);
  return new Uint8Array(changed);
}
