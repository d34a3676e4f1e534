import type { ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';
import { checkActions } from './checks/check-actions';
import { checkBreakdowns } from './checks/check-breakdowns';
import { reporters, type CheckContext } from './checks/check-context';
import { checkCover } from './checks/check-cover';
import { checkFormulas } from './checks/check-formulas';
import { checkHistories } from './checks/check-history';
import { checkIdentity } from './checks/check-identity';
import { checkNotes } from './checks/check-notes';
import { checkPeriods } from './checks/check-period';
import { checkSettings } from './checks/check-settings';
import { checkStructure } from './checks/check-structure';
import { checkValues } from './checks/check-values';
import type { Entry } from './entry';
import { readEntries } from './read-entries';
import { entryIndex } from './entry-index';
import type { Problem } from './problem';
import { readWorkbookDefinitions } from './workbook-definitions';
import type { WorkbookContents } from './workbook-contents';

export interface CheckOptions {
  /** The day of checking: a period that ends after it is in the future. */
  today: ExcelDate;
  /** An earlier state of the entries (as last published, or as the pane opened), to find revisions without [r]. */
  before?: readonly Entry[];
}

/** In the order of the workbook, so that the first problem in the list is the one to begin with. */
const GROUPS: readonly ((context: CheckContext) => void)[] = [
  checkStructure,
  checkCover,
  checkFormulas,
  checkIdentity,
  checkPeriods,
  checkValues,
  checkBreakdowns,
  checkHistories,
  checkNotes,
  checkSettings,
  checkActions,
];

/**
 * Everything that is wrong with a workbook: errors first, then in the order that it was found. The same in the
 * pane, on the command line and in tests. Linear in the number of entries; reads only. Codes: `problem-codes.ts`.
 */
export function checkWorkbook(contents: WorkbookContents, plan: Plan, options: CheckOptions): Problem[] {
  const checking = checkingOf(contents, plan, options);
  for (let part = checking.next(); ; part = checking.next()) if (part.done) return part.value;
}

/** The same in parts, one for each group of checks, so that the pane can draw and listen between two. */
export function* checkingOf(
  contents: WorkbookContents,
  plan: Plan,
  options: CheckOptions,
): Generator<void, Problem[]> {
  const { entries, unreadable, problems: found } = readEntries(contents);
  const problems = [...found];
  yield;
  const context: CheckContext = {
    contents,
    plan,
    today: options.today,
    entries,
    unreadable,
    definitions: readWorkbookDefinitions(contents, plan),
    area: contents.cover.area ?? plan.area,
    index: entryIndex(entries),
    before: options.before ?? null,
    ...reporters(contents, problems),
  };
  for (const check of GROUPS) {
    yield;
    check(context);
  }
  return [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
}
