import type { Plan } from '../framework/plan';
import { failureOf } from './failure';
import { kpiOfSelection } from './kpi-of-selection';
import type { Pane } from './pane-context';
import { createStore } from './store';
import { STRINGS } from './strings';
import { createWorker } from './work';
import type { WorkbookPort } from './workbook-port';

/** How long edits may keep coming before the workbook is read again. */
const SETTLED_AFTER_MS = 350;

/**
 * Puts the pane together over a workbook, takes a first look, and from then on follows edits and the selection.
 * `plan` is the add-in's own; see `PaneState` for which plan is worked with.
 */
export function openPane(port: WorkbookPort, plan: Plan): Pane {
  const store = createStore(plan);
  const worker = createWorker(store, port, plan);
  Promise.all([
    port.watchSilence((silence) => tellSilence(store, silence)),
    worker.look().then(() => follow(port, store, worker)),
  ]).catch((thrown: unknown) => {
    store.set({ failure: failureOf(thrown, STRINGS.work.following, STRINGS.work.notFollowing) });
  });
  return { store, port, worker };
}

async function follow(port: WorkbookPort, store: Pane['store'], worker: Pane['worker']): Promise<void> {
  let settling: ReturnType<typeof setTimeout> | undefined;
  await port.watchChanges(() => {
    clearTimeout(settling);
    settling = setTimeout(() => void worker.refresh(), SETTLED_AFTER_MS);
  });
  await port.watchSelection((selection) => {
    const { contents, plan, settings } = store.get();
    const kpi = settings.followSelection && kpiOfSelection(selection, contents, plan);
    store.set({ selection, ...(kpi ? { kpi } : {}) });
  });
}

/** The notice stays while Excel is silent, and goes when it has answered. */
function tellSilence(store: Pane['store'], thrown: Error | null): void {
  const { failure, silence: before } = store.get();
  const silence = thrown && failureOf(thrown, STRINGS.product, STRINGS.failure.otherwise);
  const isOld = failure === null || failure.what === before?.what;
  store.set({ silence, failure: silence ?? (isOld ? null : failure) });
}
