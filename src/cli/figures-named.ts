import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesOfExample } from '../entries/entries-of-example';
import { entriesOfPaper } from '../entries/entries-of-paper';
import type { NewEntry } from '../entries/import/import-plan';
import { defaultPlan } from '../framework/default-plan';
import type { Plan } from '../framework/plan';
import { UsageError } from './command';

const EXAMPLE = join(__dirname, '../../seeds/west-midlands/example-figures.csv');

/** The figures that `--figures` names: none, those that the paper prints, or the real published series. */
export async function figuresNamed(name: string, plan: Plan): Promise<NewEntry[]> {
  if (name === 'none') return [];
  if (['paper', 'example'].includes(name) && plan !== defaultPlan)
    throw new UsageError(
      `--figures ${name}: they belong to the plan of ${defaultPlan.area}. Leave the option out for another plan.`,
    );
  if (name === 'paper') return entriesOfPaper();
  if (name === 'example') return entriesOfExample(await readFile(EXAMPLE, 'utf8'), plan);
  throw new UsageError(`--figures ${name}: choose one of none, paper, example.`);
}
