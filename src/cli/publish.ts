import { publicationCopy } from '../workbook/file/publication-copy';
import { checkPublication, type ChecklistResult } from '../workbook/file/publishing-checklist';
import { type ExitCode, type Io, UsageError } from './command';
import { options } from './options';
import { planOf } from './plan-named';
import { requireXlsx } from './require-xlsx';
import { asUsage, bytesOf, contentsOf, isSameFile, refuseToOverwrite } from './workbook-on-disk';
import { writeFile } from './write-file';

/** `pcp publish FILE OUT`: the publication copy, judged against the checklist; `--check FILE` judges any workbook. */
export async function publish(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = options(args, { force: { type: 'boolean' }, check: { type: 'boolean' } });
  const [file, out, more] = positionals;
  if (values.check) {
    if (file === undefined || out !== undefined)
      throw new UsageError('name one workbook: publish --check plan.xlsx');
    return report(await checkPublication(await bytesOf(file)).catch(asUsage(`cannot read ${file}`)), io);
  }
  if (file === undefined || out === undefined || more !== undefined) {
    throw new UsageError('name a workbook and the file to write: publish plan.xlsx public.xlsx');
  }
  requireXlsx(out);
  if (await isSameFile(file, out))
    throw new UsageError('the publication copy must be another file than the workbook.');
  await refuseToOverwrite(out, values.force);
  const contents = await contentsOf(file);
  if (!contents.tables['PcpData'])
    throw new UsageError(`${file} has no table PcpData: it is not a workbook of Plan Monitor.`);
  const copy = await publicationCopy(contents, planOf(contents), { force: values.force ?? false });
  if ('reasons' in copy) {
    copy.reasons.forEach((reason) => io.warn(reason));
    return 1;
  }
  const judged = await checkPublication(copy.bytes);
  await writeFile(out, copy.bytes, { backup: values.force });
  copy.notes.forEach((note) => io.print(note));
  io.print(`Wrote ${out}.`);
  return report(judged, io);
}

function report(results: ChecklistResult[], io: Io): 0 | 1 {
  for (const r of results.filter((x) => x.result !== 'pass')) {
    const where = r.where.length > 0 ? ` (${r.where.slice(0, 5).join(', ')})` : '';
    io.print(`${r.result.toUpperCase()}  ${r.item}${where}: ${r.advice}`);
  }
  const passed = results.filter((r) => r.result === 'pass').length;
  io.print(
    `${passed} of ${results.length} items pass; ${results.filter((r) => r.result === 'look').length} need a person's eye.`,
  );
  return results.some((r) => r.result === 'fail' && r.essential) ? 1 : 0;
}
