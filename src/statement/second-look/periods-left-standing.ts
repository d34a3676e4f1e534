import type { ExcelDate } from '../../framework/definition';
import { baselinePeriodEnd } from '../../judgement/like-with-like';
import { calendarDay, financialQuarter, monthEnd, windowStart } from '../../judgement/period';
import { formatDate, formatMonth, formatQuarter } from '../../judgement/words';
import type { Found, WordsColumn } from './remark';
import { financialYearsInWords, monthsInWords, quartersInWords } from './periods-in-words';
import type { ScorecardRow } from '../scorecard/scorecard';

/** A sentence that looks back on purpose may name any quarter. */
const LOOKS_BACK =
  /\b(?:compar\w*|than|against|previous\w*|last|since|earlier|before|pre-?|baseline|peak\w*|from|highest|lowest)\b/i;
/** A sentence that claims to speak of now. */
const SPEAKS_OF_NOW =
  /\b(?:this quarter|this (?:financial )?year|currently|current|latest|now|to date|so far|most recent|recently)\b/i;

/**
 * Quarters and dates that an earlier report seems to have left standing: another quarter than the one reported on
 * (or, of planned action, than the next), planned action in the past, "year ending" a month that no figure ends in,
 * "currently" with a date before the quarter. Sentences that compare are let alone.
 */
export function periodRemarks(
  sentence: string,
  column: WordsColumn,
  periodEnd: ExcelDate | null,
  measures: readonly ScorecardRow[],
): Found[] {
  if (periodEnd === null) return [];
  const remark = (about: string, message: string): Found => ({
    code: 'period-left-standing',
    about,
    sentence,
    message,
  });
  const expected = column === 'Planned action' ? monthEnd(periodEnd, 3) : periodEnd;
  return [
    ...(LOOKS_BACK.test(sentence) ? [] : quarterRemarks(sentence, expected, remark)),
    ...monthRemarks(sentence, column, periodEnd, measures, remark),
    ...yearRemarks(sentence, expected, remark),
  ];
}

type Remarked = (about: string, message: string) => Found;

function quarterRemarks(sentence: string, expected: ExcelDate, remark: Remarked): Found[] {
  const { quarter, startYear } = financialQuarter(expected);
  return quartersInWords(sentence)
    .filter(
      (written) =>
        written.quarter !== quarter || (written.startYear !== null && written.startYear !== startYear),
    )
    .map(({ text }) => remark(text, `${text} is named; ${formatQuarter(expected)} is expected here.`));
}

function monthRemarks(
  sentence: string,
  column: WordsColumn,
  periodEnd: ExcelDate,
  measures: readonly ScorecardRow[],
  remark: Remarked,
): Found[] {
  const ends = knownEnds(measures);
  const quarterStart = windowStart(periodEnd, 3);
  return monthsInWords(sentence).flatMap(({ text, monthEnd: end, endsYear }) => {
    if (endsYear && !ends.has(end))
      return [remark(text, `No figure of this priority is of the ${lengthWords(end)}.`)];
    if (column === 'Planned action' && end <= periodEnd && !LOOKS_BACK.test(sentence)) {
      return [remark(text, `${text} is over: this is planned action after ${formatDate(periodEnd)}.`)];
    }
    const stale =
      !endsYear && end < quarterStart && SPEAKS_OF_NOW.test(sentence) && !LOOKS_BACK.test(sentence);
    return stale
      ? [
          remark(
            text,
            `${text} is before the quarter that ends on ${formatDate(periodEnd)}, and the sentence speaks of now.`,
          ),
        ]
      : [];
  });
}

function yearRemarks(sentence: string, expected: ExcelDate, remark: Remarked): Found[] {
  if (!SPEAKS_OF_NOW.test(sentence) || LOOKS_BACK.test(sentence)) return [];
  const { startYear } = financialQuarter(expected);
  const financial = financialYearsInWords(sentence)
    .filter((year) => year.startYear < startYear)
    .map(({ text }) =>
      remark(
        text,
        `${text} is not the financial year of this report (${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}), and the sentence speaks of now.`,
      ),
    );
  const { year } = calendarDay(expected);
  const bare = [...sentence.matchAll(/(?<![\d/,.]|[A-Za-z] )(20\d{2})(?![\d/,.]\d)/g)]
    .filter((match) => Number(match[1]) < year)
    .map((match) =>
      remark(match[0], `${match[0]} is before the year of this report, and the sentence speaks of now.`),
    );
  return [...financial, ...bare];
}

function lengthWords(end: ExcelDate): string {
  return `year ending ${formatMonth(end)}`;
}

/** The ends of the periods that the measures' figures cover: latest, previous, baseline. */
function knownEnds(measures: readonly ScorecardRow[]): Set<ExcelDate> {
  const ends = new Set<ExcelDate>();
  for (const { periodEnd, figures, definition } of measures) {
    const printed = definition.kind === 'milestone' ? null : baselinePeriodEnd(definition.baselinePeriod);
    for (const end of [periodEnd, figures?.previousEnd, figures?.baselineEnd, printed])
      if (end) ends.add(end);
  }
  return ends;
}
