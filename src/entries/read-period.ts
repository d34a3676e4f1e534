import type { ExcelDate } from '../framework/definition';
import type { Covers } from '../judgement/observation';
import { endOfMonth, monthIndex, MONTHS_COVERED } from '../judgement/period';
import { readDate } from '../judgement/read-date';

/** A period as its last day, and how long it is where the words say so. */
export interface ReadPeriod {
  end: ExcelDate;
  covers: Covers | null;
}

/** Month 1 of a financial year is April. */
const APRIL = 3;

/**
 * A period as people and publications write it, else null. A date as `readDate` has it says nothing of its length.
 * "year ending March 2021", "YE Mar 21" and "12 months to March 2021" are years; so are "2020/21", "FY2020-21" and
 * "Apr 2020 to Mar 2021". "2020/21 Q4", "Q4 2020-21", "Jan-Mar 2021" and "quarter ending March 2021" are quarters.
 * "Q2 2019" is refused: it may be of a calendar or of a financial year.
 */
export function readPeriod(typed: string): ReadPeriod | null {
  const text = typed
    .trim()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ');
  return financialYear(text) ?? dated(text) ?? named(text) ?? financialQuarter(text) ?? months(text);
}

function dated(text: string): ReadPeriod | null {
  const end = readDate(text);
  return end === null ? null : { end, covers: null };
}

const ENDING =
  /^(?:(y\/?e\.?|(?:rolling |financial )?year|(?:rolling )?(?:12|twelve) months)|(q\/?e\.?|quarter|(?:3|three) months)|(m\/?e\.?|month))(?: (?:ending|ended|end|to))?[: ]+(.+)$/i;

/** "year ending March 2021", "quarter to 30/06/2021". */
function named(text: string): ReadPeriod | null {
  const [, year, quarter, month, rest = ''] = ENDING.exec(text) ?? [];
  const end = readDate(rest);
  if (end === null || (year ?? quarter ?? month) === undefined) return null;
  return { end, covers: year ? 'Year' : quarter ? 'Quarter' : 'Month' };
}

/** The first of two years that follow each other: "2020/21", "2020-2021"; else null. */
function firstYear(text: string): number | null {
  const [, first, second = ''] =
    /^(?:fy|f\/y|financial year)? ?(\d{4}) ?[/-] ?(\d{4}|\d{2})$/i.exec(text) ?? [];
  if (first === undefined) return null;
  const next = Number(first) + 1;
  return Number(second) === (second.length === 4 ? next : next % 100) ? Number(first) : null;
}

/** "2020/21"; "2009-10" is left to be October 2009. */
function financialYear(text: string): ReadPeriod | null {
  const year = firstYear(text);
  if (year === null || /^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return null;
  return { end: endOfMonth(year * 12 + APRIL + 11), covers: 'Year' };
}

/** "2020/21 Q4", "Q4 2020/21", "quarter 4, 2020/21". */
function financialQuarter(text: string): ReadPeriod | null {
  const quarter = /(?:^|[ ,(]|(?<=\d))(?:q|qtr|quarter) ?([1-4])(?:$|[ ,)])/i.exec(text);
  if (!quarter) return null;
  const rest = text.replace(quarter[0], ' ').replace(/[,()]/g, ' ').replace(/ +/g, ' ');
  const year = firstYear(rest.replace(/ of /i, ' ').trim());
  return year === null
    ? null
    : { end: endOfMonth(year * 12 + APRIL - 1 + 3 * Number(quarter[1])), covers: 'Quarter' };
}

/** "Apr 2020 to Mar 2021", "Jan-Mar 2021"; only a whole quarter, year or month. */
function months(text: string): ReadPeriod | null {
  const [, from = '', fromYear, to = ''] =
    /^(?:1 )?([a-z]{3,9})\.?(?: (\d{4}|\d{2}))? ?(?:-|to|\/) ?(.+)$/i.exec(text) ?? [];
  const end = readDate(to);
  if (end === null) return null;
  const year = fromYear ?? /(\d{4}|\d{2})$/.exec(to)?.[1] ?? '';
  const first = readDate(`${from} ${year}`);
  if (first === null) return null;
  for (const covers of ['Month', 'Quarter', 'Year'] as const) {
    if (endOfMonth(monthIndex(first) + MONTHS_COVERED[covers] - 1) === end) return { end, covers };
  }
  return null;
}
