import { excelDate } from '../judgement/period';
import type { WorkbookPort } from './workbook-port';

/** The code that talks to Excel: fetched after the pane has been drawn, never before. */
const excel = () => import(/* webpackChunkName: "excel" */ '../workbook/excel');

/** The pane's workbook, which is Excel's. */
export function excelPort(): WorkbookPort {
  throw new Error(String(excelDate(2021, 1, 1)) + String(excel));
}
