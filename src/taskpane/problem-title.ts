import { PROBLEM_CODES, type ProblemCode } from '../entries/problem-codes';

/** A group's heading from a problem's code: `period-not-month-end` -> "Period not month end". */
export function problemTitle(code: string): string {
  const words = code.replaceAll('-', ' ').replace(/\bkpi\b/g, 'KPI');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Why such a problem matters, as the checks' own list has it; empty for a code that is not on the list. */
export function problemReason(code: string): string {
  return code in PROBLEM_CODES ? PROBLEM_CODES[code as ProblemCode].reason : '';
}
