import type { WorkbookContents } from '../entries/workbook-contents';
import type { Plan, PlanNotes } from '../framework/plan';
import type { Failure } from './failure';
import { readPersonalSettings, type PersonalSettings } from './personal-settings';
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

/** Another plan than the add-in's own, read from a file. */
export interface ChosenPlan {
  /** The file's name. */
  file: string;
  plan: Plan;
  notes: PlanNotes;
}

export interface PaneState {
  /** The plan that is worked with: the workbook's once there is one, else the chosen one, else the add-in's own. */
  plan: Plan;
  chosen: ChosenPlan | null;
  place: Place;
  /** Whether the workbook has been looked at once, with whatever success. */
  looked: boolean;
  /** What the workbook holds, as last read; null before the first reading. */
  contents: WorkbookContents | null;
  /** What is ours in the workbook, and what a scaffold would add; null before the first look. */
  inspection: Inspection | null;
  selection: Selection | null;
  /** The KPI that Measures shows; null shows the list. */
  kpi: string | null;
  work: Work | null;
  failure: Failure | null;
  /** What Excel has not answered for long: until it does, nothing more is asked of it. */
  silence: Failure | null;
  /** What this person prefers, on this computer. */
  settings: PersonalSettings;
  /** The last thing done, said to everyone (and announced to screen readers). */
  said: string | null;
}

const OPENING: Omit<PaneState, 'plan' | 'settings'> = {
  chosen: null,
  place: 'start',
  looked: false,
  contents: null,
  inspection: null,
  selection: null,
  kpi: null,
  work: null,
  failure: null,
  silence: null,
  said: null,
};

/** The pane's memory: one object, replaced on every change, and whoever wants to know. */
export interface Store {
  get: () => PaneState;
  set: (change: Partial<PaneState>) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createStore(plan: Plan): Store {
  let state: PaneState = { ...OPENING, settings: readPersonalSettings(), plan };
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
