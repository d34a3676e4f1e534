import { findDefinition } from '../../framework/find-definition';
import { ACTION_STATES } from '../action-words';
import { columnPosition } from '../problem-at';
import { isErrorValue } from '../read-number';
import { APPLIES, voiceNamed, VOICES } from '../statement-words';
import type { CellValue, ReadTable } from '../workbook-contents';
import type { CheckContext } from './check-context';
import { sameName } from './check-cover';
import { unknownKpi } from './check-identity';

/** What people choose on the statement and the actions: what is pasted passes by the drop-downs. */
export function checkWords(context: CheckContext): void {
  const { tables } = context.contents;
  each(tables['PcpStatement'], 'Voice', (table, row, typed) => {
    if (voiceNamed(String(typed)) === null) report(context, table, row, 'Voice', typed, VOICES);
  });
  each(tables['PcpStatement'], 'Applies', (table, row, typed) => {
    if (!oneOf(typed, APPLIES)) report(context, table, row, 'Applies', typed, APPLIES);
  });
  each(tables['PcpActions'], 'State', (table, row, typed) => {
    if (!oneOf(typed, ACTION_STATES)) report(context, table, row, 'State', typed, ACTION_STATES, 'warning');
  });
  each(tables['PcpScorecard'], 'KPI', (table, row, typed) => {
    const id = String(typed).trim().toUpperCase();
    if (!context.definitions.byId.has(id))
      context.reportAt(table, row, 'KPI', { ...unknownKpi(context, id), kpi: id });
  });
  checkScorecard(context);
}

/** Measures of PcpFramework that have no row on the scorecard. */
function checkScorecard(context: CheckContext): void {
  const scorecard = context.contents.tables['PcpScorecard'];
  if (!scorecard || columnPosition(scorecard, 'KPI') < 0) return;
  const shown = new Set<string>();
  each(scorecard, 'KPI', (_, __, typed) => shown.add(String(typed).trim().toUpperCase()));
  for (const id of context.definitions.rows.keys()) {
    // National, proxy and supporting measures have their place on PCP National.
    if (shown.has(id) || findDefinition(context.plan, id)?.section === null) continue;
    const message = `${id} is on PCP Framework and not on PCP Scorecard.`;
    context.reportAt(scorecard, scorecard.headerRow, '', { code: 'scorecard-row-missing', message, kpi: id });
  }
}

/** The cells of a column in which something stands; errors are told elsewhere. */
function each(
  table: ReadTable | undefined,
  column: string,
  look: (table: ReadTable, row: number, typed: NonNullable<CellValue>) => void,
): void {
  const at = table ? columnPosition(table, column) : -1;
  if (!table || at < 0) return;
  for (const { row, values } of table.rows) {
    const typed = values[at] ?? null;
    if (typed !== null && String(typed).trim() !== '' && !isErrorValue(typed)) look(table, row, typed);
  }
}

function oneOf(typed: CellValue, words: readonly string[]): boolean {
  return words.some((word) => sameName(word, String(typed)));
}

function report(
  context: CheckContext,
  table: ReadTable,
  row: number,
  column: string,
  typed: CellValue,
  words: readonly string[],
  severity?: 'warning',
): void {
  const message = notOnList(typed, words);
  context.reportAt(table, row, column, { code: 'word-not-on-list', message, ...(severity && { severity }) });
}

function notOnList(typed: CellValue, words: readonly string[]): string {
  return `“${typed}” is none of ${words.join(', ')}.`;
}
