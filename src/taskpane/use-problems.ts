import { useEffect, useMemo, useState } from 'react';
import { checkingOf, checkWorkbook } from '../entries/check-workbook';
import type { Problem } from '../entries/problem';
import type { WorkbookContents } from '../entries/workbook-contents';
import type { ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';

/** Rows of PcpData up to which checking takes a few milliseconds. */
const AT_ONCE = 5_000;

/**
 * What is wrong with the workbook; null while that is not known yet. A large workbook is checked in parts, and the
 * list before stays until the new one is there, so that an edit is never answered by a pane that does not move.
 */
export function useProblems(
  contents: WorkbookContents | null,
  plan: Plan,
  today: ExcelDate,
): readonly Problem[] | null {
  const isLarge = (contents?.tables['PcpData']?.rows.length ?? 0) > AT_ONCE;
  const [later, setLater] = useState<readonly Problem[] | null>(null);
  const now = useMemo(
    () => (contents && !isLarge ? checkWorkbook(contents, plan, { today }) : null),
    [contents, isLarge, plan, today],
  );
  useEffect(() => {
    if (!contents || !isLarge) return undefined;
    const checking = checkingOf(contents, plan, { today });
    let next: ReturnType<typeof setTimeout>;
    const goOn = () => {
      const part = checking.next();
      if (part.done) setLater(part.value);
      else next = setTimeout(goOn, 0);
    };
    next = setTimeout(goOn, 0);
    return () => clearTimeout(next);
  }, [contents, isLarge, plan, today]);
  return isLarge ? later : now;
}
