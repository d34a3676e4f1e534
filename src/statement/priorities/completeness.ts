import type { Plan } from '../../framework/plan';
import { APPLIES, OTHER_SECTIONS, samePriority, type StatementRow, type Voice } from './statement-row';

/** What a row of PcpStatement may still want, in the order in which it is asked for. */
export type Wanting = 'applies' | 'reason' | 'figures' | 'reflection' | 'planned action' | 'told under';

/**
 * What is missing of a row. A priority needs to be said to apply or not, and why (paragraph 7A(b) of the Order);
 * where it applies, what the force has done about it and what it will do (paper, paragraph 16), unless both are told
 * under another priority. The analyst's own sections need words.
 */
export function missingOf(row: StatementRow, rows: readonly StatementRow[], plan: Plan): Wanting[] {
  const isPriority = plan.priorities.some((priority) => samePriority(priority, row.priority));
  if (!isPriority) return row.reflection || row.plannedAction ? [] : ['reflection'];
  const missing: Wanting[] = [];
  if (!appliesWord(row)) missing.push('applies');
  if (!row.reason) missing.push('reason');
  if (row.toldUnder && !toldUnderRow(row, rows)) missing.push('told under');
  if (appliesWord(row) === 'No' || row.toldUnder) return missing;
  if (!row.figures) missing.push('figures');
  if (!row.reflection) missing.push('reflection');
  if (!row.plannedAction) missing.push('planned action');
  return missing;
}

/** The Complete cell: "Complete", or "Missing: reason, reflection". */
export function completenessWords(row: StatementRow, rows: readonly StatementRow[], plan: Plan): string {
  const missing = missingOf(row, rows, plan);
  return missing.length === 0 ? 'Complete' : `Missing: ${missing.join(', ')}`;
}

/** The priorities that a voice may not publish yet, because nobody has said whether they apply, or why. */
export function withoutReason(rows: readonly StatementRow[], plan: Plan, voice: Voice): string[] {
  return plan.priorities.filter((priority) => {
    const row = rows.find((each) => each.voice === voice && samePriority(each.priority, priority));
    return !row || !appliesWord(row) || !row.reason;
  });
}

/** "Yes" or "No", however it was typed; null where neither. */
export function appliesWord(row: StatementRow): (typeof APPLIES)[number] | null {
  return APPLIES.find((word) => word.toLowerCase() === row.applies.trim().toLowerCase()) ?? null;
}

/** The row that tells of this one too; null where "Told under" names none, or one that is itself told elsewhere. */
export function toldUnderRow(row: StatementRow, rows: readonly StatementRow[]): StatementRow | null {
  const told = rows.find((each) => each.voice === row.voice && samePriority(each.priority, row.toldUnder));
  return told && told !== row && !told.toldUnder && !samePriority(told.priority, row.priority) ? told : null;
}

/** Whether a row is one of the analyst's own sections ("Introduction", "Business crime") and which. */
export function otherSectionOf(row: StatementRow): string | null {
  return OTHER_SECTIONS.find((section) => samePriority(section, row.priority)) ?? null;
}
