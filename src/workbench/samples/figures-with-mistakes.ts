import { entriesOfPaper } from '../../entries/entries-of-paper';
import type { NewEntry } from '../../entries/import/import-plan';
import { excelDate } from '../../judgement/period';

const FIGURE: NewEntry = {
  kpi: 'DA_OUTCOME',
  periodEnd: excelDate(2021, 9, 30),
  covers: 'Quarter',
  area: 'West Midlands',
  breakdown: '',
  value: 0.065,
  word: null,
  numerator: null,
  denominator: null,
  markers: [],
  source: 'Invented, with a mistake in it',
  note: '',
};

/** The paper's figures, and below them a row for each slip that people make most: none is anybody's real figure. */
export function figuresWithMistakes(): NewEntry[] {
  const slips: Partial<NewEntry>[] = [
    { value: 6.5, note: 'A percentage typed as a whole number' },
    { kpi: 'KNIFE_CRIMES', value: 3600, note: 'An id that is nearly right' },
    { kpi: 'RAPE_OUTCOME', periodEnd: excelDate(2021, 9, 3), note: 'Not the last day of a month' },
    {
      kpi: 'ROBBERY_ALL',
      value: 1500,
      periodEnd: excelDate(2031, 9, 30),
      note: 'A period that has not ended',
    },
    { kpi: 'BURGLARY_ALL', value: 4500, note: 'Entered twice …' },
    { kpi: 'BURGLARY_ALL', value: 4600, note: '… with another value' },
    { kpi: 'VEHICLE_CRIME', value: 7000, area: 'West Mids', note: 'An area that is on no list' },
    {
      kpi: 'HATE_OUTCOME',
      value: 0.12,
      numerator: 130,
      denominator: 100,
      note: 'More of a thing than there is',
    },
    { kpi: 'HOMICIDE', value: -4, note: 'Fewer than none' },
  ];
  return [...entriesOfPaper(), ...slips.map((slip) => ({ ...FIGURE, ...slip }))];
}
