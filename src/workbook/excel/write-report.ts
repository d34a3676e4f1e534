import type { ExcelDate } from '../../framework/definition';
import type { Plan } from '../../framework/plan';
import { quarterlyReport } from '../../statement/report/quarterly-report';
import { REPORT_COLUMNS, reportTable } from '../../statement/report/report-table';
import { formatDate } from '../../judgement/words';
import { writeListSheet } from './list-sheet';
import { readWorkbook } from './read-workbook';

const WIDTHS: Record<(typeof REPORT_COLUMNS)[number], number> = {
  Part: 150,
  Objective: 170,
  Measure: 190,
  Period: 120,
  Latest: 80,
  'What it says': 380,
  Action: 260,
};

/** Writes the quarterly report against the plan to PCP Report, as it stands today, in place of the one before. */
export async function writeReport(
  context: Excel.RequestContext,
  plan: Plan,
  today: ExcelDate,
): Promise<string> {
  const contents = await readWorkbook(context);
  const { periodEnd } = contents.cover;
  return writeListSheet(context, {
    sheet: 'PCP Report',
    table: 'PcpReport',
    title: `Report against the plan${periodEnd === null ? '' : `, to ${formatDate(periodEnd)}`}`,
    purpose: `Exceptions first; written on ${formatDate(today)} and not kept up to date by itself.`,
    columns: REPORT_COLUMNS.map((header) => ({
      header,
      width: WIDTHS[header],
      isText: header === 'Period' || header === 'Latest',
    })),
    rows: reportTable(quarterlyReport(contents, plan, today), plan),
  });
}
