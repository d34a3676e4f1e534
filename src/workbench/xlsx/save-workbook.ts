import { Workbook as FileWorkbook } from '@cj-tech-master/excelts';
import type { Workbook } from '../excel-model/workbook';
import { finishSaved } from './finish-saved';
import { saveSheet } from './save-sheet';

/** What the grid holds now, as the bytes of an .xlsx file: formulas with their values, tables, names, rules, looks. */
export async function saveWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const file = await fileOf(workbook);
  const written = await file.xlsx.writeBuffer({ validate: false });
  const sheets = workbook.worksheets.all();
  return finishSaved(new Uint8Array(written), [
    ...workbook.names.all(),
    ...sheets.flatMap((sheet) => sheet.names.all()),
  ]);
}

/** The same before it is written; the names come when it is. */
export async function fileOf(workbook: Workbook): Promise<FileWorkbook> {
  await workbook.engine.calculation.finished();
  const file = new FileWorkbook();
  const { properties, worksheets } = workbook;
  file.title = properties.title;
  file.subject = properties.subject;
  file.creator = file.lastModifiedBy = properties.author;
  file.description = properties.comments;
  file.keywords = properties.keywords;
  file.company = properties.company;
  const sheets = worksheets.all();
  const activeTab = sheets.indexOf(worksheets.active);
  file.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: 'visible' },
  ];
  for (const sheet of sheets) await saveSheet(file, sheet);
  return file;
}
