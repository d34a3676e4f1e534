import type { Plan } from '../../framework/plan';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { heldNumbers } from './held-numbers';
import { averageRemarks, partsRemarks } from './inconsistent-numbers';
import { numbersInWords } from './numbers-in-words';
import { periodRemarks } from './periods-left-standing';
import { readStatementRows } from '../priorities/read-statement-rows';
import { figureBefore, measureOf, revisedFigures } from '../report/revised-figures';
import { nationalOf } from '../scorecard/scorecard';
import { sentencesOf } from '../sentence/sentences';
import { samePriority, type Voice } from '../priorities/statement-row';
import { formatNumber, formatPercent, formatPeriod } from '../../judgement/words';

/** The cells that hold the analyst's own words. */
export type WordsColumn = 'Reason' | 'Reflection' | 'Planned action';

/** Something in the analyst's words that deserves a second look. Pointed out, never changed. */
export interface Remark {
  code:
    | 'number-not-held'
    | 'figure-revised'
    | 'period-left-standing'
    | 'parts-do-not-add'
    | 'average-does-not-fit';
  voice: Voice;
  priority: string;
  column: WordsColumn;
  /** Row of PCP Statement, from 1. */
  sheetRow: number | null;
  /** The sentence, word for word. */
  sentence: string;
  /** The number or period in question, as it is written. */
  about: string;
  message: string;
}

/** A remark before it is known where the sentence stands. */
export type Found = Pick<Remark, 'code' | 'about' | 'message' | 'sentence'>;

/**
 * Reads the analyst's words over their shoulder: numbers that no cell of the workbook holds, figures that have been
 * revised since, parts that do not add up to their total, averages that do not fit, and quarters and dates left
 * standing from an earlier report. In the order of the rows, each sentence as it stands.
 */
export function overTheShoulder(contents: WorkbookContents, plan: Plan): Remark[] {
  const isHeld = heldNumbers(contents, plan);
  const revised = revisedFigures(contents, plan);
  const national = nationalOf(contents, plan);
  return readStatementRows(contents).flatMap((row) => {
    const measures = national
      .filter(({ priority }) => samePriority(priority, row.priority))
      .map((each) => each.row);
    const cells: readonly [WordsColumn, string][] = [
      ['Reason', row.reason],
      ['Reflection', row.reflection],
      ['Planned action', row.plannedAction],
    ];
    return cells.flatMap(([column, cell]) => {
      const sentences = sentencesOf(cell);
      const found = [
        ...sentences.flatMap((sentence) => [
          ...revisedRemarks(sentence, revised, plan),
          ...numbersInWords(sentence)
            .filter((number) => !isHeld(number))
            .map((number): Found => notHeld(number.text, sentence)),
          ...averageRemarks(sentence, measures),
          ...periodRemarks(sentence, column, contents.cover.periodEnd, measures),
        ]),
        ...partsRemarks(sentences),
      ];
      const { voice, priority, sheetRow } = row;
      return found.map((remark): Remark => ({ ...remark, voice, priority, column, sheetRow }));
    });
  });
}

function notHeld(about: string, sentence: string): Found {
  return {
    code: 'number-not-held',
    about,
    sentence,
    message: `No cell of the workbook holds ${about}. Check it, or enter the figure in PCP Data.`,
  };
}

function revisedRemarks(sentence: string, revised: ReturnType<typeof revisedFigures>, plan: Plan): Found[] {
  return numbersInWords(sentence).flatMap(({ value, text, isPercent }) => {
    const entry = revised.find((each) => {
      const before = figureBefore(each);
      return before !== null && value === (isPercent ? before * 100 : before) && before !== each.value;
    });
    if (!entry) return [];
    const of = `${measureOf(plan, entry.kpi)}, ${formatPeriod(entry.periodEnd, entry.covers)}`;
    const now =
      entry.value === null
        ? 'is no longer given'
        : `is now ${isPercent ? formatPercent(entry.value) : formatNumber(entry.value)}`;
    return [
      { code: 'figure-revised', about: text, sentence, message: `${text} has been revised: ${of} ${now}.` },
    ];
  });
}
