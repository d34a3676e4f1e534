import { tableCells } from './table-cells';
import type { WorkbookContents } from './workbook-contents';

/** Whether a row of PcpData has anything in its Value. */
export function hasFigures({ tables }: WorkbookContents): boolean {
  return tableCells(tables['PcpData'], ['Value']).some(([value]) => value !== null);
}
