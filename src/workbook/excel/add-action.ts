import type { Action } from '../../statement/scorecard/actions';
import { appendRows } from './append-rows';

/** Adds an action to PCP Actions. */
export async function addAction(context: Excel.RequestContext, action: Action): Promise<void> {
  const { kpi, raised, trigger, decision, owner, due, state, note } = action;
  const row = { KPI: kpi, Raised: raised, Trigger: trigger, Decision: decision, Owner: owner || null };
  await appendRows(context, 'PcpActions', [{ ...row, Due: due, State: state, Note: note || null }]);
}
