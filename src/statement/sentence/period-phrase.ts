const DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}$/;
const NAMED_LENGTH = /^(?:year|quarter|month|half-year|\d+ months|twelve months|financial year)\b/i;

/**
 * A period as it follows a figure: "year ending June 2019" → "in the year ending June 2019", "2019/20" → "in 2019/20",
 * "30 September 2021" → "at 30 September 2021"; one that already begins with "in", "at", "by" or "on" stays.
 */
export function inPeriod(period: string): string {
  const text = period.trim();
  if (/^(?:in|at|by|on) /i.test(text)) return text.charAt(0).toLowerCase() + text.slice(1);
  if (DAY.test(text)) return `at ${text}`;
  if (NAMED_LENGTH.test(text)) return `in the ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return `in ${text}`;
}
