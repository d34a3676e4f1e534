import type { WorkbookContents } from '../entries/workbook-contents';
import type { Failure } from './failure';
import type { Inspection, Selection } from './workbook-port';

/** The five places of the pane, in the order of the tabs. */
export const PLACES = ['start', 'check', 'measures', 'statement', 'functions'] as const;
export type Place = (typeof PLACES)[number];

/** What is running; the share done is null while it is not known. */
export interface Work {
  doing: string;
  share: number | null;
  detail: string;
  cancel: (() => void) | null;
}

export interface PaneState {
  place: Place;
  /** What the workbook holds, as last read; null before the first reading. */
  contents: WorkbookContents | null;
  /** What is ours in the workbook, and what a scaffold would add; null before the first look. */
  inspection: Inspection | null;
  selection: Selection | null;
  /** The KPI that Measures shows; null shows the list. */
  kpi: string | null;
  work: Work | null;
  failure: Failure | null;
  /** The last thing done, said to everyone (and announced to screen readers). */
  said: string | null;
}

export const OPENING: PaneState = {
  place: 'start',
  contents: null,
  inspection: null,
  selection: null,
  kpi: null,
  work: null,
  failure: null,
  said: null,
};

/** The pane's memory: one object, replaced on every change, and whoever wants to know. */
export interface Store {
  get: () => PaneState;
  set: (change: Partial<PaneState>) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createStore(initial: Partial<PaneState> = {}): Store {
  let state: PaneState = { ...OPENING, ...initial };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
