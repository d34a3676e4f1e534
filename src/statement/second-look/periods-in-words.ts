import type { ExcelDate } from '../../framework/definition';
import { excelDate } from '../../judgement/period';

/** A quarter as somebody wrote it: "Q2", "2021/22 Q2", "the second quarter". */
export interface WrittenQuarter {
  text: string;
  quarter: 1 | 2 | 3 | 4;
  /** First year of the financial year; null where none is written. */
  startYear: number | null;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const CARDINALS = ['one', 'two', 'three', 'four'];
const YEAR = '(?:(\\d{4})\\/(?:\\d{2,4}))';
const QUARTER = new RegExp(
  `(?:${YEAR}[ ,]*)?\\b(?:Q([1-4])s?|quarter ([1-4]|one|two|three|four)|(first|second|third|fourth) quarter)\\b(?:[ ,]*(?:of )?${YEAR})?`,
  'gi',
);

/** The quarters that a sentence names. */
export function quartersInWords(sentence: string): WrittenQuarter[] {
  return [...sentence.matchAll(QUARTER)].map((match) => {
    const word = (match[3] ?? match[4] ?? '').toLowerCase();
    const number =
      Number(match[2] ?? match[3]) || Math.max(ORDINALS.indexOf(word), CARDINALS.indexOf(word)) + 1;
    const year = match[1] ?? match[5];
    return {
      text: match[0].trim(),
      quarter: number as WrittenQuarter['quarter'],
      startYear: year ? Number(year) : null,
    };
  });
}

/** A month with its year as somebody wrote it, by its last day. */
export interface WrittenMonth {
  text: string;
  monthEnd: ExcelDate;
  /** "year ending June 2019": the month ends a stretch of 12. */
  endsYear: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /(?:\b(year ending|12 months (?:ending|to)|twelve months (?:ending|to))\s+(?:\d{1,2}\s+)?)?\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(20\d{2}|[’']?\d{2}\b)(?!\s*(?:%|per))/gi;

/** The months with years that a sentence names: "March 2021", "year ending June 19". */
export function monthsInWords(sentence: string): WrittenMonth[] {
  return [...sentence.matchAll(MONTH)].map((match) => {
    const digits = (match[3] ?? '').replace(/\D/g, '');
    const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
    const month = MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1;
    return {
      text: match[0].trim(),
      monthEnd: excelDate(year, month + 1, 0),
      endsYear: match[1] !== undefined,
    };
  });
}

/** The financial years that a sentence names, by their first year: "2020/21", "21/22". */
export function financialYearsInWords(sentence: string): { text: string; startYear: number }[] {
  return [...sentence.matchAll(/(?<![\d/])(20)?(\d{2})\/(?:20)?(\d{2})(?![\d/])/g)].flatMap((match) => {
    const start = Number(match[2]);
    return (start + 1) % 100 === Number(match[3]) ? [{ text: match[0], startYear: 2000 + start }] : [];
  });
}
