import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Holds a text against the file of test/golden with that name. A missing file is written only where
 * UPDATE_GOLDEN says so, so a golden that somebody forgot to commit fails.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(__dirname, '../golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  expect(existsSync(file)).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
