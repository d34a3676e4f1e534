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
import { checkWords } from './checks/check-words';
import type { Entry } from './entry';
import { readEntries } from './read-entries';
import { entryIndex } from './entry-index';
import type { Problem } from './problem';
import { readWorkbookDefinitions, type WorkbookDefinitions } from './workbook-definitions';
import { PROBLEM_CODES } from './problem-codes';
import { MILESTONE_WORDS } from '../judgement/milestone';
import { withRowsBelow } from './rows-below';
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
  checkWords,
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
  given: WorkbookContents,
  plan: Plan,
  options: CheckOptions,
): Generator<void, Problem[]> {
  const contents = withRowsBelow(given);
  const { entries, unreadable, problems: found } = readEntries(contents);
  const definitions = readWorkbookDefinitions(contents, plan);
  const problems = found.map((problem) => ofMilestone(problem, definitions));
  yield;
  const context: CheckContext = {
    contents,
    plan,
    today: options.today,
    entries,
    unreadable,
    definitions,
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

/** A milestone's word that is misspelt is no number that was typed as text. */
function ofMilestone(problem: Problem, { byId }: WorkbookDefinitions): Problem {
  const { code, column, kpi = '' } = problem;
  if (code !== 'text-in-number' || column !== 'Value' || byId.get(kpi)?.kind !== 'milestone') return problem;
  const { severity, fix } = PROBLEM_CODES['figure-for-word'];
  const message = problem.message.replace(/ is text: .*/, ` is none of ${MILESTONE_WORDS}.`);
  const { replacement: _, ...rest } = problem;
  return { ...rest, code: 'figure-for-word', severity, fix, message };
}
