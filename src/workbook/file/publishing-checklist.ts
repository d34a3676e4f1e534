import seed from '../../../seeds/publishing-checklist.json';
import { FORMATTING_CHECKS, usesColour } from './checklist/check-formatting';
import { NOTE_CHECKS } from './checklist/check-notes';
import { STRUCTURE_CHECKS } from './checklist/check-structure';
import { TABLE_CHECKS } from './checklist/check-tables';
import { workbookFacts, type WorkbookFacts } from './checklist/workbook-facts';
import { UnreadableFile } from './unreadable-file';

/** One item of the accessible-spreadsheet checklist, judged on a workbook. */
export interface ChecklistResult {
  area: string;
  item: string;
  essential: boolean;
  /** `look`: no program can tell; a person has to look. */
  result: 'pass' | 'fail' | 'look';
  /** What to do about it; empty where it passes. */
  advice: string;
  /** Sheets or cells at fault: "PCP Scorecard!B5". */
  where: string[];
}

const CHECKS: Readonly<Record<string, (facts: WorkbookFacts) => string[]>> = {
  ...TABLE_CHECKS,
  ...NOTE_CHECKS,
  ...FORMATTING_CHECKS,
  ...STRUCTURE_CHECKS,
};

/**
 * Judges any workbook file against the Analysis Function's checklist (seeds/publishing-checklist.json), item by item,
 * in its order. What no program can tell is marked for a person to look at. Throws `UnreadableFile`.
 */
export function checkPublication(bytes: Uint8Array): Promise<ChecklistResult[]> {
  try {
    const facts = workbookFacts(bytes);
    return Promise.resolve(seed.items.map((item) => judged(item, facts)));
  } catch (error) {
    return Promise.reject(
      error instanceof UnreadableFile ? error : new UnreadableFile('it is damaged and cannot be read.'),
    );
  }
}

function judged(item: (typeof seed.items)[number], facts: WorkbookFacts): ChecklistResult {
  const { area, essential, check, advice } = item;
  const look = { area, item: item.item, essential, result: 'look' as const, advice, where: [] };
  const passed = { ...look, result: 'pass' as const, advice: '' };
  if (check === 'colour-not-alone') return usesColour(facts) ? look : passed;
  const find = Object.hasOwn(CHECKS, check) ? CHECKS[check] : undefined;
  if (!find) return look;
  const where = find(facts);
  return where.length === 0 ? passed : { ...look, result: 'fail', where };
}
