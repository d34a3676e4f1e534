import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addEntriesToFile } from '../../../src/workbook/file/add-entries-to-file';
import { checkPublication } from '../../../src/workbook/file/publishing-checklist';
import { readWorkbookFile, UnreadableFile } from '../../../src/workbook/file/read-file';
import { exampleEntry, exampleFile, partText, withParts } from './small-workbook';

/** The part that describes PcpData. */
function tablePartOf(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith('xl/tables/') });
  return Object.keys(parts).find((name) => strFromU8(parts[name]!).includes('"PcpData"')) ?? '';
}

let file: Uint8Array;
beforeAll(async () => {
  file = await exampleFile([exampleEntry()]);
});

/** Reads, and says how it went; any error but ours fails the test. */
async function outcome(work: () => Promise<unknown>): Promise<'read' | 'refused'> {
  try {
    await work();
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
    expect((error as Error).message).toMatch(/^[^\n]{10,200}$/);
    return 'refused';
  }
}

describe('a damaged file gives one clear line and nothing else', () => {
  it('with any bytes overwritten: the check sums find it out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (changes) => {
          const damaged = file.slice();
          for (const [at, byte] of changes) damaged[at] = byte;
          const before = damaged.slice();
          await outcome(() => readWorkbookFile(damaged));
          expect(Buffer.compare(damaged, before)).toBe(0);
        },
      ),
      { numRuns: 700, seed: 7 },
    );
  });

  it.each([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet7.xml',
    'xl/tables/table6.xml',
    'xl/sharedStrings.xml',
  ])('without its part %s', async (part) => {
    expect(await outcome(() => readWorkbookFile(withParts(file, { [part]: null })))).toBe('refused');
  });

  it('cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
        expect(await outcome(() => readWorkbookFile(file.subarray(0, length)))).toBe('refused');
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('with parts whose text was mangled, and packed again so that the check sums are right', async () => {
    const parts = unzipSync(file);
    const names = Object.keys(parts).filter((name) =>
      /workbook\.xml|sheet[47]\.xml|tables|rels|sharedStrings/.test(name),
    );
    const texts = new Map(names.map((name) => [name, new TextDecoder().decode(parts[name])]));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(60),
        fc.constantFrom(
          '',
          '<',
          '"',
          '</row>',
          '<row r="0">',
          'r="XFE1"',
          '<c r="A99999999"><v>1e999</v></c>',
          '&lol;',
        ),
        async (name, where, length, put) => {
          const text = texts.get(name) ?? '';
          const at = Math.floor(where * text.length);
          const mangled = text.slice(0, at) + put + text.slice(at + length);
          const damaged = zipSync({ ...parts, [name]: strToU8(mangled) }, { level: 0 });
          await outcome(() => readWorkbookFile(damaged));
          await outcome(() => checkPublication(damaged));
          await outcome(() =>
            addEntriesToFile(damaged, { added: [exampleEntry({ value: 7 })], changed: [] }),
          );
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('a small file that would be vast to read', () => {
  const DATA = 'xl/worksheets/sheet7.xml';
  const rows = (count: number, cells: (row: number) => string) =>
    Array.from({ length: count }, (_, n) => `<row r="${n + 4}">${cells(n + 4)}</row>`).join('');
  const sheet = (content: string) => `<worksheet><sheetData>${content}</sheetData></worksheet>`;

  it('a table of a million empty rows and a thousand columns is refused', async () => {
    const columns = Array.from({ length: 1000 }, (_, n) => `<tableColumn id="${n + 1}" name="c${n}"/>`);
    const table = `<table displayName="PcpData" ref="A4:ALL1048576"><tableColumns>${columns.join('')}</tableColumns></table>`;
    const name = tablePartOf(file);
    const vast = withParts(file, { [name]: table, [DATA]: sheet(rows(100_000, () => '')) });
    await expect(readWorkbookFile(vast)).rejects.toThrow(/far larger inside/);
  });

  it('a long formula shared by many cells is worked out once', async () => {
    const formula = `1${'+[1]Other!$A$1'.repeat(40_000)}`;
    const shared = rows(20_000, (row) =>
      row === 5
        ? `<c r="A5"><f t="shared" si="0">${formula}</f><v>1</v></c>`
        : `<c r="A${row}"><f t="shared" si="0"/><v>1</v></c>`,
    );
    const name = tablePartOf(file);
    const table = partText(file, name).replaceAll(/ref="A(\d+):K\d+"/g, 'ref="A$1:K20000"');
    const { contents } = await readWorkbookFile(withParts(file, { [DATA]: sheet(shared), [name]: table }));
    expect(contents.tables['PcpData']?.rows.length).toBeGreaterThan(19_000);
  });

  it('one sheet under many names is refused', async () => {
    const twice = partText(file, 'xl/workbook.xml').replace(/(<sheet )([^>]*?)(name="[^"]*")/, (all) => {
      const one = /<sheet [^>]*\/>/.exec(partText(file, 'xl/workbook.xml'))?.[0] ?? '';
      return one.replace(/name="[^"]*"/, 'name="Again"').replace(/sheetId="\d+"/, 'sheetId="99"') + all;
    });
    await expect(readWorkbookFile(withParts(file, { 'xl/workbook.xml': twice }))).rejects.toThrow(
      /one and the same part/,
    );
  });
});
