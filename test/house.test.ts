import { spawnSync } from 'node:child_process';

/** Each line of code stands in a file of the room named; the linter's answer must contain the words. */
const REFUSED: [file: string, code: string, complaint: string][] = [
  ['src/judgement/verdict.ts', "import '../workbook/blueprint';", 'judgement may not import workbook'],
  ['src/framework/definition.ts', "import '../judgement/verdict';", 'framework may not import judgement'],
  ['src/entries/problem.ts', "import '../statement/scorecard';", 'entries may not import statement'],
  ['src/entries/problem.ts', "import '../workbench/serve';", 'entries may not import workbench'],
  ['src/entries/problem.ts', "import 'react';", 'React lives in the pane'],
  ['src/entries/problem.ts', "import '@univerjs/core';", 'Only the workbench may use this'],
  ['src/judgement/verdict.ts', 'export const run = Excel.run;', "Excel is Microsoft's"],
];
const ALLOWED: [file: string, code: string][] = [
  ['src/judgement/verdict.ts', "import '../framework/definition';"],
  ['src/workbook/excel/gate.ts', 'export const run = Excel.run;'],
];

/** Lints each code in a process of its own (jest cannot load ESLint's configuration) with the house's rules only. */
const LINT = `
  import { ESLint } from 'eslint';
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  });
  const answers = [];
  for (const [filePath, code] of JSON.parse(process.argv[1])) {
    const [result] = await eslint.lintText(code + '\\n', { filePath });
    answers.push(result.messages.map((m) => m.message).join('\\n'));
  }
  console.log(JSON.stringify(answers));
`;

function complaints(cases: [string, string][]): string[] {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', LINT, JSON.stringify(cases)], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[];
}

describe('the house', () => {
  jest.setTimeout(60_000);

  test('the linter refuses every arrow that the house forbids', () => {
    const answers = complaints(REFUSED.map(([file, code]) => [file, code]));
    answers.forEach((answer, i) => expect(answer).toContain(REFUSED[i]?.[2]));
  });

  test('the linter lets the allowed arrows pass', () => {
    expect(complaints(ALLOWED)).toEqual(ALLOWED.map(() => ''));
  });
});
