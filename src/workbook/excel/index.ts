/**
 * The workbook in Excel: everything the pane and the commands ask of it, as functions of Excel's context. They are
 * called through the one gate (`throughGate`), which queues, waits for cell edits and words what Excel refuses.
 */
export { addAction } from './add-action';
export { addEntries, type EntriesAdded } from './add-entries';
export { applyImport } from './apply-import';
export { applyFixes } from './apply-fixes';
export { whenSilent } from './excel-silence';
export { goTo } from './go-to';
export { insertFormula } from './insert-formula';
export { judgeSelection } from './judge-selection';
export { listProblems } from './list-problems';
export { prepareQuarter } from './prepare-quarter';
export { readWorkbook } from './read-workbook';
export { repairFormulas } from './repair-formulas';
export {
  inspectScaffold,
  scaffold,
  type ScaffoldInspection,
  type ScaffoldOptions,
  type ScaffoldReport,
} from './scaffold';
export { readSelection, watchSelection, type ExcelSelection } from './watch-selection';
export { watchChanges } from './watch-changes';
export { throughGate } from './workbook-gate';
export { WorkbookRefused } from './workbook-refused';
export { writeReport } from './write-report';
export { writeStatement } from './write-statement';
