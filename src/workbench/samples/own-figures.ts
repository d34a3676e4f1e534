import { Workbook } from '@cj-tech-master/excelts';

/** Ids of the plan and invented figures for them. */
const FIGURES: readonly [kpi: string, figure: number, format: string][] = [
  ['DA_OUTCOME', 0.065, '0.0%'],
  ['RAPE_OUTCOME', 0.04, '0.0%'],
  ['KNIFE_CRIME', 3410, '#,##0'],
  ['OFFICERS_TOTAL', 7310, '#,##0'],
  ['BURGLARY_ALL', 18161, '#,##0'],
  ['HOMICIDE', 43, '#,##0'],
];

/** A workbook as an analyst keeps it: no plan, no table, ids with figures beside them and room to the right. */
export async function ownFigures(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Quarter 2');
  sheet.getCell('A1').value = 'My figures, quarter 2 (invented)';
  sheet.getCell('A1').font = { bold: true, size: 14 };
  sheet.getRow(1).height = 21;
  sheet.getRow(3).values = ['KPI', 'Figure'];
  sheet.getRow(3).font = { bold: true };
  FIGURES.forEach(([kpi, figure, numFmt], index) => {
    const row = sheet.getRow(4 + index);
    row.values = [kpi, figure];
    row.getCell(2).numFmt = numFmt;
  });
  sheet.getColumn(1).width = 24;
  sheet.getColumn(2).width = 12;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
