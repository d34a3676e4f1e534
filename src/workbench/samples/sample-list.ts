/** A workbook worth opening in the workbench; the server makes it when it is asked for (`make-sample.ts`). */
export interface Sample {
  /** Its file's name without the ending. */
  name: SampleName;
  title: string;
  /** One or two sentences on what is in it and what to try. */
  about: string;
}

export type SampleName = 'paper' | 'series' | 'mistakes' | 'own-figures';

export const SAMPLES: readonly Sample[] = [
  {
    name: 'paper',
    title: 'The paper’s figures',
    about:
      'The whole workbook for the quarter to September 2021, with the figures that the paper itself prints.',
  },
  {
    name: 'series',
    title: 'Published series, as an example',
    about:
      'The same with series of years, long enough for statuses, charts and comparisons. They are published figures of the police, put in for illustration: not the report of any quarter.',
  },
  {
    name: 'mistakes',
    title: 'A workbook with mistakes',
    about: 'The paper’s figures with the slips that people make: press Check and put them right.',
  },
  {
    name: 'own-figures',
    title: 'An analyst’s own table',
    about:
      'No plan, only ids with figures beside them: select the figures, then press “Judge the selected figures” under Functions.',
  },
];
