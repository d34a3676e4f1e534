import { SHEET } from '../sheets/sheet-names';

/** The workbook's tables by the sheet that holds them. A sheet is ours by its table, whatever it is called now. */
export const TABLE_OF_SHEET = {
  [SHEET.contents]: 'PcpContents',
  [SHEET.notes]: 'PcpNotes',
  [SHEET.scorecard]: 'PcpScorecard',
  [SHEET.national]: 'PcpNational',
  [SHEET.statement]: 'PcpStatement',
  [SHEET.data]: 'PcpData',
  [SHEET.actions]: 'PcpActions',
  [SHEET.framework]: 'PcpFramework',
  [SHEET.charts]: 'PcpSeries',
} as const;
export const OUR_TABLES: readonly string[] = Object.values(TABLE_OF_SHEET);
