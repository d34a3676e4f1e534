import { isMeasured } from '../../judgement/like-with-like';
import { MONTHS_COVERED } from '../../judgement/period';
import { inconsistencies } from '../figure-consistency';
import { definitionOf, type CheckContext } from './check-context';

/** "averaging 5 a month", "an average of about 12.5 per quarter". */
const AVERAGE =
  /\baverag(?:e|es|ed|ing)\b(?: of)?(?: about| around| roughly| some)? (\d[\d,]*(?:\.\d+)?) (?:a|per|each|every) (month|quarter)\b/gi;

const MONTHS = { month: 1, quarter: 3 } as const;

/** Averages that a note states beside a count: "averaging 5 a month" beside 43 in a year contradicts it. */
export function checkNotes(context: CheckContext): void {
  for (const entry of context.entries) {
    if (entry.value === null || !/averag/i.test(entry.note)) continue;
    const definition = definitionOf(context, entry);
    if (!definition || !isMeasured(definition) || definition.statistic !== 'events') continue;
    for (const [, stated = '', unit = ''] of entry.note.matchAll(AVERAGE)) {
      const over = MONTHS_COVERED[entry.covers] / MONTHS[unit.toLowerCase() as keyof typeof MONTHS];
      const average = Number(stated.replaceAll(',', ''));
      if (over <= 1) continue;
      const about = { what: '', where: '', kpi: entry.kpi };
      const [wrong] = inconsistencies([{ ...about, kind: 'average', average, totals: [entry.value], over }]);
      if (wrong) {
        const message = `The note’s average of ${stated} a ${unit} contradicts the figure: ${wrong.message}`;
        context.report(entry, 'Note', { code: 'note-contradicts-figure', message });
      }
    }
  }
}
