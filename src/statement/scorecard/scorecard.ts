import type { ExcelDate } from '../../framework/definition';
import { everyDefinition, type Plan } from '../../framework/plan';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { readWorkbookDefinitions } from '../../entries/workbook-definitions';
import { formatDate } from '../../judgement/words';
import { isOpen, readActions, type Action } from './actions';
import { heldFigures } from './held-figures';
import { scorecardRow, type ScorecardRow } from './scorecard-row';

export { nationalOf, type NationalRow } from './national-measures';
export type { ScorecardRow } from './scorecard-row';

/** The columns of PcpScorecard, in their order. */
export const SCORECARD_COLUMNS = [
  'KPI',
  'Measure',
  'Objective',
  'Kind',
  'Period end',
  'Latest',
  'Size',
  'Previous',
  'Baseline',
  'Target',
  'Change',
  'Status',
  'Was',
  'Variation',
  'Peers',
  'Explanation',
  'Action',
] as const;

/**
 * The scorecard computed from what was read: the twin of the workbook's own formulas, for the pane, the command
 * line and the statement. One row for each KPI of the plan and for each KPI of the workbook's own.
 * `asOf`: the day of judging; the end of the reporting period unless told. Linear in the number of entries.
 */
export function scorecardOf(contents: WorkbookContents, plan: Plan, asOf?: ExcelDate | null): ScorecardRow[] {
  const figures = heldFigures(contents, plan);
  const { byId, rows } = readWorkbookDefinitions(contents, plan);
  const ofPlan = new Set(plan.kpis.map(({ id }) => id));
  const known = new Set(everyDefinition(plan).map(({ id }) => id));
  const actions = openActions(contents);
  return [...byId.values()]
    .filter(({ id }) => ofPlan.has(id) || (rows.has(id) && !known.has(id)))
    .map((definition) =>
      scorecardRow(definition, figures, asOf ?? figures.periodEnd, actions.get(definition.id) ?? ''),
    );
}

/** By KPI: what was decided last and is not done, with who and by when, as the scorecard's Action says it. */
function openActions(contents: WorkbookContents): Map<string, string> {
  const last = new Map<string, Action>();
  for (const action of readActions(contents)) {
    const known = last.get(action.kpi);
    if (!isOpen(action) || action.decision === '' || (known && (known.raised ?? 0) >= (action.raised ?? 0)))
      continue;
    last.set(action.kpi, action);
  }
  return new Map([...last].map(([kpi, action]) => [kpi, inWords(action)]));
}

function inWords({ decision, owner, due }: Action): string {
  const who = [owner, due === null ? '' : `due ${shortDay(due)}`].filter((part) => part !== '').join(', ');
  return who === '' ? decision : `${decision} (${who})`;
}

/** 30 September 2021 -> "30 Sep 2021", as the workbook's own TEXT has it. */
function shortDay(date: ExcelDate): string {
  return formatDate(date).replace(/ (\w{3})\w* /, ' $1 ');
}
