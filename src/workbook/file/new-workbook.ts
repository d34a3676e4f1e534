import { Workbook } from '@cj-tech-master/excelts';
import type { ExcelDate } from '../../framework/definition';
import { calendarDay } from '../../judgement/period';

/** What a workbook file says of itself. */
export interface DocumentProperties {
  title: string;
  /** Who prepared it: the document's author. */
  creator: string;
  /** The day that it says it was written, so that the same workbook gives the same bytes. */
  writtenOn: ExcelDate;
}

/** A workbook of the writing library without sheets. */
export function newWorkbook({ title, creator, writtenOn }: DocumentProperties): Workbook {
  const workbook = new Workbook();
  workbook.title = title;
  workbook.creator = creator;
  workbook.lastModifiedBy = creator;
  workbook.language = 'en-GB';
  const { year, month, day } = calendarDay(writtenOn);
  workbook.created = workbook.modified = new Date(Date.UTC(year, month - 1, day));
  return workbook;
}
