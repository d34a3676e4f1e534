import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

const GOLDEN = join(__dirname, '../golden/pane-spoken.txt');
/** Items of a list that are kept: the rest says the same of other things. */
const KEPT = 3;

const heard: string[] = [];

/** Adds what a screen reader finds in the pane: roles, names and states in their order, long lists shortened. */
export async function hear(pane: Frame, where: string): Promise<void> {
  const tree = await pane.locator('.pane').ariaSnapshot();
  heard.push(`# ${where}\n${shortened(tree)}\n`);
}

/** After a wanted change: `UPDATE_GOLDEN=1`, then read the difference aloud. */
export function expectAsBefore(): void {
  const text = heard.join('\n');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, text);
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
}

/** Siblings of one role after the first three become one line; what depends on today is not spelt out. */
function shortened(tree: string): string {
  const lines: string[] = [];
  const seen = new Map<number, { role: string; count: number }>();
  let dropping: number | null = null;
  for (const line of tree.split('\n')) {
    const indent = line.search(/\S/);
    if (dropping !== null && indent > dropping) continue;
    dropping = null;
    for (const level of [...seen.keys()]) if (level > indent) seen.delete(level);
    const role = /- (listitem|option|group|row)\b/.exec(line)?.[1] ?? '';
    const before = seen.get(indent);
    const count = role !== '' && before?.role === role ? before.count + 1 : 1;
    seen.set(indent, { role, count });
    if (role !== '' && count > KEPT && !line.includes('[selected]')) {
      dropping = indent;
      if (count === KEPT + 1) lines.push(`${' '.repeat(indent)}- … more`);
      continue;
    }
    lines.push(
      line.replace(/\d{4}\/\d\d Q\d, to \w+ \d{4}/g, '(a quarter)').replace(/\d{4}-\d\d-\d\d/g, '(a day)'),
    );
  }
  return lines.join('\n');
}
