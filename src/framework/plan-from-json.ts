import { completePlan } from './complete-plan';
import { completeNotes } from './complete-notes';
import type { Plan, PlanNotes } from './plan';
import { planProblems } from './plan-rules';
import { planSchema } from './schema';
import { wordIssue, type Issue } from './word-issue';

/** What is wrong with a plan file, and where. */
export interface PlanProblem {
  file: string;
  /** The id of the measure, or its place where it has no id ("kpis, number 3"); null for the plan as a whole. */
  kpi: string | null;
  /** Path of the field within the measure or the plan: "target.value"; empty where the whole is meant. */
  field: string;
  /** What is wrong and what is wanted. */
  message: string;
}

/** Names that would reach into JavaScript's own objects; no plan has them. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const LISTS = new Set(['kpis', 'national', 'proxies', 'supporting']);

/**
 * The plan that a file holds, or every problem with it; then nothing of it is used.
 * `text` is the file's content, `file` its name for the messages. See `seeds/README.md` for the format.
 */
export function planFromJson(
  text: string,
  file: string,
): { plan: Plan; notes: PlanNotes } | { problems: PlanProblem[] } {
  const read = readJson(text);
  if ('message' in read) return { problems: [{ file, kpi: null, field: '', message: read.message }] };
  const forbidden = forbiddenNames(read.json);
  if (forbidden.length > 0) {
    return {
      problems: forbidden.map((path) => problemAt(file, read.json, path, 'is a name that no plan may use.')),
    };
  }
  const parsed = planSchema.safeParse(read.json);
  if (!parsed.success) {
    const problems = (parsed.error.issues as Issue[]).flatMap((issue) =>
      wordIssue(issue).map(({ path, message }) => problemAt(file, read.json, path, message)),
    );
    return { problems };
  }
  const problems = planProblems(parsed.data).map((problem) => ({ file, ...problem }));
  if (problems.length > 0) return { problems };
  return { plan: completePlan(parsed.data), notes: completeNotes(parsed.data.notes) };
}

/** `other.json, DA_OUTCOME, target.value: must be a number` for people. */
export function describePlanProblem({ file, kpi, field, message }: PlanProblem): string {
  return `${[file, kpi, field].filter(Boolean).join(', ')}: ${message}`;
}

function readJson(text: string): { json: unknown } | { message: string } {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(reason)?.[1];
    if (position === undefined || /line \d+/.test(reason)) return { message: `is not JSON: ${reason}.` };
    const before = text.slice(0, Number(position)).split('\n');
    return {
      message: `is not JSON: ${reason} (line ${before.length} column ${(before.at(-1) ?? '').length + 1}).`,
    };
  }
}

type Path = readonly PropertyKey[];

function forbiddenNames(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((name) => {
    const inner = [...path, name];
    return FORBIDDEN.has(name) ? [inner] : forbiddenNames((value as Record<string, unknown>)[name], inner);
  });
}

/** A path that runs through a list of measures is told as the measure's id and the field. */
function problemAt(file: string, json: unknown, path: Path, message: string): PlanProblem {
  const [list, at, ...rest] = path;
  if (typeof list === 'string' && LISTS.has(list) && at !== undefined) {
    const id: unknown = valueAt(json, [list, at, 'id']);
    const kpi = typeof id === 'string' && id !== '' ? id : `${list}, number ${Number(at) + 1}`;
    return { file, kpi, field: rest.join('.'), message };
  }
  return { file, kpi: null, field: path.join('.'), message };
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<PropertyKey, unknown>)[name]
        : undefined,
    json,
  );
}
