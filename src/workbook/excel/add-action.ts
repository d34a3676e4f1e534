import type { Action } from '../../statement/scorecard/actions';
import { appendRows } from './append-rows';
import { readWorkbook } from './read-workbook';

/** Adds an action to PCP Actions; one that is there already, word for word, is not added again. */
export async function addAction(context: Excel.RequestContext, action: Action): Promise<void> {
  const { kpi, raised, trigger, decision, owner, due, state, note } = action;
  const row = { KPI: kpi, Raised: raised, Trigger: trigger, Decision: decision, Owner: owner || null };
  const cells = { ...row, Due: due, State: state, Note: note || null };
  const table = (await readWorkbook(context)).tables['PcpActions'];
  const stands = table?.rows.some(({ values }) =>
    Object.entries(cells).every(([column, cell]) => (values[table.columns.indexOf(column)] ?? null) === cell),
  );
  if (!stands) await appendRows(context, 'PcpActions', [cells]);
}
