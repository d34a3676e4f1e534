import type { Plan } from '../framework/plan';
import { excelDate } from '../judgement/period';
import type { Watched, WorkbookPort } from './workbook-port';

/** Figures to try things on: those that the October 2021 paper prints, or published series long enough for charts. */
const SAMPLE_FIGURES = ['paper', 'series'] as const;
export type SampleFigures = (typeof SAMPLE_FIGURES)[number];

const SAMPLE_PLAN = 'West Midlands Police and Crime Plan, as monitored on 26 October 2021';

/** The sample figures of a plan: both of the paper's plan, none of any other. */
export function sampleFiguresOf({ title }: Plan): readonly SampleFigures[] {
  return title === SAMPLE_PLAN ? SAMPLE_FIGURES : [];
}

/** The quarter that the October 2021 paper reports on; the series were published by then. */
export const SAMPLE_PERIOD_END = excelDate(2021, 9, 30);

/** Enters sample figures; they are fetched only when somebody asks for them. */
export async function loadSampleFigures(
  sample: SampleFigures,
  port: WorkbookPort,
  plan: Plan,
  watched: Watched,
): Promise<string> {
  return port.addEntries(sample === 'paper' ? await ofPaper() : await ofSeries(plan), watched);
}

async function ofPaper() {
  const { entriesOfPaper } = await import(
    /* webpackChunkName: "paper-figures" */ '../entries/entries-of-paper'
  );
  return entriesOfPaper();
}

async function ofSeries(plan: Plan) {
  const { entriesOfExample } = await import(/* webpackChunkName: "import" */ '../entries/entries-of-example');
  const answer = await fetch('example-figures.csv');
  if (!answer.ok) throw new Error(`example-figures.csv could not be fetched (${answer.status}).`);
  return entriesOfExample(await answer.text(), plan);
}
