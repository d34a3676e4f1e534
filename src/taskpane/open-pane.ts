import type { Plan } from '../framework/plan';
import { kpiOfSelection } from './kpi-of-selection';
import type { Pane } from './pane-context';
import { createStore } from './store';
import { createWorker } from './work';
import type { WorkbookPort } from './workbook-port';

/** How long edits may keep coming before the workbook is read again. */
const SETTLED_AFTER_MS = 350;

/** Puts the pane together over a workbook, takes a first look, and from then on follows edits and the selection. */
export function openPane(port: WorkbookPort, plan: Plan): Pane {
  const store = createStore();
  const worker = createWorker(store, port, plan);
  void worker.look().then(() => follow(port, plan, store, worker));
  return { store, port, worker, plan };
}

async function follow(
  port: WorkbookPort,
  plan: Plan,
  store: Pane['store'],
  worker: Pane['worker'],
): Promise<void> {
  let settling: ReturnType<typeof setTimeout> | undefined;
  await port.watchChanges(() => {
    clearTimeout(settling);
    settling = setTimeout(() => void worker.refresh(), SETTLED_AFTER_MS);
  });
  await port.watchSelection((selection) => {
    const kpi = kpiOfSelection(selection, store.get().contents, plan);
    store.set({ selection, ...(kpi ? { kpi } : {}) });
  });
}
