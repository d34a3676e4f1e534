import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

/** The house's arrows are rules only if the linter refuses what breaks them. */
const ESLINT = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');

/** Lints `text` as if it stood in `file` (an existing file of that room); gives the messages. */
function complaints(file: string, text: string): string[] {
  const run = spawnSync(process.execPath, [ESLINT, '--stdin', '--stdin-filename', file, '--format', 'json'], {
    input: text,
    encoding: 'utf8',
  });
  const [result] = JSON.parse(run.stdout) as { messages: { message: string }[] }[];
  return (result?.messages ?? []).map((m) => m.message);
}

describe('the house', () => {
  jest.setTimeout(120_000);

  test.each([
    ['src/judgement/verdict.ts', '../workbook/blueprint', 'judgement may not import workbook'],
    ['src/framework/definition.ts', '../judgement/verdict', 'framework may not import judgement'],
    ['src/entries/problem.ts', '../statement/statement-rows', 'entries may not import statement'],
    ['src/entries/problem.ts', '../workbench/serve', 'entries may not import workbench'],
    ['src/entries/problem.ts', 'react', 'React lives in the pane'],
    ['src/entries/problem.ts', '@univerjs/core', 'Only the workbench may use this'],
  ])('%s may not import %s', (file, module, message) => {
    const found = complaints(file, `import * as x from '${module}';\nexport const y = x;\n`);
    expect(found.join('\n')).toContain(message);
  });

  test('judgement may import framework', () => {
    const text = "import type { Kind } from '../framework/definition';\nexport type K = Kind;\n";
    expect(complaints('src/judgement/verdict.ts', text)).toEqual([]);
  });

  test('Excel is out of reach of the pure rooms', () => {
    const found = complaints('src/judgement/verdict.ts', 'export const run = Excel.run;\n');
    expect(found.join('\n')).toContain("Excel is Microsoft's");
  });
});
