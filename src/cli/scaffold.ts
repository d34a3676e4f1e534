import type { ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';
import { calendarDay, excelDateFromIso, lastCompleteQuarterEnd, quarterEnd } from '../judgement/period';
import { PALETTE_NAMES, paletteNamed, type PaletteName } from '../workbook/palettes';
import { scaffoldFile } from '../workbook/file/scaffold-file';
import { type ExitCode, type Io, UsageError } from './command';
import { figuresNamed } from './figures-named';
import { options } from './options';
import { planNamed } from './plan-named';
import { requireXlsx } from './require-xlsx';
import { refuseToOverwrite } from './workbook-on-disk';
import { writeFile } from './write-file';

const OPTIONS = {
  period: { type: 'string' },
  area: { type: 'string' },
  figures: { type: 'string' },
  palette: { type: 'string' },
  framework: { type: 'string' },
  force: { type: 'boolean' },
} as const;

/** Years in which a quarter may end that is reported on, and letters of an area's name: whatever is beyond is a slip. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const LONGEST_AREA = 100;

/** Figures that belong to one quarter bring it with them. */
const PERIOD_OF_FIGURES: Record<string, string | undefined> = { paper: '2021-09-30' };

/** `pcp scaffold FILE`: writes the workbook; refuses to write over a file without `--force`. */
export async function scaffold(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = options(args, OPTIONS);
  const [file, more] = positionals;
  if (!file || more !== undefined) throw new UsageError('name one file to write: scaffold plan.xlsx');
  requireXlsx(file);
  const periodEnd = periodNamed(values.period ?? PERIOD_OF_FIGURES[values.figures ?? ''], io.today);
  const { plan, notes } = await planNamed(values.framework);
  const area = areaNamed(values.area, plan);
  const palette = paletteOf(values.palette);
  const figures = await figuresNamed(values.figures ?? 'none', plan);
  await refuseToOverwrite(file, values.force);
  await writeFile(file, await scaffoldFile({ plan, notes, periodEnd, area, palette, figures }), {
    backup: values.force,
  });
  io.print(`Wrote ${file}: ${plan.kpis.length} KPIs for ${area}, ${figures.length} figures.`);
  if (figures.length > 0 && area.toLowerCase() !== plan.area.toLowerCase())
    io.warn(`The figures are of ${plan.area}, and the workbook is ${area}’s: none of them will show.`);
  return 0;
}

function paletteOf(text: string | undefined): PaletteName | undefined {
  if (text === undefined) return undefined;
  const palette = paletteNamed(text);
  if (palette.toLowerCase() !== text.trim().toLowerCase())
    throw new UsageError(`--palette ${text} is not known. Choose one of: ${PALETTE_NAMES.join(', ')}.`);
  return palette;
}

function areaNamed(text: string | undefined, plan: Plan): string {
  const area = text?.trim() ?? plan.area;
  if (area === '') throw new UsageError('--area is empty. Name the police force area, or leave it out.');
  if (area.length > LONGEST_AREA)
    throw new UsageError(`--area is longer than ${LONGEST_AREA} characters. Name the police force area.`);
  return area;
}

function periodNamed(text: string | undefined, today: ExcelDate): ExcelDate {
  if (text === undefined) return lastCompleteQuarterEnd(today);
  const date = excelDateFromIso(text);
  if (date === null)
    throw new UsageError(`--period ${text} is not a date. Write the quarter's last day: 2021-09-30.`);
  const { year } = calendarDay(date);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new UsageError(`--period ${text} is not between ${FIRST_YEAR} and ${LAST_YEAR}.`);
  if (quarterEnd(date) !== date)
    throw new UsageError(
      `--period ${text} is not the last day of a quarter. Write, for example, 2021-09-30.`,
    );
  return date;
}
