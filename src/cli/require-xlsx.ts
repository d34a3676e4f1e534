import { extname } from 'node:path';
import { UsageError } from './command';

/** Refuses to write a workbook under another sort of file's name, which Excel would not open: "plan.xls", "plan.csv". */
export function requireXlsx(file: string): void {
  const ending = extname(file);
  if (ending === '' || ending.toLowerCase() === '.xlsx') return;
  throw new UsageError(`${file} would hold a workbook: give it a name that ends with .xlsx.`);
}
