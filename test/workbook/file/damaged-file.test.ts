import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { addEntriesToFile } from '../../../src/workbook/file/add-entries-to-file';
import { checkPublication } from '../../../src/workbook/file/publishing-checklist';
import { readWorkbookFile, UnreadableFile } from '../../../src/workbook/file/read-file';
import { exampleEntry, exampleFile } from './small-workbook';

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
          await outcome(() => readWorkbookFile(damaged));
        },
      ),
      { numRuns: 700, seed: 7 },
    );
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
