import type { Problem } from '../entries/problem';

/** What the list of problems is grouped by. */
export const GROUPINGS = ['code', 'kpi', 'sheet'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ProblemGroup {
  /** The code, the KPI or the sheet that its problems share; empty where they have none. */
  key: string;
  problems: Problem[];
  errors: number;
}

/** Problems by what they share: groups with errors first, then the larger, then by name. Inside a group as they came. */
export function groupProblems(problems: readonly Problem[], by: Grouping): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const key = problem[by] ?? '';
    const group = groups.get(key) ?? { key, problems: [], errors: 0 };
    group.problems.push(problem);
    if (problem.severity === 'error') group.errors += 1;
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(b.errors > 0) - Number(a.errors > 0) ||
      b.problems.length - a.problems.length ||
      a.key.localeCompare(b.key),
  );
}

/** Those that one click may mend: the check has said what to type, and where. */
export function safeToFix(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ replacement, cell }) => replacement !== undefined && cell !== '');
}
