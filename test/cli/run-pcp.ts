import { runCommand } from '../../src/cli/run-command';

/** 26 October 2021, the day of the paper. */
export const PAPER_DAY = 44495;

/** Runs one command line in this process, on the paper's day unless told; gives what a person would see. */
export async function runPcp(
  argv: string[],
  { input = '', today = PAPER_DAY } = {},
): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(argv, {
    print: (text) => out.push(text),
    warn: (text) => err.push(text),
    readInput: () => Promise.resolve(input),
    today,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
