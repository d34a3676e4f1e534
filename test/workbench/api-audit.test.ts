import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSupported } from '../../src/workbench/client/requirement-sets';
import type { Use } from './api-members';
import { membersUsed, ROOT } from './api-members';
import { apiTable, printApiTable } from './api-table';
import { loadHeadless } from './open-workbook';

/** A member above the floor may be used where the file asks for its set, at that version or a later one, as it runs. */
function isGuarded({ set, version, file }: Use): boolean {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/isSetSupported\(\s*'(\w+)',\s*'([\d.]+)'/g)].some(
    ([, asked, at]) => asked === set && isSupported({ [set]: at! }, set, version),
  );
}

const uses = membersUsed();

test('the audit sees the members that the add-in uses', () => {
  expect(uses.map(({ member }) => member)).toEqual(
    expect.arrayContaining(['Range.values', 'Workbook.tables']),
  );
});

test('nothing above the manifest’s floor is used, unless the code asks first whether it is there', () => {
  const { FLOOR } = loadHeadless();
  const above = uses.filter((use) => !isSupported(FLOOR, use.set, use.version) && !isGuarded(use));
  expect(above).toStrictEqual([]);
});

test('the workbench answers every member of Excel’s classes that the add-in uses', () => {
  const table = apiTable(uses);
  if (process.env['API_TABLE']) printApiTable(table);
  expect(table.flatMap(({ used }) => used).length).toBeGreaterThan(100);
  expect(table.filter(({ missing }) => missing.length > 0)).toStrictEqual([]);
});

test('the floor that is checked is the manifest’s', () => {
  const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  const { FLOOR } = loadHeadless();
  const asked = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
    ([, name, version]) => [name, version],
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const [name, version] of asked) expect(FLOOR[name!]).toBe(version);
});
