import type { ImportPlan, NewEntry } from '../entries/import/import-plan';
import type { Problem } from '../entries/problem';
import type { CellValue, WorkbookContents } from '../entries/workbook-contents';
import type { ExcelDate } from '../framework/definition';
import type { Plan, PlanNotes } from '../framework/plan';
import type { Action } from '../statement/scorecard/actions';
import type { PaletteName } from '../workbook/palettes';
import type { Threshold } from '../workbook/thresholds';

/** What a look at the workbook found, before anything is written. */
export interface Inspection {
  /** What Create workbook would add, a line each: "PCP Data: new sheet". */
  added: string[];
  /** Sheets that stay as they are. */
  leftAlone: string[];
  /** What has to be settled before the first write. */
  inTheWay: { sheet: string; what: string; remedy: string }[];
}

export interface Cover {
  area: string;
  periodEnd: ExcelDate;
  /** Where a sheet that is not ours has one of our names: give ours another name instead of stopping. */
  besideForeign?: boolean;
}

/** Work that takes time says how far it is, and stops between two steps when it is asked to. */
export interface Watched {
  onProgress: (done: number, of: number, what: string) => void;
  signal: AbortSignal;
}

/** Where the user is, and the active cell's formula. */
export interface Selection {
  sheet: string;
  /** A1 without the sheet. */
  address: string;
  formula: string | null;
}

/** What a chart in the workbook draws from: `rows` as PcpSeries has them, oldest first. */
export interface ChartedSeries {
  kpi: string;
  measure: string;
  unit: string;
  rows: readonly CellValue[][];
}

/** Stops a watch. */
export type Unwatch = () => void;

/**
 * What the pane asks of a workbook, and all it knows of Excel. Every call answers with what was done in plain words
 * where the user is told of it, and fails with an error that says what, where and what to do (see `failure.ts`).
 */
export interface WorkbookPort {
  today(): ExcelDate;
  inspect(plan: Plan, notes: PlanNotes | null): Promise<Inspection>;
  read(): Promise<WorkbookContents>;
  scaffold(plan: Plan, notes: PlanNotes | null, cover: Cover, watched: Watched): Promise<string>;
  prepareQuarter(plan: Plan, periodEnd: ExcelDate, watched: Watched): Promise<string>;
  repairFormulas(plan: Plan, watched: Watched): Promise<string>;
  addEntries(entries: readonly NewEntry[], watched: Watched): Promise<string>;
  /** Adds and changes what the preview says. */
  applyImport(accepted: ImportPlan, watched: Watched): Promise<string>;
  /** Types what the problems' `replacement` says. */
  applyFixes(problems: readonly Problem[]): Promise<string>;
  /** Writes the list of problems to a sheet of its own. */
  listProblems(problems: readonly Problem[]): Promise<string>;
  writeStatement(plan: Plan, watched: Watched): Promise<string>;
  /** Writes the quarterly report to a sheet of its own. */
  writeReport(plan: Plan): Promise<string>;
  /** Opens the copy for publication as a new workbook; refuses while something is missing. */
  openPublicationCopy(plan: Plan): Promise<string>;
  addAction(action: Action): Promise<string>;
  /** Types a tolerance (0.05 for 5 %) for every KPI of its kinds that has none; what was typed stays. */
  fillThreshold(threshold: Threshold, share: number): Promise<string>;
  /** Writes the palette on PCP Cover and colours the status words of our sheets with it. */
  choosePalette(plan: Plan, palette: PaletteName): Promise<string>;
  /** Draws a measure's control chart on PCP Charts, from cells; in place of the one drawn before. */
  insertChart(series: ChartedSeries): Promise<string>;
  /** Into the active cell; refuses to write over anything. */
  insertFormula(formula: string): Promise<string>;
  /** Status formulas beside the selected figures, with ids to their left; never over anything. */
  judgeSelection(): Promise<string>;
  goTo(sheet: string, cell: string): Promise<void>;
  watchSelection(seen: (selection: Selection) => void): Promise<Unwatch>;
  /** Called after a local edit, insertion or deletion, and when what depends on it has been calculated. */
  watchChanges(changed: () => void): Promise<Unwatch>;
  /** Called with the error that tells what Excel has not answered for a minute, and with null once it has answered. */
  watchSilence(seen: (silence: Error | null) => void): Promise<Unwatch>;
}
