import { isMonthEnd, quarterEnd } from '../../judgement/period';
import type { CheckContext } from './check-context';

const COVER = 'PCP Cover';

/** The cover's area and period, on which every look-up depends. */
export function checkCover(context: CheckContext): void {
  const { area, periodEnd } = context.contents.cover;
  if (area === null || area.trim() === '') {
    context.reportOn(COVER, '', 'PcpArea', {
      code: 'cover-area-missing',
      message: 'The cover does not name the force.',
    });
  } else if (context.entries.length > 0 && !context.entries.some((entry) => sameName(entry.area, area))) {
    const message = `No figure on PCP Data is of “${area}”.`;
    context.reportOn(COVER, '', 'PcpArea', { code: 'cover-area-without-figures', message });
  }
  if (periodEnd === null) {
    const message = 'The cover does not say which period is reported on.';
    context.reportOn(COVER, '', 'PcpPeriodEnd', { code: 'cover-period-missing', message });
  } else if (!isMonthEnd(periodEnd) || quarterEnd(periodEnd) !== periodEnd) {
    const message = 'The reporting period does not end with a quarter.';
    context.reportOn(COVER, '', 'PcpPeriodEnd', { code: 'cover-period-not-quarter-end', message });
  }
}

/** Names as Excel's own look-ups compare them: case aside. */
export function sameName(a: string, b: string): boolean {
  return a === b || a.trim().toLowerCase() === b.trim().toLowerCase();
}
