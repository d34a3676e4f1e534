import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planImport } from '../entries/import/plan-import';
import type { NewEntry } from '../entries/import/import-plan';
import { readSource } from '../entries/import/read-source';
import { entriesOfPaper } from '../entries/entries-of-paper';
import type { Plan } from '../framework/plan';
import { UsageError } from './command';

const EXAMPLE = join(__dirname, '../../seeds/west-midlands/example-figures.csv');

/** The figures that `--figures` names: none, those that the paper prints, or the real published series. */
export async function figuresNamed(name: string, plan: Plan): Promise<NewEntry[]> {
  if (name === 'none') return [];
  if (name === 'paper') return entriesOfPaper();
  if (name === 'example') {
    const empty = {
      cover: {
        area: plan.area,
        periodEnd: null,
        preparedBy: null,
        version: null,
        state: null,
        marking: null,
      },
      tables: {},
      sheets: [],
    };
    return (await planImport(readSource(await readFile(EXAMPLE)), empty, plan)).added;
  }
  throw new UsageError(`--figures ${name}: choose one of none, paper, example.`);
}
