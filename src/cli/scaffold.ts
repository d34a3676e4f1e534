import type { ExcelDate } from '../framework/definition';
import { excelDateFromIso, isMonthEnd, lastCompleteQuarterEnd } from '../judgement/period';
import { scaffoldFile } from '../workbook/file/scaffold-file';
import { writeSafely } from '../workbook/file/write-safely';
import { type ExitCode, type Io, UsageError } from './command';
import { figuresNamed } from './figures-named';
import { options } from './options';
import { planNamed } from './plan-named';
import { exists } from './workbook-on-disk';

const OPTIONS = {
  period: { type: 'string' },
  area: { type: 'string' },
  figures: { type: 'string' },
  framework: { type: 'string' },
  force: { type: 'boolean' },
} as const;

/** Figures that belong to one quarter bring it with them. */
const PERIOD_OF_FIGURES: Record<string, string | undefined> = { paper: '2021-09-30' };

/** `pcp scaffold FILE`: writes the workbook; refuses to write over a file without `--force`. */
export async function scaffold(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = options(args, OPTIONS);
  const [file, more] = positionals;
  if (file === undefined || more !== undefined)
    throw new UsageError('name one file to write: scaffold plan.xlsx');
  const periodEnd = periodNamed(values.period ?? PERIOD_OF_FIGURES[values.figures ?? ''], io.today);
  const { plan, notes } = await planNamed(values.framework);
  const figures = await figuresNamed(values.figures ?? 'none', plan);
  if (!values.force && (await exists(file))) {
    throw new UsageError(`${file} is there already. Name another file, or add --force to write over it.`);
  }
  const area = values.area ?? plan.area;
  await writeSafely(file, await scaffoldFile({ plan, notes, periodEnd, area, figures }), {
    backup: values.force ?? false,
  });
  io.print(`Wrote ${file}: ${plan.kpis.length} KPIs for ${area}, ${figures.length} figures.`);
  return 0;
}

function periodNamed(text: string | undefined, today: ExcelDate): ExcelDate {
  if (text === undefined) return lastCompleteQuarterEnd(today);
  const date = excelDateFromIso(text);
  if (date === null)
    throw new UsageError(`--period ${text} is not a date. Write the quarter's last day: 2021-09-30.`);
  if (!isMonthEnd(date))
    throw new UsageError(`--period ${text} is not the last day of a month. Write, for example, 2021-09-30.`);
  return date;
}
