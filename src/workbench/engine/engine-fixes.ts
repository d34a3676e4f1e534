import { calculateOnlyTheBranchTaken } from './branch-fix';
import { indexConditions } from './conditions-fix';
import { lookAtWrittenCellsOnly } from './formula-data-fix';
import { compareByValue } from './index-fix';
import { keepLetReadable } from './let-fix';
import { parseEachFormulaOnce } from './parse-fix';
import { rememberPlainText } from './plain-text-fix';
import { keepSheetOfReferences } from './reference-fix';
import { giveExcelsResults } from './result-fix';
import { keepSortFromSortingItsSource } from './sort-fix';
import { rememberStyles } from './style-fix';
import { renameTablesInFormulasThatNameThem } from './table-name-fix';

/** Cures what of Univer 0.25.1 gives wrong results; a test of each fails when an update makes it needless. */
export function cureEngine(): void {
  keepSortFromSortingItsSource();
  keepSheetOfReferences();
  keepLetReadable();
  parseEachFormulaOnce();
  rememberPlainText();
  rememberStyles();
  lookAtWrittenCellsOnly();
  giveExcelsResults();
  indexConditions();
  compareByValue();
  calculateOnlyTheBranchTaken();
  renameTablesInFormulasThatNameThem();
}
