import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesOfExample } from '../../entries/entries-of-example';
import { entriesOfPaper } from '../../entries/entries-of-paper';
import { defaultPlan } from '../../framework/default-plan';
import { excelDate } from '../../judgement/period';
import { scaffoldFile } from '../../workbook/file/scaffold-file';
import { figuresWithMistakes } from './figures-with-mistakes';
import { ownFigures } from './own-figures';
import type { SampleName } from './sample-list';

/** The quarter that the paper reports on. */
const PERIOD_END = excelDate(2021, 9, 30);

/** The bytes of a sample workbook, made by the same painter as `pcp scaffold`. `root` is where `seeds/` is. */
export async function makeSample(name: SampleName, root: string): Promise<Uint8Array> {
  const scaffold = (figures: ReturnType<typeof entriesOfPaper>) =>
    scaffoldFile({ plan: defaultPlan, periodEnd: PERIOD_END, figures });
  switch (name) {
    case 'paper':
      return scaffold(entriesOfPaper());
    case 'series': {
      const csv = await readFile(join(root, 'seeds/west-midlands/example-figures.csv'), 'utf8');
      return scaffold(await entriesOfExample(csv, defaultPlan));
    }
    case 'mistakes':
      return scaffold(figuresWithMistakes());
    case 'own-figures':
      return ownFigures();
  }
}
