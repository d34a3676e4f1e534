import { DATA_COLUMNS } from '../../entries/entry';
import { DEFINITION_COLUMNS } from '../../framework/definition-columns';
import { SCORECARD_COLUMNS } from '../../statement/scorecard/scorecard';
import { STATEMENT_COLUMNS } from '../../statement/priorities/statement-rows';
import { ACTION_COLUMNS } from '../../entries/action-words';
import { SHEET } from '../sheets/sheet-names';

/** Our tables, where they stand, and the headers by which one is known whose table was lost (a paste as values). */
export const TABLE_HOMES: readonly { table: string; sheet: string; headers: readonly string[] | null }[] = [
  { table: 'PcpContents', sheet: SHEET.contents, headers: null },
  { table: 'PcpNotes', sheet: SHEET.notes, headers: null },
  { table: 'PcpScorecard', sheet: SHEET.scorecard, headers: SCORECARD_COLUMNS },
  { table: 'PcpNational', sheet: SHEET.national, headers: null },
  { table: 'PcpStatement', sheet: SHEET.statement, headers: STATEMENT_COLUMNS },
  { table: 'PcpData', sheet: SHEET.data, headers: DATA_COLUMNS },
  { table: 'PcpActions', sheet: SHEET.actions, headers: ACTION_COLUMNS },
  { table: 'PcpFramework', sheet: SHEET.framework, headers: DEFINITION_COLUMNS },
  { table: 'PcpSeries', sheet: SHEET.charts, headers: null },
];
