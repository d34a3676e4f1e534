import { paperFigures } from '../framework/paper-figures';
import { excelDateFromIso } from '../judgement/period';
import type { NewEntry } from './import/import-plan';
import { readMarkers } from './markers';

/** The figures that the paper of 26 October 2021 prints, as entries of PcpData; derived ones say so in Note. */
export function entriesOfPaper(): NewEntry[] {
  return paperFigures.flatMap(({ periodEnd: printed, breakdown, marker, note, ...figure }) => {
    const periodEnd = excelDateFromIso(printed);
    if (periodEnd === null) return [];
    const words = { breakdown: breakdown ?? '', word: null, note: note ?? '' };
    return [{ ...figure, ...words, periodEnd, markers: readMarkers(marker ?? '') }];
  });
}
