import { excelDate } from '../judgement/period';
import type { Watched, WorkbookPort } from './workbook-port';

/** The quarter that the October 2021 paper reports on. */
export const PAPER_PERIOD_END = excelDate(2021, 9, 30);

/** Enters the figures that the paper prints; they are fetched only when somebody asks for them. */
export async function loadPaperFigures(port: WorkbookPort, watched: Watched): Promise<string> {
  const { entriesOfPaper } = await import(
    /* webpackChunkName: "paper-figures" */ '../entries/entries-of-paper'
  );
  return port.addEntries(entriesOfPaper(), watched);
}
