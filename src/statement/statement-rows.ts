import type { Plan } from '../framework/plan';
import type { WorkbookContents } from '../entries/workbook-contents';
import { completenessWords } from './completeness';
import { prioritySentences } from './priority-sentences';
import { readStatementRows } from './read-statement-rows';
import { rewrittenFigures } from './rewritten-figures';
import { nationalOf } from './scorecard';
import { emptyStatementRow, isSameRow, VOICES, type StatementRow, type Voice } from './statement-row';

export * from './statement-row';

/**
 * The rows of PcpStatement with their figures written anew: six priorities for the force, six for the Commissioner,
 * in the plan's order, then the rows that the analyst has added. Only Figures and Complete differ from what the
 * workbook holds, and of Figures only the sentences that are as they were generated (see `rewritten-figures.ts`).
 * Whoever writes them back finds the row by Priority and Voice.
 */
export function generateStatement(contents: WorkbookContents, plan: Plan): StatementRow[] {
  const held = readStatementRows(contents);
  const national = nationalOf(contents, plan);
  const wanted = VOICES.flatMap((voice) => plan.priorities.map((priority) => rowOf(held, priority, voice)));
  const added = held.filter((row) => !wanted.some((each) => isSameRow(each, row)));
  const rows = wanted.map((row): StatementRow => {
    const sentences = prioritySentences(contents, plan, national, row.priority);
    return { ...row, figures: rewrittenFigures(row.figures, sentences, contents.cover.periodEnd).text };
  });
  const all = [...rows, ...added];
  return all.map((row) => ({ ...row, complete: completenessWords(row, all, plan) }));
}

function rowOf(held: readonly StatementRow[], priority: string, voice: Voice): StatementRow {
  const empty = emptyStatementRow(priority, voice);
  const found = held.find((row) => isSameRow(row, empty));
  return found ? { ...found, priority } : empty;
}
