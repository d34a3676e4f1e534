import type { NewEntry } from '../entries/import/import-plan';
import { readMarkers } from '../entries/markers';
import type { PaperFigure } from '../framework/paper-figures';
import { excelDate, excelDateFromIso } from '../judgement/period';
import type { Watched, WorkbookPort } from './workbook-port';

/** The quarter that the October 2021 paper reports on. */
export const PAPER_PERIOD_END = excelDate(2021, 9, 30);

/** Enters the figures that the paper prints; they are fetched only when somebody asks for them. */
export async function loadPaperFigures(port: WorkbookPort, watched: Watched): Promise<string> {
  const { paperFigures } = await import(/* webpackChunkName: "paper-figures" */ '../framework/paper-figures');
  return port.addEntries(paperFigures.map(entryOf), watched);
}

function entryOf(figure: PaperFigure): NewEntry {
  const periodEnd = excelDateFromIso(figure.periodEnd);
  if (periodEnd === null)
    throw new Error(`The paper's figure of ${figure.kpi} has no date: ${figure.periodEnd}`);
  return {
    ...figure,
    periodEnd,
    breakdown: figure.breakdown ?? '',
    word: null,
    markers: readMarkers(figure.marker ?? ''),
    note: figure.note ?? '',
  };
}
