import { readFile } from 'node:fs/promises';
import { planOfWorkbook } from '../entries/plan-of-workbook';
import type { WorkbookContents } from '../entries/workbook-contents';
import { defaultPlan } from '../framework/default-plan';
import { defaultPlanNotes } from '../framework/default-plan-notes';
import type { Plan, PlanNotes } from '../framework/plan';
import { describePlanProblem, planFromJson } from '../framework/plan-from-json';
import { UsageError } from './command';

/** The plan in the file that `--framework` names, the built-in one without it. Throws UsageError with every problem. */
export async function planNamed(file: string | undefined): Promise<{ plan: Plan; notes: PlanNotes }> {
  if (file === undefined) return { plan: defaultPlan, notes: defaultPlanNotes };
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`cannot read the plan ${file}.`);
  });
  const read = planFromJson(text, file);
  if ('plan' in read) return read;
  throw new UsageError(
    `the plan is not right, and nothing was done:\n${read.problems.map(describePlanProblem).join('\n')}`,
  );
}

/** The plan of a workbook: its own where it is for another plan than the built-in one (see `plan-of-workbook.ts`). */
export function planOf(contents: WorkbookContents): Plan {
  return planOfWorkbook(contents, defaultPlan);
}
