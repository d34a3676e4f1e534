import { areaNamed } from '../area-named';
import { workbookState } from '../workbook-state';
import { isMonthEnd, quarterEnd } from '../../judgement/period';
import { formatDate } from '../../judgement/words';
import { looksLike, lookAlikeWords } from '../looks-like';
import type { CheckContext } from './check-context';
import { EARLIEST } from './check-period';

/** Days by which a workbook may be made ahead of its quarter's end. */
const A_YEAR = 366;

/** The cover's area and period, on which every look-up depends, and its state, on which publication does. */
export function checkCover(context: CheckContext): void {
  const { area, periodEnd, cells = {} } = context.contents.cover;
  const sheet = cells.sheet ?? 'PCP Cover';
  if (area === null || area.trim() === '') {
    context.reportOn(sheet, cells.area ?? '', 'PcpArea', {
      code: 'cover-area-missing',
      message: 'The cover does not name the force.',
    });
  } else if (isNowhere(context)) {
    const areas = [...new Set(context.entries.map((entry) => entry.area))];
    const near = areaNamed(area, areas);
    const alike = near !== null && looksLike(area, near) ? ` ${lookAlikeWords(area)}` : '';
    const message = `No figure on PCP Data is of “${area}”.${alike}`;
    const fix = near === null ? {} : { fix: `Type ${near}, as PCP Data has it.` };
    context.reportOn(sheet, cells.area ?? '', 'PcpArea', {
      code: 'cover-area-without-figures',
      message,
      ...fix,
    });
  }
  if (workbookState(context.contents) === null) {
    context.reportOn(sheet, cells.state ?? '', 'PcpState', {
      code: 'cover-state-unknown',
      message: `“${context.contents.cover.state}” is no state of a workbook.`,
    });
  }
  if (periodEnd === null) {
    const message =
      'PcpPeriodEnd on the cover holds no date, so it is not known which period is reported on.';
    context.reportOn(sheet, cells.periodEnd ?? '', 'PcpPeriodEnd', { code: 'cover-period-missing', message });
  } else if (periodEnd < EARLIEST || periodEnd > context.today + A_YEAR) {
    const message = `The reporting period ends on ${formatDate(periodEnd)}.`;
    context.reportOn(sheet, cells.periodEnd ?? '', 'PcpPeriodEnd', {
      code: 'cover-period-implausible',
      message,
    });
  } else if (!isMonthEnd(periodEnd) || quarterEnd(periodEnd) !== periodEnd) {
    const message = 'The reporting period does not end with a quarter.';
    context.reportOn(sheet, cells.periodEnd ?? '', 'PcpPeriodEnd', {
      code: 'cover-period-not-quarter-end',
      message,
    });
  }
}

/** Whether there are figures, and none is of the area that the cover names. */
export function isNowhere({ contents, entries }: CheckContext): boolean {
  const { area } = contents.cover;
  return area !== null && entries.length > 0 && !entries.some((entry) => sameName(entry.area, area));
}

/** Names as Excel's own look-ups compare them: case aside. */
export function sameName(a: string, b: string): boolean {
  return a === b || a.trim().toLowerCase() === b.trim().toLowerCase();
}
