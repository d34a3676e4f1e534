import { planImport } from '../entries/import/plan-import';
import { readSource } from '../entries/import/read-source';
import type { SourceTable } from '../entries/import/source-table';
import { UnreadableSource } from '../entries/import/unreadable-source';
import type { ChangedEntry, ImportPlan } from '../entries/import/import-plan';
import { formatDate } from '../judgement/words';
import { addEntriesToFile } from '../workbook/file/add-entries-to-file';
import { readWorkbookFile } from '../workbook/file/read-file';
import { listWords } from '../statement/sentence/list-words';
import { type ExitCode, type Io, UsageError } from './command';
import { options } from './options';
import { planOf } from './plan-named';
import { asUsage, bytesOf } from './workbook-on-disk';
import { writeFile } from './write-file';

/**
 * `pcp import FILE ENTRIES.csv`: adds entries; nothing is written unless all of it is understood, or `--accept`. A file
 * that holds macros, pivot tables, queries, custom XML or a label is refused unless `--keep` says to copy them as they
 * stand.
 */
export async function importEntries(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = options(args, { accept: { type: 'boolean' }, keep: { type: 'boolean' } });
  const [file, csv, more] = positionals;
  if (file === undefined || csv === undefined || more !== undefined) {
    throw new UsageError('name a workbook and a CSV file: import plan.xlsx figures.csv');
  }
  const bytes = await bytesOf(file);
  const { contents, foreign, unkept } = await readWorkbookFile(bytes).catch(asUsage(`cannot read ${file}`));
  if (unkept.length > 0) {
    throw new UsageError(
      `${file} holds ${listWords(unkept)}, which could be lost. Import in Excel with the add-in, or save a copy without them.`,
    );
  }
  if (foreign.length > 0 && !values.keep) {
    throw new UsageError(
      `${file} holds ${listWords(foreign)}, which Plan Monitor cannot bring up to date, and nothing was written. Import in Excel with the add-in, or add --keep to copy all of that as it stands.`,
    );
  }
  const source = sourceOf(csv, await bytesOf(csv));
  const plan = await planImport(source, contents, planOf(contents), { today: io.today });
  report(plan, io);
  if (plan.refused.length > 0 && !values.accept) {
    io.warn('Nothing was written. Mend the refused lines, or add --accept to take the rest.');
    return 1;
  }
  if (plan.added.length + plan.changed.length > 0) {
    await writeFile(file, await addEntriesToFile(bytes, plan).catch(asUsage(`cannot write to ${file}`)), {
      backup: true,
    });
    io.print(`Wrote ${file}; the old one is ${file}.bak.`);
  }
  return plan.refused.length > 0 ? 1 : 0;
}

function sourceOf(name: string, bytes: Uint8Array): SourceTable {
  try {
    return readSource(bytes);
  } catch (error) {
    throw error instanceof UnreadableSource ? new UsageError(`cannot read ${name}. ${error.message}`) : error;
  }
}

function report(plan: ImportPlan, io: Io): void {
  const unused = plan.columns.filter(
    ({ column, header, sample }) =>
      column === null && !/^Column \d+$/.test(header) && sample.some((cell) => cell !== ''),
  );
  io.print(
    `new ${plan.added.length}, changed ${plan.changed.length}, the same ${plan.same}, refused ${plan.refused.length}`,
  );
  plan.changed.forEach((change) => io.print(changeLine(change)));
  plan.refused.forEach((r) => io.print(`line ${r.line}: ${r.reason} (${r.text})`));
  unused.forEach(({ header }) => io.print(`left out: the column “${header}”`));
  plan.leftOut.forEach((l) =>
    io.print(`left out: ${l.category}, ${l.lines} ${l.lines === 1 ? 'line' : 'lines'}`),
  );
}

/** "changed in row 403: HOMICIDE, 31 March 2021: Value, 44 for 43 (not marked [r])". */
function changeLine({ row, before, after, columns }: ChangedEntry): string {
  const figure = (value: number | null) => (value === null ? 'nothing' : String(value));
  const told = columns.map((column) =>
    column === 'Value' && before.word === null && after.word === null
      ? `Value, ${figure(after.value)} for ${figure(before.value)}`
      : column,
  );
  const isUnmarked = columns.includes('Value') && before.value !== null && !after.markers.includes('r');
  const hint = isUnmarked ? ' (not marked [r] for revised)' : '';
  return `changed in row ${row}: ${after.kpi}, ${formatDate(after.periodEnd)}: ${told.join('; ')}${hint}`;
}
