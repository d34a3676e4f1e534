import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSafely } from '../../../src/workbook/file/write-safely';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pcp-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const words = (name: string) => readFile(join(folder, name), 'utf8');

describe('a file is written so that a failure loses nothing', () => {
  it('the new one stands in the old one’s place, and nothing else is left behind', async () => {
    await writeFile(join(folder, 'plan.xlsx'), 'old');
    await writeSafely(join(folder, 'plan.xlsx'), bytes('new'));
    expect(await words('plan.xlsx')).toBe('new');
    expect(await readdir(folder)).toEqual(['plan.xlsx']);
  });

  it('the old one is kept as .bak where that is asked for', async () => {
    await writeFile(join(folder, 'plan.xlsx'), 'old');
    await writeSafely(join(folder, 'plan.xlsx'), bytes('new'), { backup: true });
    expect(await words('plan.xlsx.bak')).toBe('old');
    expect(await words('plan.xlsx')).toBe('new');
  });

  it('an earlier .bak is kept as well: .bak is always the last old one, and the others are numbered', async () => {
    for (const text of ['first', 'second', 'third', 'fourth'])
      await writeSafely(join(folder, 'plan.xlsx'), bytes(text), { backup: true });
    expect((await readdir(folder)).sort()).toEqual([
      'plan.xlsx',
      'plan.xlsx.bak',
      'plan.xlsx.bak1',
      'plan.xlsx.bak2',
    ]);
    expect(await words('plan.xlsx.bak')).toBe('third');
    expect(await words('plan.xlsx.bak1')).toBe('first');
    expect(await words('plan.xlsx.bak2')).toBe('second');
  });

  it('a link stays a link, and the file that it leads to is written', async () => {
    await mkdir(join(folder, 'shared'));
    await writeFile(join(folder, 'shared', 'plan.xlsx'), 'old');
    await symlink(join('shared', 'plan.xlsx'), join(folder, 'plan.xlsx'));
    await writeSafely(join(folder, 'plan.xlsx'), bytes('new'), { backup: true });
    expect(await readlink(join(folder, 'plan.xlsx'))).toBe(join('shared', 'plan.xlsx'));
    expect(await words(join('shared', 'plan.xlsx'))).toBe('new');
    expect(await words('plan.xlsx.bak')).toBe('old');
    expect(await readdir(join(folder, 'shared'))).toEqual(['plan.xlsx']);
  });

  it('where it cannot be written, the error comes through and nothing is left', async () => {
    await expect(writeSafely(join(folder, 'none', 'plan.xlsx'), bytes('new'))).rejects.toThrow(/ENOENT/);
    expect(await readdir(folder)).toEqual([]);
  });
});
