import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { NewEntry } from '../../../src/entries/import/import-plan';
import type { Plan } from '../../../src/framework/plan';
import { planFromJson } from '../../../src/framework/plan-from-json';
import { excelDate, monthEnd } from '../../../src/judgement/period';
import { scaffoldFile } from '../../../src/workbook/file/scaffold-file';

const EXAMPLE = join(__dirname, '../../../seeds/example-plan.json');

/** The worked example's plan: few measures, so that a workbook of it is small. */
export const examplePlan: Plan = (() => {
  const read = planFromJson(readFileSync(EXAMPLE, 'utf8'), 'example-plan.json');
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.plan;
})();

export const PERIOD_END = excelDate(2025, 9, 30);

/** An entry of the worked example; a month's burglaries of the whole force unless told otherwise. */
export function exampleEntry(rest: Partial<NewEntry> = {}): NewEntry {
  return {
    kpi: 'NM_BURGLARY',
    periodEnd: PERIOD_END,
    covers: 'Month',
    area: examplePlan.area,
    breakdown: '',
    value: 100,
    word: null,
    numerator: null,
    denominator: null,
    markers: [],
    source: 'Illustrative',
    note: '',
    ...rest,
  };
}

/** 30 months of burglaries that fall at the end. */
export function exampleFigures(): NewEntry[] {
  return Array.from({ length: 30 }, (_, index) =>
    exampleEntry({
      periodEnd: monthEnd(PERIOD_END, index - 29),
      value: 100 + Math.round(12 * Math.sin(index * 1.7)) - (index > 22 ? 20 : 0),
    }),
  );
}

/** A scaffolded workbook of the worked example. */
export function exampleFile(figures: readonly NewEntry[] = exampleFigures()): Promise<Uint8Array> {
  return scaffoldFile({ plan: examplePlan, periodEnd: PERIOD_END, preparedBy: 'Performance team', figures });
}

/** The parts of a package by name. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** The same package with parts added or replaced, as texts; null takes one away. */
export function withParts(bytes: Uint8Array, parts: Record<string, string | null>): Uint8Array {
  const all = unzipSync(bytes);
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) delete all[name];
    else all[name] = strToU8(text);
  }
  return zipSync(all);
}

/** A part as text. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`There is no part ${name}.`);
  return new TextDecoder().decode(part);
}
