/** A group's heading from a problem's code: `period-not-month-end` -> "Period not month end". */
export function problemTitle(code: string): string {
  const words = code.replaceAll('-', ' ').replace(/\bkpi\b/g, 'KPI');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
