import type { Plan } from '../../framework/plan';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { completenessWords } from './completeness';
import { sentencesByPriority } from './priority-sentences';
import { readStatementRows } from './read-statement-rows';
import { rewrittenFigures } from './rewritten-figures';
import { nationalOf, type NationalRow } from '../scorecard/scorecard';
import { emptyStatementRow, isSameRow, VOICES, type StatementRow, type Voice } from './statement-row';

export * from './statement-row';

/**
 * The rows of PcpStatement with their figures written anew: six priorities for the force, six for the Commissioner,
 * in the plan's order, then the rows that the analyst has added. Only Figures and Complete differ from what the
 * workbook holds, and of Figures only the sentences that are as they were generated (see `rewritten-figures.ts`).
 * Whoever writes them back finds the row by Priority and Voice.
 */
export function generateStatement(contents: WorkbookContents, plan: Plan): StatementRow[] {
  return generatedRows(contents, plan, nationalOf(contents, plan));
}

/** The same from national measures that have been computed already. */
export function generatedRows(
  contents: WorkbookContents,
  plan: Plan,
  national: readonly NationalRow[],
): StatementRow[] {
  const held = readStatementRows(contents);
  const wanted = VOICES.flatMap((voice) => plan.priorities.map((priority) => rowOf(held, priority, voice)));
  const added = held.filter((row) => !wanted.some((each) => isSameRow(each, row)));
  const sentences = sentencesByPriority(contents, plan, national);
  const rows = wanted.map((row): StatementRow => {
    const generated = sentences.get(row.priority) ?? [];
    return { ...row, figures: rewrittenFigures(row.figures, generated, contents.cover.periodEnd).text };
  });
  const all = [...rows, ...added];
  return all.map((row) => ({ ...row, complete: completenessWords(row, all, plan) }));
}

function rowOf(held: readonly StatementRow[], priority: string, voice: Voice): StatementRow {
  const empty = emptyStatementRow(priority, voice);
  const found = held.find((row) => isSameRow(row, empty));
  return found ? { ...found, priority } : empty;
}
