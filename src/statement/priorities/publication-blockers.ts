import type { Plan } from '../../framework/plan';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { withoutReason } from './completeness';
import { priorityNames } from './priority-names';
import { readStatementRows } from './read-statement-rows';
import type { Voice } from './statement-row';

/** Whose statement is written: the force's, the Commissioner's, or both in one document. */
export const STATEMENT_VOICES = ['force', 'pcc', 'both'] as const;
export type StatementVoice = (typeof STATEMENT_VOICES)[number];

/** The voices of the workbook that a choice stands for. */
export function voicesOf(voice: StatementVoice): Voice[] {
  return voice === 'both' ? ['Force', 'Commissioner'] : [voice === 'force' ? 'Force' : 'Commissioner'];
}

const WHOSE: Record<Voice, string> = {
  Force: 'the force’s statement',
  Commissioner: 'the Commissioner’s statement',
};

/** A workbook that lost a table has lost what stood in it: nobody should take the rest for the whole. */
function withoutTables({ tables }: WorkbookContents): string[] {
  return [
    ...(tables['PcpData'] ? [] : ['The workbook has no table PcpData, so there are no figures to write of.']),
    ...(tables['PcpStatement']
      ? []
      : [
          'The workbook has no table PcpStatement, so reasons, reflections and planned action cannot be read.',
        ]),
  ];
}

/**
 * Why the statement must not be published yet, a sentence each; empty when it may. The Order wants to be told which
 * priorities apply and why (paragraph 7A(b)), so nothing is published while one of the answers is missing.
 */
export function publicationBlockers(contents: WorkbookContents, plan: Plan, voice: StatementVoice): string[] {
  const rows = readStatementRows(contents);
  const illustrative = plan.illustrative ? ['The figures are those of a worked example.'] : [];
  const missing = voicesOf(voice).flatMap((each) => {
    const priorities = withoutReason(rows, plan, each);
    if (priorities.length === 0) return [];
    return [
      `In ${WHOSE[each]} it is still to be said whether, and why, ${priorityNames(priorities, plan)} ${priorities.length === 1 ? 'applies' : 'apply'}.`,
    ];
  });
  return [...illustrative, ...withoutTables(contents), ...missing];
}
