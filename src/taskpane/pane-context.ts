import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Plan } from '../framework/plan';
import type { PaneState, Store } from './store';
import type { Worker } from './work';
import type { WorkbookPort } from './workbook-port';

/** What every place of the pane works with. */
export interface Pane {
  store: Store;
  port: WorkbookPort;
  worker: Worker;
}

export const PaneContext = createContext<Pane | null>(null);

/** What every place works with, and the plan as it stands (see `PaneState`). */
export function usePane(): Pane & { plan: Plan } {
  const pane = usePaneContext();
  return { ...pane, plan: usePaneState((state) => state.plan) };
}

/** The part of the state that `select` picks; the component is drawn again when that part changes. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = usePaneContext();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

function usePaneContext(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('A part of the pane is used outside PaneContext.');
  return pane;
}
