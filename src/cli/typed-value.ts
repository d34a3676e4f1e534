import { excelDateFromIso } from '../judgement/period';

/** "28,675": Excel takes well-placed commas for what they are. */
const THOUSANDS = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?%?$/;
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const PERCENT = /^[-+]?(\d+\.?\d*|\.\d+)\s*%$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What Excel makes of a text typed into a cell, for arguments on the command line.
 * `0.065` → 0.065, `28,675` → 28675, `6.5%` → 0.065, `TRUE` → true, `2021-09-30` → 44469, `[[1,2],[3,4]]` → a range, `DA_OUTCOME` → itself.
 */
export function typedValue(text: string): unknown {
  const spaced = text.trim();
  const trimmed = THOUSANDS.test(spaced) ? spaced.replaceAll(',', '') : spaced;
  if (NUMBER.test(trimmed)) return Number(trimmed);
  if (PERCENT.test(trimmed)) return Number(trimmed.replace(/\s*%$/, '')) / 100;
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  if (ISO_DATE.test(trimmed)) return excelDateFromIso(trimmed) ?? text;
  if (trimmed.startsWith('[[') || /^\[\s*[-\d]/.test(trimmed)) {
    try {
      return JSON.parse(trimmed) as unknown;
    } catch {
      return text;
    }
  }
  return text;
}
