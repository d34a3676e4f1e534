import type { NewEntry } from '../entries/import/import-plan';
import type { Problem } from '../entries/problem';
import type { WorkbookContents } from '../entries/workbook-contents';
import type { ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';

/** What a look at the workbook found, before anything is written. */
export interface Inspection {
  /** Every sheet of ours is there. */
  complete: boolean;
  /** Sheets that Create workbook would add. */
  missing: string[];
  /** Sheets that are there already; what an analyst typed on them stays. */
  present: string[];
  /** Sheets or tables with one of our names that are not ours, and that are never touched. */
  foreign: string[];
  /** What stops every writing until somebody acts: protection. */
  blocked: string | null;
}

export interface Cover {
  area: string;
  periodEnd: ExcelDate;
}

/** Work that takes time says how far it is, and stops between two steps when it is asked to. */
export interface Watched {
  onProgress(done: number, of: number, what: string): void;
  signal: AbortSignal;
}

/** Where the user is, and the active cell's formula. */
export interface Selection {
  sheet: string;
  /** A1 without the sheet. */
  address: string;
  formula: string | null;
}

export interface NewAction {
  kpi: string;
  trigger: string;
  decision: string;
  owner: string;
  due: ExcelDate | null;
}

/** Stops a watch. */
export type Unwatch = () => void;

/**
 * What the pane asks of a workbook, and all it knows of Excel. Every call answers with what was done in plain words
 * where the user is told of it, and fails with an error that says what, where and what to do (see `failure.ts`).
 */
export interface WorkbookPort {
  today(): ExcelDate;
  inspect(): Promise<Inspection>;
  read(): Promise<WorkbookContents>;
  scaffold(plan: Plan, cover: Cover, watched: Watched): Promise<string>;
  prepareQuarter(plan: Plan, periodEnd: ExcelDate, watched: Watched): Promise<string>;
  repairFormulas(watched: Watched): Promise<string>;
  addEntries(entries: readonly NewEntry[], watched: Watched): Promise<string>;
  /** Types what the problems' `replacement` says. */
  applyFixes(problems: readonly Problem[]): Promise<string>;
  /** Writes the list of problems to a sheet of its own. */
  listProblems(problems: readonly Problem[]): Promise<string>;
  writeStatement(plan: Plan, watched: Watched): Promise<string>;
  addAction(action: NewAction): Promise<string>;
  /** Into the active cell; refuses to write over anything. */
  insertFormula(formula: string): Promise<string>;
  insertChart(kpi: string): Promise<string>;
  /** Status formulas beside the selected figures, with ids to their left; never over anything. */
  judgeSelection(): Promise<string>;
  goTo(sheet: string, cell: string): Promise<void>;
  watchSelection(seen: (selection: Selection) => void): Promise<Unwatch>;
  /** Called after a local edit, insertion or deletion. */
  watchChanges(changed: () => void): Promise<Unwatch>;
}
