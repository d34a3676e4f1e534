import type { Plan } from '../../framework/plan';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { heldNumbers } from './held-numbers';
import { averageRemarks, partsRemarks } from './inconsistent-numbers';
import { numbersInWords } from './numbers-in-words';
import { periodRemarks } from './periods-left-standing';
import type { Found, Remark, WordsColumn } from './remark';
import { readStatementRows } from '../priorities/read-statement-rows';
import { figureBefore, measureOf, revisedFigures } from '../report/revised-figures';
import { nationalOf } from '../scorecard/scorecard';
import { sentencesOf } from '../sentence/sentences';
import { samePriority } from '../priorities/statement-row';
import { formatNumber, formatPercent, formatPeriod } from '../../judgement/words';

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
