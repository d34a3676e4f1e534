import type { Plan } from '../../framework/plan';
import { formatCount } from '../../judgement/words';
import { actionWords } from './action-blocks';
import type { Action } from '../scorecard/actions';
import { revisedWords } from './change-blocks';
import { plainText } from '../document/document';
import { listWords } from '../sentence/list-words';
import { OUTCOME_NAMES, type Outcome, type OutcomeCounts } from '../scorecard/outcomes';
import type { QuarterlyReport } from './quarterly-report';
import { latestWords, noExceptionsWords, overallWords, periodWords, verdictWords } from './report-words';
import type { ScorecardRow } from '../scorecard/scorecard';

/** The columns of the quarterly report on a sheet. */
export const REPORT_COLUMNS = [
  'Part',
  'Measure',
  'What it says',
  'Action',
  'Period',
  'Latest',
  'Objective',
] as const;
type Cells = Partial<Record<(typeof REPORT_COLUMNS)[number], string>>;

/**
 * The quarterly report as rows of a table, in the order of the document: overall, exceptions, monitored measures that
 * changed, what moved, revisions, actions, how each objective stands, what has no data. The words are the document's.
 */
export function reportTable(report: QuarterlyReport, plan: Plan): string[][] {
  const { exceptions, reviews, onTheWay, moved, revised, today } = report;
  const verdict = (row: ScorecardRow, actions: readonly Action[]): Cells => ({
    Objective: row.objective,
    Measure: row.measure,
    Period: periodWords(row),
    Latest: latestWords({ row, part: null }),
    'What it says': plainText(verdictWords(row)),
    Action: actions.map((action) => actionWords(action, today)).join('\n'),
  });
  return [
    ...part('Overall', [{ 'What it says': overallWords(report) }]),
    ...part(
      'Exceptions',
      exceptions.length > 0
        ? exceptions.map(({ row, actions }) => verdict(row, actions))
        : [{ 'What it says': noExceptionsWords(report) }],
    ),
    ...part(
      'Monitored measures that have changed',
      reviews.map(({ row, actions }) => ({
        ...verdict(row, actions),
        ...(actions.length === 0 ? { Action: 'No action has been recorded yet.' } : {}),
      })),
    ),
    ...part(
      'Targets nearly or not yet met',
      onTheWay.map((row) => verdict(row, [])),
    ),
    ...part(
      'Change since last time',
      moved.map(({ row, was }) => ({
        ...verdict(row, []),
        'What it says': `Was ${was}, is now ${row.status}.`,
      })),
    ),
    ...part(
      'Figures revised',
      revised.map((entry) => ({ 'What it says': revisedWords(entry, plan) })),
    ),
    ...part(
      'Actions',
      report.actions.map(({ action, measure, status }) => ({
        Measure: measure,
        'What it says':
          status === null ? action.trigger : `The measure is now ${status}. ${action.trigger}`.trim(),
        Action: actionWords(action, today),
      })),
    ),
    ...part(
      'By objective',
      report.sections.flatMap(({ objectives }) =>
        objectives.map(({ objective, measures, counts }) => ({
          Objective: objective,
          'What it says': countWords(measures, counts),
        })),
      ),
    ),
    ...part(
      'Measures without data',
      report.noData.map(({ objective, measure }) => ({ Objective: objective, Measure: measure })),
    ),
  ];
}

/** "17 measures: 2 missed, 2 not judged and 13 without data"; "7 measures, all without data". */
export function countWords(measures: number, counts: OutcomeCounts): string {
  const held = OUTCOME_NAMES.filter((name) => counts[name] > 0);
  const word = (name: Outcome) => (name === 'No data' ? 'without data' : name.toLowerCase());
  const [only] = held;
  if (held.length === 1 && only && measures > 1)
    return `${formatCount(measures, 'measure')}, all ${word(only)}`;
  return `${formatCount(measures, 'measure')}: ${listWords(held.map((name) => `${counts[name]} ${word(name)}`))}`;
}

function part(name: string, rows: readonly Cells[]): string[][] {
  return rows.map((cells) =>
    REPORT_COLUMNS.map((column) => (column === 'Part' ? name : (cells[column] ?? ''))),
  );
}
