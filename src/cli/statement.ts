import { extname } from 'node:path';
import { workbookState } from '../entries/workbook-state';
import { pngInNode } from '../statement/chart/png-in-node';
import { overTheShoulder } from '../statement/second-look/over-the-shoulder';
import type { Remark } from '../statement/second-look/remark';
import { publicationBlockers, voicesOf } from '../statement/priorities/publication-blockers';
import {
  writeStatement,
  STATEMENT_FORMATS,
  STATEMENT_VOICES,
  type StatementFormat,
} from '../statement/write-statement';
import { type ExitCode, type Io, UsageError } from './command';
import { options } from './options';
import { planOf } from './plan-named';
import { contentsOf, isSameFile, refuseToOverwrite } from './workbook-on-disk';
import { writeFile } from './write-file';

const OPTIONS = {
  voice: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

/**
 * `pcp statement FILE`: the statement that the Order asks for, printed or written to `--out` (over a file only with `--force`, and the old
 * one is kept as .bak). What keeps it from being
 * published, and what deserves a second look in the analysts' words, is told beside it. A draft may be unfinished;
 * a workbook that calls itself approved may not (exit code 1, and the document says so too).
 */
export async function statement(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = options(args, OPTIONS);
  const [file, more] = positionals;
  if (file === undefined || more !== undefined)
    throw new UsageError('name one workbook: statement plan.xlsx');
  const voice = oneOf(values.voice ?? 'both', STATEMENT_VOICES, '--voice');
  const format = formatOf(values.format, values.out);
  if (format === 'docx' && values.out === undefined) {
    throw new UsageError('a Word document goes to a file: add --out statement.docx');
  }
  if (values.out !== undefined && (await isSameFile(file, values.out)))
    throw new UsageError('the statement must be another file than the workbook.');
  if (values.out !== undefined) await refuseToOverwrite(values.out, values.force);
  const contents = await contentsOf(file);
  const plan = planOf(contents);
  const blockers = publicationBlockers(contents, plan, voice);
  blockers.forEach((reason) => io.warn(`Not for publication: ${reason}`));
  overTheShoulder(contents, plan)
    .filter((remark) => voicesOf(voice).includes(remark.voice))
    .forEach((remark) => io.warn(remarkWords(remark)));
  const written = await writeStatement(contents, plan, {
    voice,
    format,
    today: io.today,
    rasterise: pngInNode,
  });
  if (values.out === undefined)
    io.print(typeof written === 'string' ? written : new TextDecoder().decode(written));
  else {
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    await writeFile(values.out, bytes, { backup: values.force });
    io.print(`Wrote ${values.out}.`);
  }
  return blockers.length > 0 && workbookState(contents) === 'Approved' ? 1 : 0;
}

/** "Worth a second look (Force, Reduce serious violence, Reflection): No cell of the workbook holds 123. … “In total 123.”" */
function remarkWords({ voice, priority, column, message, sentence }: Remark): string {
  return `Worth a second look (${voice}, ${priority}, ${column}): ${message} “${sentence}”`;
}

const FORMAT_OF_ENDING: Readonly<Record<string, StatementFormat>> = {
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
};

/** The format asked for, else that of the file's ending; a Word file's name goes to a Word document, and no other does. */
function formatOf(asked: string | undefined, out: string | undefined): StatementFormat {
  const ending = out === undefined ? undefined : FORMAT_OF_ENDING[extname(out).toLowerCase()];
  const format = oneOf(asked ?? ending ?? 'md', STATEMENT_FORMATS, '--format');
  if (ending !== undefined && ending !== format && (ending === 'docx' || format === 'docx'))
    throw new UsageError(`${out} does not end as a file of --format ${format} does: change one of them.`);
  return format;
}

function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw new UsageError(`${option} ${value}: choose one of ${allowed.join(', ')}.`);
  return found;
}
