import { checkWorkbook } from '../entries/check-workbook';
import { readEntries } from '../entries/read-entries';
import type { Problem } from '../entries/problem';
import { type ExitCode, type Io, UsageError } from './command';
import { options } from './options';
import { planOf } from './plan-named';
import { contentsOf } from './workbook-on-disk';

/**
 * `pcp check FILE`: everything that is wrong with a workbook; exit code 1 where there are errors. `--before EARLIER.xlsx`,
 * such as the workbook of last quarter, finds figures that were revised since and are not marked [r].
 */
export async function check(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = options(args, { json: { type: 'boolean' }, before: { type: 'string' } });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new UsageError('name one workbook: check plan.xlsx');
  const contents = await contentsOf(file);
  const before = values.before === undefined ? [] : readEntries(await contentsOf(values.before)).entries;
  const problems = checkWorkbook(contents, planOf(contents), { today: io.today, before });
  const errors = problems.filter((p) => p.severity === 'error').length;
  if (values.json) io.print(JSON.stringify(problems.map(reported), null, 2));
  else {
    problems.forEach((p) => io.print(line(p)));
    io.print(`${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}.`);
  }
  return errors > 0 ? 1 : 0;
}

/** The contract's fields, in its order, and nothing else. */
function reported({ code, severity, sheet, cell, column, message, fix }: Problem): Problem {
  return { code, severity, sheet, cell, column, message, fix };
}

function line(p: Problem): string {
  const place = p.cell ? `${p.sheet}!${p.cell}` : p.sheet;
  return `${p.severity.toUpperCase().padEnd(7)} ${place}  ${p.message} ${p.fix} (${p.code})`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
